import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { untilStatus } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { accountsOf, descriptionOn, eventsOf, fillRequest, someUnit } from "./story.ts";
import { cardOf, chooseFirst, fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** An area nobody has asked for before, so that the story finds its own request. */
const EXPERTISE = "Vacuum sealing";

/**
 * The main job, told in each browser by two people with a browser of their own: from selected text to an
 * accepted offer. Each step is asserted on the screen, and in what the CRM itself answers.
 */
describe.each(BROWSERS)("the main job in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let manager: User;
	let account: { Id: string; Name: string };
	let unitId: string;
	let request: string;
	const card = () => `[data-request="${request}"]`;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const [first] = await accountsOf(crm, username);
		if (!first) throw new Error("The first key account manager owns no account.");
		account = first;
		const unit = await someUnit(crm, username);
		unitId = unit.Id;
		const path = `/lightning/r/Account/${account.Id}/view`;
		kam = await userAt(crm, browser, username, path);
		manager = await userAt(crm, browser, unit.Manager__r.Username, path);
	});
	afterAll(async () => {
		await kam?.close();
		await manager?.close();
		await crm?.close();
	});

	test("the KAM signs in from the account page and sees who supports the account", async () => {
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, new RegExp(account.Name));
		await waitFor("a row for each unit", () =>
			panel.$$eval(".support tbody tr", (rows) => (rows.length === 8 ? true : undefined)),
		);
		await kam.rig.screenshot(kam.page, `${browser}-1-overview`);
	});

	test("selected text becomes a request: waiting to send, then submitted", async () => {
		const selected = await descriptionOn(kam.page);
		await kam.rig.requestExpertMenu(kam.page, selected);
		const panel = await kam.panel();
		expect(await untilShows(panel, /\S/, ".quote blockquote")).toBe(selected);
		await fillRequest(panel, EXPERTISE, unitId);
		await kam.rig.screenshot(kam.page, `${browser}-2-form`);
		await press(panel, /^Send request$/);
		request = await cardOf(panel, EXPERTISE, "unsent");
		await untilShows(panel, /Waiting to send/, card());
		await kam.rig.screenshot(kam.page, `${browser}-3-waiting`);
		expect(await eventsOf(crm, kam.username, request)).toEqual([]);
		await press(panel, /^Send now$/, card());
		await cardOf(panel, EXPERTISE, "submitted");
		const events = await eventsOf(crm, kam.username, request);
		expect(events.map(({ Type__c, CreatedBy }) => [Type__c, CreatedBy.Username])).toEqual([
			["submit", kam.username],
		]);
	});

	test("the unit manager opens the same account, sees the request and offers a person", async () => {
		const panel = await manager.openPanel();
		await manager.signIn(panel);
		await cardOf(panel, EXPERTISE, "submitted");
		await press(panel, /^Offer help$/, card());
		await chooseFirst(panel, "expertId");
		await fill(panel, "note", "She has done this twice");
		await manager.rig.screenshot(manager.page, `${browser}-4-offer`);
		await press(panel, /^Send offer$/);
		await press(panel, /^Send now$/, card());
		await cardOf(panel, EXPERTISE, "offered");
		const offer = (await eventsOf(crm, kam.username, request)).at(-1);
		expect(offer).toMatchObject({
			Type__c: "offer",
			Hours__c: 7.4,
			Note__c: "She has done this twice",
			CreatedBy: { Username: manager.username },
		});
		expect(offer?.Weeks__c).toMatch(/^\d{4}-W\d{2}$/);
	});

	test("the KAM sees the offer without reloading, and accepts it", async () => {
		const panel = await kam.panel();
		// Nobody presses anything: the panel asks by itself.
		await cardOf(panel, EXPERTISE, "offered", 40_000);
		await kam.rig.screenshot(kam.page, `${browser}-5-offered`);
		await press(panel, /^Accept$/, card());
		await press(panel, /^Send now$/, card());
		await cardOf(panel, EXPERTISE, "accepted");
		const events = await eventsOf(crm, kam.username, request);
		expect(events.map(({ Type__c }) => Type__c)).toEqual(["submit", "offer", "accept"]);
		await kam.rig.screenshot(kam.page, `${browser}-6-accepted`);
	});

	test("a request made in the popup is declined with code, sentence and next best step", async () => {
		const expertise = "Glass coating";
		const host = new URL(crm.url).host;
		const popup = await kam.rig.openExtensionPage(
			`popup.html#/${encodeURIComponent(host)}/Account/${account.Id}`,
		);
		await fillRequest(popup, expertise, unitId);
		await kam.rig.screenshot(popup, `${browser}-7-popup`);
		await press(popup, /^Send request$/);
		await press(popup, /^Send now$/);
		await kam.page.bringToFront();
		request = await cardOf(await kam.panel(), expertise, "submitted");

		const panel = await manager.panel();
		await untilStatus(panel, request, "submitted");
		await press(panel, /^Decline…$/, card());
		await fill(panel, "code", "5");
		await fill(panel, "note", "Our target this quarter is plant uptime");
		await fill(panel, "nextStep", "Ask again in January");
		await press(panel, /^Decline request$/);
		await press(panel, /^Send now$/, card());
		await cardOf(panel, expertise, "declined");
		expect((await eventsOf(crm, kam.username, request)).at(-1)).toMatchObject({
			Type__c: "decline",
			Code__c: "5",
			Note__c: "Our target this quarter is plant uptime",
			Next_Step__c: "Ask again in January",
		});
		await untilStatus(await kam.panel(), request, "declined");
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of [kam, manager]) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
