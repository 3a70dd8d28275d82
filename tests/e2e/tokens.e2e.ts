import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type ContentScript, contentScriptOf } from "./chromium-content-script.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { everyRow, storageOf } from "./on-device.ts";
import { accountsOf, fillRequest, requestsFor, someUnit } from "./story.ts";
import { press, type User, untilShows, userAt } from "./user.ts";
import { sleep, waitFor } from "./wait.ts";

const Session = v.object({
	tokens: v.record(v.string(), v.object({ accessToken: v.string(), refreshToken: v.string() })),
});
const Rules = v.array(
	v.object({ fitted: v.number(), applied: v.number(), effect: v.object({ ms: v.optional(v.number()) }) }),
);

/** Tokens are where they have to be, and nowhere else, whatever happens on the way. */
describe.each(BROWSERS)("the tokens, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;
	let options: Page;
	let popup: Page;
	let dock: ContentScript | undefined;
	/** Who asks for the test: the user's own sessions come to an end. */
	let admin: string;
	/** Every one that there has been. */
	const access = new Set<string>();
	const refresh = new Set<string>();

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		admin = crm.user("admin").username;
		const accountId = (await accountsOf(crm, username))[0]?.Id ?? "";
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${accountId}/view`);
		if (browser === "chromium") {
			dock = await contentScriptOf(kam.page, kam.rig.extensionOrigin);
			await dock.evaluate(
				"globalThis.told = []; chrome.runtime.onMessage.addListener((m) => void told.push(m))",
			);
		}
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head");
		options = await kam.rig.openExtensionPage("options.html");
		popup = await kam.rig.openExtensionPage(`popup.html#/${new URL(crm.url).host}`);
		await noteTokens();
		if (dock) {
			const count = JSON.stringify({ type: "count", host: new URL(crm.url).host, recordId: accountId });
			await dock.evaluate(`chrome.runtime.sendMessage(${count}).then((answer) => told.push(answer))`);
		}
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	/** Notes the tokens of now, and has the CRM count addresses that hold them. */
	async function noteTokens(): Promise<void> {
		const { tokens } = v.parse(Session, await storageOf(options, "session"));
		const [now] = Object.values(tokens);
		if (!now) throw new Error("Nobody is signed in.");
		const fresh = [now.accessToken, now.refreshToken].filter(
			(token) => !access.has(token) && !refresh.has(token),
		);
		access.add(now.accessToken);
		refresh.add(now.refreshToken);
		const effect = { do: "delay", ms: 0 };
		// A GET has no body, so that what it contains is in its query.
		const rules = fresh.flatMap((token) => [
			{ match: { method: "GET", contains: token }, effect },
			{ match: { path: `*${token}*` }, effect },
		]);
		await fetch(`${crm.url}/__crm/faults`, { method: "POST", body: JSON.stringify(rules) });
	}

	const shown = (page: Page | Frame) =>
		page.evaluate(() => {
			const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(
				({ value }) => value,
			);
			return [location.href, document.documentElement.outerHTML, ...fields].join("\n");
		});

	/** Every place where a token must not be, as text. */
	async function places(): Promise<Record<string, string>> {
		return {
			databases: JSON.stringify(await everyRow(options)),
			local: JSON.stringify(await storageOf(options, "local")),
			panel: await shown(panel),
			popup: await shown(popup),
			options: await shown(options),
			page: await shown(kam.page),
			logs: JSON.stringify(await kam.rig.logs()),
			toldToTheDock: JSON.stringify((await dock?.evaluate("told")) ?? []),
		};
	}

	/** @param isKept whether the user stays signed in, by a refresh token on disk */
	async function expectNowhere(isKept = false): Promise<void> {
		await noteTokens();
		for (const [place, text] of Object.entries(await places())) {
			const wrong = isKept && place === "local" ? access : access.union(refresh);
			for (const token of wrong) expect(text.includes(token), `a token in ${place}`).toBe(false);
		}
		const rules = v.parse(Rules, await (await fetch(`${crm.url}/__crm/faults`)).json());
		const inAddresses = rules.filter(({ effect }) => effect.ms === 0);
		expect(inAddresses.length).toBeGreaterThanOrEqual(4);
		expect(inAddresses.filter(({ fitted }) => fitted > 0)).toEqual([]);
	}

	async function sendOne(expertise: string): Promise<void> {
		await kam.page.bringToFront();
		await press(panel, /Request expert/);
		await fillRequest(panel, expertise, (await someUnit(crm, admin)).Id);
		await press(panel, /^Send request$/);
		await press(panel, /^Send now$/);
	}
	const untilHeld = (expertise: string) =>
		waitFor(
			`${expertise} in the CRM`,
			async () => ((await requestsFor(crm, admin, expertise)).length > 0 ? true : undefined),
			40_000,
		);

	test("are nowhere else after signing in and reading", async () => {
		const looked = await places();
		// Each place is looked at in earnest: what it is known to hold is found there.
		expect(looked.databases).toContain('"pulledAt"');
		expect(looked.local).toContain('"connections"');
		expect(looked.panel).toContain("data-account");
		if (dock) expect(looked.toldToTheDock).toContain("waitsOnMe");
		await expectNowhere();
	});

	test("nor after the session has ended and was renewed", async () => {
		await fetch(`${crm.url}/__crm/sessions/expire`, {
			method: "POST",
			body: JSON.stringify({ username: kam.username }),
		});
		await sendOne("After renewal");
		await untilHeld("After renewal");
		await expectNowhere();
		expect(access.size).toBeGreaterThan(1);
	});

	test("nor after errors of every sort, with their words kept on the device", async () => {
		const failures = [
			{ do: "answer", status: 500, body: [{ errorCode: "UNKNOWN_EXCEPTION", message: "oops" }] },
			{ do: "html", status: 503 },
			{ do: "drop", when: "after" },
			{ do: "failRecords", code: "FIELD_CUSTOM_VALIDATION_EXCEPTION", message: "Not on a Friday" },
		];
		const rules = failures.map((effect) => ({ match: { path: "*/composite" }, times: 1, effect }));
		await fetch(`${crm.url}/__crm/faults`, { method: "POST", body: JSON.stringify(rules) });
		await sendOne("With errors");
		for (let round = 0; round < failures.length; round++) {
			await popup.evaluate(() => {
				for (const button of document.querySelectorAll("button"))
					if (/^(Send now|Try again)$/.test(button.textContent ?? "")) button.click();
			});
			await sleep(700);
		}
		const met = v.parse(Rules, await (await fetch(`${crm.url}/__crm/faults`)).json());
		expect(met.filter(({ effect, applied }) => effect.ms === undefined && applied > 0)).toHaveLength(
			failures.length,
		);
		await expectNowhere();
	});

	test("nor after the background was killed", async () => {
		await sendOne("After a crash");
		await kam.rig.killBackground();
		await untilHeld("After a crash");
		await expectNowhere();
	});

	test("the refresh token, and that alone, is on disk while its user stays signed in", async () => {
		await options.bringToFront();
		await options.click('[name="staySignedIn"]');
		await waitFor("a kept token", async () =>
			JSON.stringify(await storageOf(options, "local")).includes([...refresh].at(-1) ?? "none")
				? true
				: undefined,
		);
		await expectNowhere(true);
		await options.click('[name="staySignedIn"]');
		await waitFor("no kept token", async () =>
			/"refreshToken"/.test(JSON.stringify(await storageOf(options, "local"))) ? undefined : true,
		);
	});
});
