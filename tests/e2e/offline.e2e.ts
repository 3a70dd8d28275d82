import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, eventsOf, fillRequest, requestsFor, someUnit } from "./story.ts";
import { cardOf, press, type User, untilShows, userAt } from "./user.ts";

describe.each(BROWSERS)("without the CRM, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let accounts: { Id: string; Name: string }[];
	let unitId: string;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		accounts = await accountsOf(crm, username);
		unitId = (await someUnit(crm, username)).Id;
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${accounts[0]?.Id}/view`);
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		// The background reads the accounts it knows to be hers; wait for the last of them.
		await untilShows(panel, /As of/, ".panel-head");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("the panel of a cached account is painted all the same", async () => {
		const other = accounts[1];
		if (!other) throw new Error("The first key account manager owns only one account.");
		await crm.stop();
		await kam.goTo(`/lightning/r/Account/${other.Id}/view`);
		const panel = await kam.panel();
		await panel.waitForSelector(`.panel[data-account="${other.Id}"][data-ready]`);
		await untilShows(panel, new RegExp(other.Name), "h1");
		await untilShows(panel, /The CRM cannot be reached/);
		await kam.rig.screenshot(kam.page, `${browser}-offline`);
	});

	test("a request made then is sent when the CRM is back, exactly once", async () => {
		const expertise = "Ice water";
		const panel = await kam.panel();
		await press(panel, /Request expert/);
		await fillRequest(panel, expertise, unitId);
		await press(panel, /^Send request$/);
		const request = await cardOf(panel, expertise, "unsent");
		await press(panel, /^Send now$/, `[data-request="${request}"]`);
		await untilShows(panel, /1 change will be sent later/);
		await crm.start();
		await press(panel, /^Try now$/);
		await cardOf(panel, expertise, "submitted", 30_000);
		expect(await requestsFor(crm, kam.username, expertise)).toEqual([request]);
		expect(await eventsOf(crm, kam.username, request)).toHaveLength(1);
	});

	test("killing the background right after Send loses nothing and doubles nothing", async () => {
		const expertise = "Steam traps";
		const panel = await kam.panel();
		await press(panel, /Request expert/);
		await fillRequest(panel, expertise, unitId);
		await press(panel, /^Send request$/);
		const request = await cardOf(panel, expertise, "unsent");
		await press(panel, /^Send now$/, `[data-request="${request}"]`);
		await kam.rig.killBackground();
		await cardOf(panel, expertise, "submitted", 45_000);
		expect(await requestsFor(crm, kam.username, expertise)).toEqual([request]);
		expect(await eventsOf(crm, kam.username, request)).toHaveLength(1);
	});
});
