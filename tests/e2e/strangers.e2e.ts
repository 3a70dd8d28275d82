import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentScriptOf } from "./chromium-content-script.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { everyRow, storageOf } from "./on-device.ts";
import { accountsOf } from "./story.ts";
import { fill, press, type User, untilShows, userAt } from "./user.ts";
import { sleep } from "./wait.ts";

/** Long enough for what a message would set off. */
const EFFECT_MS = 1_500;

/** Whoever is not a page of the extension may say what they like: nothing answers, and nothing changes. */
describe("strangers in Chromium", () => {
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;
	let options: Page;
	let messages: object[];
	let strangerDir: string;
	let before: Awaited<ReturnType<typeof state>>;

	/** Everything that a message could change. When the CRM was last asked is no secret and no harm. */
	async function state() {
		const rows = Object.entries(await everyRow(options)).filter(([name]) => !name.endsWith("/sync"));
		return {
			rows: Object.fromEntries(rows),
			local: await storageOf(options, "local"),
			session: await storageOf(options, "session"),
			pages: (await kam.rig.browser.pages()).length,
			isPanelOpen: await kam.isPanelOpen(),
		};
	}

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const accountId = (await accountsOf(crm, username))[0]?.Id;
		kam = await userAt(crm, "chromium", username, `/lightning/r/Account/${accountId}/view`);
		// What keeps strangers out must be the extension's own; the CRM's policy for scripts is not.
		await kam.page.setBypassCSP(true);
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head");
		await press(panel, /Request expert/);
		await fill(panel, "resultWanted", "Half a sentence");
		await untilShows(panel, /Draft saved/);
		options = await kam.rig.openExtensionPage("options.html");
		const { host } = new URL(crm.url);
		messages = [
			{ type: "revalidate", host, accountId },
			{ type: "drain", host },
			{ type: "signIn", host },
			{ type: "signOut", host, drop: true },
			{ type: "openOptions" },
			{ type: "dock", command: "close" },
			{ type: "setUp", host, call: { do: "deploy" } },
			{ type: "count", host, recordId: accountId },
			{ type: "toggle" },
			{ type: "open", hash: "#/evil.example/Account/001" },
			{ type: "where" },
		];
		strangerDir = mkdtempSync(join(tmpdir(), "instep-stranger-"));
		const manifest = {
			manifest_version: 3,
			name: "Stranger",
			version: "1",
			host_permissions: ["<all_urls>"],
		};
		writeFileSync(join(strangerDir, "manifest.json"), JSON.stringify(manifest));
		writeFileSync(join(strangerDir, "page.html"), "<title>Stranger</title>");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
		rmSync(strangerDir, { recursive: true, force: true });
	});
	// Each for itself: what one of them opens must not count against the next.
	beforeEach(async () => {
		before = await state();
	});
	afterEach(async () => {
		await sleep(EFFECT_MS);
		expect(await state()).toEqual(before);
	});

	test("another extension", async () => {
		const id = await kam.rig.browser.installExtension(strangerDir);
		const stranger = await kam.rig.open(`chrome-extension://${id}/page.html`);
		const answers = await stranger.evaluate(
			async (ours, all) => {
				const runtime = Reflect.get(globalThis, "chrome").runtime;
				const ask = (message: object) =>
					runtime.sendMessage(ours, message).then(
						(answer: unknown) => answer ?? "nothing",
						() => "nobody",
					);
				const port = runtime.connect(ours);
				const heard: unknown[] = [];
				port.onMessage.addListener((message: unknown) => heard.push(message));
				for (const message of all) {
					try {
						port.postMessage(message);
					} catch {
						// Nobody is at the other end.
					}
				}
				return [...(await Promise.all(all.map(ask))), ...heard];
			},
			new URL(kam.rig.extensionOrigin).host,
			messages,
		);
		await stranger.close();
		expect(new Set(answers)).toEqual(new Set(["nobody"]));
		expect(answers).toHaveLength(messages.length);
	});

	test("the CRM page's own script, and a frame that it makes", async () => {
		const told = await kam.page.evaluate(
			async (ours, all) => {
				const heard: unknown[] = [];
				addEventListener("message", ({ data, source }) => source !== window && heard.push(data));
				const own = document.createElement("iframe");
				document.body.append(own);
				const worlds = [window, own.contentWindow ?? window];
				const reach = worlds.map((world) => typeof Reflect.get(world, "chrome")?.runtime?.sendMessage);
				for (const world of worlds) {
					for (const message of all) {
						Reflect.get(world, "chrome")?.runtime?.sendMessage?.(ours, message, (answer: unknown) =>
							heard.push(answer),
						);
						for (const frame of [world, ...Array.from({ length: world.length }, (_, n) => world[n] ?? world)])
							frame.postMessage(message, "*");
					}
				}
				document.querySelector("instep-dock")?.dispatchEvent(new CustomEvent("message", { detail: all }));
				await new Promise((resolve) => setTimeout(resolve, 500));
				own.remove();
				return { reach, heard };
			},
			new URL(kam.rig.extensionOrigin).host,
			messages,
		);
		expect(told).toEqual({ reach: ["undefined", "undefined"], heard: [] });
	});

	test("no frame and no fetch of the CRM page gets at a page of the extension but the panel", async () => {
		const paths = ["options.html", "popup.html", "background.js"];
		const readable = await kam.page.evaluate(
			async (origin, all) => {
				const found: string[] = [];
				for (const path of all) {
					const frame = document.createElement("iframe");
					frame.src = `${origin}/${path}`;
					document.body.append(frame);
					await new Promise((resolve) => setTimeout(resolve, 300));
					if (frame.contentDocument?.body?.textContent) found.push(path);
					await fetch(frame.src).then(
						() => found.push(`fetched ${path}`),
						() => undefined,
					);
				}
				return found;
			},
			kam.rig.extensionOrigin,
			paths,
		);
		expect(readable).toEqual([]);
		const shown = kam.page.frames().map((frame) => frame.url());
		for (const path of paths) expect(shown).not.toContain(`${kam.rig.extensionOrigin}/${path}`);
		await kam.page.evaluate(() => {
			for (const frame of document.querySelectorAll("body > iframe")) frame.remove();
		});
	});

	test("our own content script, had somebody taken it over, speaks for the dock alone", async () => {
		const dock = await contentScriptOf(kam.page, kam.rig.extensionOrigin);
		const ask = (message: object) =>
			dock.evaluate(
				`chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? "nothing", () => "nothing")`,
			);
		for (const message of messages) {
			const answer = await ask(message);
			if ("type" in message && message.type === "count")
				expect(answer).toEqual({ waitsOnMe: 0, stuck: 0, title: "Instep" });
			else expect(answer, JSON.stringify(message)).toBe("nothing");
		}
		const session = "chrome.storage.session?.get(null).then((all) => Object.keys(all), () => 'denied')";
		expect(await dock.evaluate(session)).toBe("denied");
	});
});
