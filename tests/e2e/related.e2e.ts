import type { Frame } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { cardAt } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, fillRequest, someUnit } from "./story.ts";
import { cardOf, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Ids = v.object({ Id: v.string(), AccountId: v.string() });
const Asked = v.object({
	...{ Id: v.string(), Client_Key__c: v.string() },
	...{ Account__c: v.string(), Opportunity__c: v.nullable(v.string()) },
});
const EXPERTISE = "Vacuum sealing of an opportunity";

/** What belongs to an account has that account's panel on its page. */
describe.each(BROWSERS)("on an opportunity's page in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let opportunities: { Id: string; AccountId: string }[];
	/** A request of the first opportunity's account. */
	let known: v.InferOutput<typeof Asked>;
	const pathOf = (id: string | undefined) => `/lightning/r/Opportunity/${id}/view`;
	const requestPath = (id: string | undefined) => `/lightning/r/Instep_Request__c/${id}/view`;
	const requestsWhere = (condition: string) =>
		crm
			.rest(crm.user("kam").username)
			.query(
				`SELECT ${Object.keys(Asked.entries).join(", ")} FROM Instep_Request__c WHERE ${condition} ORDER BY Client_Key__c`,
				Asked,
			);
	const asked = () => requestsWhere(`Expertise__c = '${EXPERTISE}'`);
	/** The card is open, and in view. */
	const untilLanded = (panel: Frame, key: string) =>
		waitFor(`the open card of ${key}`, () =>
			panel.evaluate((card) => {
				const top = document.querySelector(`${card} > details[open]`)?.getBoundingClientRect().top ?? -1;
				return (top >= 0 && top < innerHeight) || undefined;
			}, cardAt(key)),
		);

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const accounts = (await accountsOf(crm, username)).map(({ Id }) => Id);
		const all = await crm.rest(username).query("SELECT Id, AccountId FROM Opportunity", Ids);
		const own = all.filter(({ AccountId }) => accounts.includes(AccountId));
		opportunities = [...Map.groupBy(own, ({ AccountId }) => AccountId).values()].flatMap(
			([one]) => one ?? [],
		);
		const [first] = await requestsWhere(`Account__c = '${opportunities[0]?.AccountId}'`);
		if (!first) throw new Error("The first key account manager's account has no request.");
		known = first;
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
		await fillRequest(panel, EXPERTISE, (await someUnit(crm, kam.username)).Id);
		await press(panel, /^Send request$/);
		await press(panel, /^Send now$/, cardAt(await cardOf(panel, EXPERTISE, "unsent")));
		const row = await waitFor("the request in the CRM", async () => (await asked())[0], 30_000);
		const [, opportunity] = opportunities;
		expect(row).toMatchObject({ Account__c: opportunity?.AccountId, Opportunity__c: opportunity?.Id });
	});

	test("the link to a request leads to its record's page, where its card is opened", async () => {
		const panel = await kam.panel();
		const key = await cardOf(panel, EXPERTISE, "submitted");
		await panel.click(`${cardAt(key)} summary`);
		await press(panel, /^Copy link$/, cardAt(key));
		await untilShows(panel, /Copied/, cardAt(key));
		const [request] = await asked();
		expect(request?.Client_Key__c).toBe(key);
		await kam.goTo(requestPath(request?.Id));
		await untilLanded(await kam.panel(), key);
		await kam.rig.screenshot(kam.page, `${browser}-request-link`);
	});

	test("without the CRM as well, where the device has the request", async () => {
		await crm.stop();
		await kam.goTo(requestPath(known.Id));
		await untilLanded(await kam.panel(), known.Client_Key__c);
		await crm.start();
	});

	test("whoever follows the link from elsewhere finds the panel open, though they had closed it", async () => {
		await (await kam.panel()).click('[aria-label="Close panel"]');
		await waitFor("a closed panel", async () => !(await kam.isPanelOpen()) || undefined);
		const page = await kam.rig.open(crm.pageUrl(kam.username, requestPath(known.Id)));
		await untilLanded(await kam.rig.panelFrame(page), known.Client_Key__c);
		await page.close();
		await kam.openPanel();
	});

	test("the accounts looked at last can be chosen where the page is about none", async () => {
		const accountId = opportunities[1]?.AccountId ?? "";
		await kam.goTo("/lightning/o/Account/list?filterName=MyAccounts");
		const heading = "Sorted by Account Name";
		await untilShows(kam.page, new RegExp(heading));
		await kam.rig.requestExpertMenu(kam.page, heading, `request-expert/${accountId}`);
		const panel = await kam.panel();
		await panel.waitForSelector(`[data-account="${accountId}"] [name="resultWanted"]`);
		await untilShows(panel, new RegExp(heading), ".quote");
	});

	test("one that is there for nobody has a sentence, and no account's panel", async () => {
		const unknown = `${opportunities[0]?.Id.slice(0, 12)}zzz`;
		await kam.goTo(pathOf(unknown));
		const panel = await kam.panel();
		await untilShows(panel, /This opportunity belongs to no account that you may see/);
		expect(await panel.$("[data-account]")).toBeNull();
	});
});
