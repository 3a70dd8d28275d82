import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { accountsOf, fillRequest, requestsFor } from "./story.ts";
import { press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const EXPERTISE = "Cold chain";
const Row = v.object({ Id: v.string(), Name: v.string() });
const Policy = v.object({
	Version__c: v.number(),
	Rules__c: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
});

/** An org that has never heard of Instep, its admin, and the first key account manager after them. */
describe.each(BROWSERS)("setting up an org in %s", (browser) => {
	let crm: CrmProcess;
	let admin: User;
	let kam: User;
	let options: Page;
	let account: string;
	const folder = mkdtempSync(join(tmpdir(), "instep-set-up-"));

	beforeAll(async () => {
		crm = await startCrm({ empty: true });
		const { username } = crm.user("kam");
		account = (await accountsOf(crm, username))[0]?.Id ?? "";
		const path = `/lightning/r/Account/${account}/view`;
		admin = await userAt(crm, browser, crm.user("admin").username, path);
		kam = await userAt(crm, browser, username, path);
		await admin.signIn(await admin.openPanel());
	});
	afterAll(async () => {
		await admin?.close();
		await kam?.close();
		await crm?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** As somebody chooses it in the dialog. */
	async function chooseTable(text: string): Promise<void> {
		const path = join(folder, "instep.csv");
		writeFileSync(path, text);
		const input = await options.waitForSelector('input[name="table"]:not(:disabled)');
		await (input as Awaited<ReturnType<typeof options.$<"input">>>)?.uploadFile(path);
	}

	async function openSetUp(): Promise<void> {
		options = await admin.rig.openExtensionPage("options.html");
		await (await options.waitForSelector(".set-up-fold > summary"))?.click();
	}

	test("the admin sees what is missing, and puts it there; a closed page loses nothing", async () => {
		await openSetUp();
		await untilShows(options, /Instep_Request__c: not installed, or you have no access/);
		await press(options, /^Set up this org$/);
		await options.waitForSelector('[data-deploy="running"]');
		await options.close();
		await openSetUp();
		await untilShows(options, /Everything is in place/);
		await admin.rig.screenshot(options, `${browser}-set-up`);
		expect(await options.$$eval('[data-object][data-state="there"]', (rows) => rows.length)).toBe(9);
	});

	test("a table with a bad line is not imported; corrected, it is", async () => {
		const manager = crm.user("manager").username;
		const table = (level: string) =>
			"record;name;unit;username;weekly_hours;hourly_rate;skills;value\r\n" +
			`unit;Food Safety;;${manager};80;950;;\r\nexpert;Jonas Lund;Food Safety;;8;;${EXPERTISE}:${level};\r\n` +
			"policy;respond_hours;;;;;;24\r\n";
		await chooseTable(table("9"));
		await untilShows(options, /Line 3: "Cold chain:9" is no skill/);
		await chooseTable(table("4"));
		await untilShows(options, /Line 2: department Food Safety is new/);
		await press(options, /^Import 3 records$/);
		await untilShows(options, /3 records imported/);
		const units = await crm.rest(admin.username).query("SELECT Id, Name FROM Instep_Unit__c", Row);
		expect(units.map(({ Name }) => Name)).toEqual(["Food Safety"]);
	});

	test("the admin chooses the fields of key accounts, for everybody: it is in the CRM's policy", async () => {
		await options.waitForSelector('select[name="tier"]', { timeout: 15_000 });
		await options.select('select[name="tier"]', "Key_Account_Tier__c");
		await options.select('select[name="agreedShare"]', "Agreed_Share__c");
		await press(options, /^Save for everybody$/);
		await untilShows(options, /Saved in the CRM/);
		await untilShows(options, /In force: policy version 2/);
		const policies = await crm
			.rest(admin.username)
			.query("SELECT Version__c, Rules__c FROM Instep_Policy__c ORDER BY Version__c", Policy);
		expect(policies.map(({ Version__c }) => Version__c)).toEqual([1, 2]);
		expect(policies[1]?.Rules__c).toMatchObject({
			accountFields: { tier: "Key_Account_Tier__c", agreedShare: "Agreed_Share__c" },
			fitByTier: { A: 5, B: 4, C: 3 },
			// As the table above has set it.
			clocks: { respondHours: 24 },
		});
	});

	test("the admin lets the key account manager in", async () => {
		await options.type('textarea[name="people"]', kam.username);
		await press(options, /^Give permission set$/);
		await untilShows(options, /1 permission set given/);
		// Firefox notes that the page closed above was still waiting for an answer.
		const logs = problems(await admin.rig.logs()).filter((text) => !/context unloaded/.test(text));
		expect(logs).toEqual([]);
	});

	test("who connects, and makes the first request", async () => {
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /Food Safety/);
		await press(panel, /^Request expert/);
		const [unit] = await crm.rest(admin.username).query("SELECT Id, Name FROM Instep_Unit__c", Row);
		await fillRequest(panel, EXPERTISE, unit?.Id ?? "");
		await press(panel, /^Send request$/);
		await press(panel, /^Send now$/);
		await waitFor("the request in the CRM", async () =>
			(await requestsFor(crm, admin.username, EXPERTISE)).length === 1 ? true : undefined,
		);
	});
});
