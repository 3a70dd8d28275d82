import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, fillRequest, someUnit } from "./story.ts";
import { press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Ids = v.object({ Id: v.string(), AccountId: v.string() });
const Asked = v.object({ Account__c: v.string(), Opportunity__c: v.nullable(v.string()) });

/** What belongs to an account has that account's panel on its page. */
describe.each(BROWSERS)("on an opportunity's page in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let opportunities: { Id: string; AccountId: string }[];
	const pathOf = (id: string | undefined) => `/lightning/r/Opportunity/${id}/view`;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const accounts = (await accountsOf(crm, username)).map(({ Id }) => Id);
		const all = await crm.rest(username).query("SELECT Id, AccountId FROM Opportunity", Ids);
		const own = all.filter(({ AccountId }) => accounts.includes(AccountId));
		opportunities = [...Map.groupBy(own, ({ AccountId }) => AccountId).values()].flatMap(
			([one]) => one ?? [],
		);
		kam = await userAt(crm, browser, username, pathOf(opportunities[0]?.Id));
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("the panel is that of its account", async () => {
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await panel.waitForSelector(`[data-account="${opportunities[0]?.AccountId}"][data-ready]`);
		await kam.rig.screenshot(kam.page, `${browser}-related`);
	});

	test("the next opportunity has the panel of its own account, and never that of the last", async () => {
		await kam.goTo(pathOf(opportunities[1]?.Id));
		const panel = await kam.panel();
		await panel.waitForSelector(`[data-account="${opportunities[1]?.AccountId}"]`);
		expect(opportunities[1]?.AccountId).not.toBe(opportunities[0]?.AccountId);
	});

	test("what is asked for there is for its account, and names the opportunity", async () => {
		const panel = await kam.panel();
		await panel.waitForSelector(`[data-account="${opportunities[1]?.AccountId}"][data-ready]`);
		await press(panel, /Request expert/);
		const expertise = "Vacuum sealing of an opportunity";
		await fillRequest(panel, expertise, (await someUnit(crm, kam.username)).Id);
		await press(panel, /Send request/);
		const asked = `SELECT Account__c, Opportunity__c FROM Instep_Request__c WHERE Expertise__c = '${expertise}'`;
		const row = await waitFor(
			"the request in the CRM",
			async () => (await crm.rest(kam.username).query(asked, Asked))[0],
			30_000,
		);
		const [, opportunity] = opportunities;
		expect(row).toEqual({ Account__c: opportunity?.AccountId, Opportunity__c: opportunity?.Id });
	});

	test("one that is there for nobody has a sentence, and no account's panel", async () => {
		const unknown = `${opportunities[0]?.Id.slice(0, 12)}zzz`;
		await kam.goTo(pathOf(unknown));
		const panel = await kam.panel();
		await untilShows(panel, /This opportunity belongs to no account that you may see/);
		expect(await panel.$("[data-account]")).toBeNull();
	});
});
