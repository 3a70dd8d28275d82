import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { cardOf, fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Row = v.object({ Id: v.string(), Name: v.string() });
const Unit = v.object({ Id: v.string(), Name: v.string(), Manager__r: v.object({ Username: v.string() }) });
const Event = v.object({
	Type__c: v.string(),
	CreatedBy: v.object({ Username: v.string() }),
	Hours__c: v.nullable(v.number()),
	Weeks__c: v.nullable(v.string()),
});

/** An area nobody has asked for before, so that the story finds its own request. */
const EXPERTISE = "Vacuum sealing";
const SELECTED = "cold";

/**
 * The main job, told in each browser by two people with a browser of their own: from selected text to an
 * accepted offer. Each step is asserted on the screen, and in what the CRM itself answers.
 */
describe.each(BROWSERS)("the main job in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let manager: User;
	let account: v.InferOutput<typeof Row>;
	let unit: v.InferOutput<typeof Unit>;
	let requestKey: string;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const asKam = crm.rest(username);
		[account] = (await asKam.query(
			`SELECT Id, Name FROM Account WHERE Owner.Username = '${username}' ORDER BY Name LIMIT 1`,
			Row,
		)) as [typeof account];
		[unit] = (await asKam.query(
			"SELECT Id, Name, Manager__r.Username FROM Instep_Unit__c ORDER BY Name LIMIT 1",
			Unit,
		)) as [typeof unit];
		const path = `/lightning/r/Account/${account.Id}/view`;
		kam = await userAt(crm, browser, username, path);
		manager = await userAt(crm, browser, unit.Manager__r.Username, path);
	});
	afterAll(async () => {
		await kam?.close();
		await manager?.close();
		await crm?.close();
	});

	const eventsInCrm = () =>
		crm
			.rest(kam.username)
			.query(
				`SELECT Type__c, CreatedBy.Username, Hours__c, Weeks__c FROM Instep_Event__c WHERE Request__r.Client_Key__c = '${requestKey}' ORDER BY CreatedDate, At__c`,
				Event,
			);

	test("the KAM signs in from the account page and sees who supports it", async () => {
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, new RegExp(account.Name));
		await waitFor("a row for each unit", () =>
			panel.$$eval(".support tbody tr", (rows) => (rows.length === 8 ? true : undefined)),
		);
		await kam.rig.screenshot(kam.page, `${browser}-1-overview`);
	});

	test("selected text becomes a request that is sent and then submitted", async () => {
		await kam.rig.requestExpertMenu(kam.page, SELECTED);
		const panel = await kam.panel();
		await untilShows(panel, new RegExp(SELECTED), ".quote blockquote");
		await fill(panel, "resultWanted", "The customer signs the pilot plan");
		await fill(panel, "kind", "meeting");
		await fill(panel, "expertise", EXPERTISE);
		await fill(panel, "unitId", unit.Id);
		await fill(panel, "neededBy", inDays(14));
		await fill(panel, "estimate", "1d");
		await fill(panel, "ifWeWait", "A competitor visits in two weeks");
		await kam.rig.screenshot(kam.page, `${browser}-2-form`);
		await press(panel, /^Send request$/);
		requestKey = await cardOf(panel, EXPERTISE, "unsent");
		await untilShows(panel, /Waiting to send/, `[data-request="${requestKey}"]`);
		await kam.rig.screenshot(kam.page, `${browser}-3-waiting`);
		await press(panel, /^Send now$/, `[data-request="${requestKey}"]`);
		await cardOf(panel, EXPERTISE, "submitted");
		const events = await eventsInCrm();
		expect(events.map(({ Type__c, CreatedBy }) => [Type__c, CreatedBy.Username])).toEqual([
			["submit", kam.username],
		]);
	});

	test("the unit manager opens the same account, sees the request and offers a person", async () => {
		const panel = await manager.openPanel();
		await manager.signIn(panel);
		await cardOf(panel, EXPERTISE, "submitted");
		await press(panel, /^Offer help$/, `[data-request="${requestKey}"]`);
		const expert = await panel.$eval('[name="expertId"] option:nth-child(2)', (option) =>
			option instanceof HTMLOptionElement ? option.value : "",
		);
		await fill(panel, "expertId", expert);
		await fill(panel, "note", "She has done this twice");
		await manager.rig.screenshot(manager.page, `${browser}-4-offer`);
		await press(panel, /^Send offer$/);
		await press(panel, /^Send now$/, `[data-request="${requestKey}"]`);
		await cardOf(panel, EXPERTISE, "offered");
		const offer = (await eventsInCrm()).at(-1);
		expect(offer).toMatchObject({
			Type__c: "offer",
			Hours__c: 7.4,
			CreatedBy: { Username: manager.username },
		});
		expect(offer?.Weeks__c).toMatch(/^\d{4}-W\d{2}$/);
	});

	test("the KAM sees the offer without reloading, and accepts it", async () => {
		const panel = await kam.panel();
		await cardOf(panel, EXPERTISE, "offered", 40_000);
		await kam.rig.screenshot(kam.page, `${browser}-5-offered`);
		await press(panel, /^Accept$/, `[data-request="${requestKey}"]`);
		await press(panel, /^Send now$/, `[data-request="${requestKey}"]`);
		await cardOf(panel, EXPERTISE, "accepted");
		expect((await eventsInCrm()).map(({ Type__c }) => Type__c)).toEqual(["submit", "offer", "accept"]);
		await kam.rig.screenshot(kam.page, `${browser}-6-accepted`);
	});

	test("nothing of ours was written to a console as an error", async () => {
		for (const user of [kam, manager]) {
			expect((await user.rig.logs()).filter(({ level }) => level === "error")).toEqual([]);
		}
	});
});

function inDays(days: number): string {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
