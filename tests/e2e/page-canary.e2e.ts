import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, fillRequest, someUnit } from "./story.ts";
import { cardOf, press, typeInto, type User, untilShows, userAt } from "./user.ts";

/** Words that are in the panel and nowhere in the CRM page. */
const SENT = "Canary of the request";
const TYPED = "Canary of the draft";

describe.each(BROWSERS)("what the panel shows, for the page around it, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const accountId = (await accountsOf(crm, username))[0]?.Id;
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${accountId}/view`);
		await kam.page.evaluate(() => {
			const heard: string[] = [];
			Reflect.set(window, "heard", heard);
			for (const type of [
				"message",
				"keydown",
				"keyup",
				"keypress",
				"input",
				"paste",
				"copy",
				"selectionchange",
			])
				window.addEventListener(
					type,
					(event) =>
						heard.push(`${type} ${JSON.stringify(Reflect.get(event, "data") ?? Reflect.get(event, "key"))}`),
					true,
				);
		});
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head");
		await kam.page.bringToFront();
		await press(panel, /Request expert/);
		await fillRequest(panel, SENT, (await someUnit(crm, username)).Id);
		await press(panel, /^Send request$/);
		await cardOf(panel, SENT, "unsent");
		await press(panel, /Request expert/);
		await kam.page.evaluate(() => Reflect.get(window, "heard").splice(0));
		await typeInto(panel, "resultWanted", TYPED);
		await untilShows(panel, /Draft saved/);
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("is not in what it hears: no key and no message", async () => {
		const heard = await kam.page.evaluate(() => [...Reflect.get(window, "heard")]);
		expect(heard.filter((each) => !each.startsWith("selectionchange"))).toEqual([]);
	});

	test("is not in anything that it can read, select, search or serialise", async () => {
		const inPanel = await panel.evaluate(() => {
			const field = document.querySelector<HTMLTextAreaElement>('[name="resultWanted"]');
			return `${document.body.innerText} ${field?.value}`;
		});
		// The words are there to be seen, or the rest would prove nothing.
		expect(inPanel).toContain(TYPED);
		const seen = await kam.page.evaluate(
			(words) => {
				const dock = document.querySelector("instep-dock");
				const html = {
					serializableShadowRoots: true,
					shadowRoots: dock?.shadowRoot ? [dock.shadowRoot] : [],
				};
				getSelection()?.selectAllChildren(document.documentElement);
				const selection = String(getSelection());
				getSelection()?.removeAllRanges();
				// Firefox goes on into the frame, and there refuses: an answer, too.
				const finds = (text: string): boolean => {
					try {
						return Reflect.apply(Reflect.get(window, "find"), window, [
							text,
							false,
							false,
							true,
							false,
							true,
						]);
					} catch {
						return false;
					}
				};
				return {
					texts: [
						document.documentElement.outerHTML,
						document.documentElement.getHTML(html),
						dock?.getHTML(html),
						new XMLSerializer().serializeToString(document),
						document.body.innerText,
						dock?.textContent,
						selection,
						JSON.stringify(performance.getEntries()),
						JSON.stringify({ ...localStorage, ...sessionStorage }),
						document.cookie,
					].join("\n"),
					found: words.filter(finds),
					isFinding: finds("e"),
					shadowRoot: dock?.shadowRoot ?? null,
					children: dock?.childNodes.length,
					frames: window.length,
				};
			},
			[SENT, TYPED],
		);
		expect(seen.texts).not.toMatch(/Canary of/);
		expect(seen.texts).toContain("instep-dock");
		expect(seen).toMatchObject({
			found: [],
			// It does find what is on the page itself.
			isFinding: true,
			shadowRoot: null,
			children: 0,
			frames: 0,
		});
	});

	test("is in no database that it can open", async () => {
		const names = await kam.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
		expect(names).toEqual([]);
	});
});
