import type { Frame } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardAt } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { dockPlace } from "./dock-place.ts";
import { keyboardOf, typeRequest, untilFocused } from "./keyboard.ts";
import { descriptionOn, eventsOf, requestsFor, someUnit } from "./story.ts";
import { type User, untilReady, userAt } from "./user.ts";
import { sleep, waitFor } from "./wait.ts";

const Offered = v.object({ Client_Key__c: v.string(), Account__c: v.string() });
const EXPERTISE = "Vacuum sealing";
/** The step leaves the device when it can be taken back no longer. */
const SENT_MS = 30_000;

/** How often a hand goes to the mouse (ux.md section 8). What is typed is typed, and Tab leads from field to field. */
let crm: CrmProcess;
let kam: User;
let offered: v.InferOutput<typeof Offered>;
let clicks = 0;

/** With the real pointer, on whatever reads like this. */
async function click(panel: Frame, words: RegExp, within: string): Promise<void> {
	const button = await waitFor(`a button that reads ${words}`, async () => {
		for (const each of await panel.$$(`${within} button`))
			if (words.test(await each.evaluate(({ textContent }) => textContent?.trim() ?? ""))) return each;
		return undefined;
	});
	// What comes in meanwhile, such as who else wants the same, moves it from under the pointer.
	await button.scrollIntoView();
	await waitFor("a button that stands still", async () => {
		const before = (await button.boundingBox())?.y;
		await sleep(300);
		return (await button.boundingBox())?.y === before || undefined;
	});
	clicks += 1;
	await button.click();
}

beforeAll(async () => {
	crm = await startCrm();
	const { username } = crm.user("kam");
	const [first] = await crm
		.rest(username)
		.query(
			`SELECT Client_Key__c, Account__c FROM Instep_Request__c WHERE Status__c = 'offered' AND Account__r.Owner.Username = '${username}'`,
			Offered,
		);
	if (!first) throw new Error("The demo company has no offer to its first key account manager.");
	offered = first;
	kam = await userAt(crm, "chromium", username, `/lightning/r/Account/${offered.Account__c}/view`);
	const panel = await kam.openPanel();
	await kam.signIn(panel);
	await panel.waitForSelector(cardAt(offered.Client_Key__c));
	await kam.page.keyboard.press("Escape");
	await waitFor("the page without the panel", async () => ((await kam.isPanelOpen()) ? undefined : true));
});
beforeEach(() => {
	clicks = 0;
});
afterAll(async () => {
	await kam?.close();
	await crm?.close();
});

test("who holds up a request is one click away: the tab", async () => {
	await kam.page.reload();
	await kam.page.waitForSelector("instep-dock");
	const { left, right, top, bottom } = await waitFor("the tab", () => dockPlace(kam.page));
	clicks += 1;
	await kam.page.mouse.click((left + right) / 2, (top + bottom) / 2);
	const panel = await kam.panel();
	await untilReady(panel);
	const said = await waitFor("whose turn it is", () =>
		panel.$eval(".card .turn", (turn) => (turn.getClientRects().length > 0 ? turn.textContent : undefined)),
	);
	expect(said).toMatch(/\S+ \S+/);
	expect(clicks).toBeLessThanOrEqual(1);
});

test("an offer is answered with one, and sends itself", async () => {
	await click(await kam.panel(), /^Accept$/, cardAt(offered.Client_Key__c));
	await waitFor(
		"the acceptance in the CRM",
		async () => {
			const events = await eventsOf(crm, kam.username, offered.Client_Key__c);
			return events.at(-1)?.Type__c === "accept" || undefined;
		},
		SENT_MS,
	);
	expect(clicks).toBeLessThanOrEqual(2);
});

test("a request from selected text takes three: the right button, the menu's line, and Send", async () => {
	const unit = await someUnit(crm, kam.username);
	clicks += 2;
	const panel = await kam.panel();
	await panel.evaluate(() => {
		addEventListener("blur", () => document.body.setAttribute("data-was-left", ""));
	});
	await kam.rig.requestExpertMenu(kam.page, await descriptionOn(kam.page));
	await untilFocused(panel, /^Result wanted/);
	await typeRequest(keyboardOf(kam.page, kam.rig), panel, EXPERTISE, unit.Name);
	// The focus once went to the heading between two keys, and what was typed after it was lost.
	expect(await panel.$("[data-was-left]")).toBeNull();
	await click(panel, /^Send request$/, ".form");
	await waitFor(
		"the request in the CRM",
		async () => (await requestsFor(crm, kam.username, EXPERTISE))[0],
		SENT_MS,
	);
	expect(clicks).toBeLessThanOrEqual(3);
});
