import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cast, demoCast } from "../demo/cast.ts";
import { ONE_BROWSER } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { problems } from "./rig.ts";
import { fillRequest, requestsFor } from "./story.ts";
import { cardOf, fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** An area nobody has asked for before, so that the story finds its own request. */
const EXPERTISE = "Heat recovery";
const EVIDENCE = "https://example.com/pilot-plan";
/** Before anything the demo company has results of. */
const QUARTER = "2019-Q1";

const Asked = v.object({
	Business_Case__c: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())),
	Rank_Score__c: v.number(),
});
const Imported = v.object({
	Account__c: v.string(),
	Revenue__c: v.number(),
	As_Of__c: v.nullable(v.string()),
});

/** Somebody of the company who may read no results. */
async function moneyless(crm: CrmProcess): Promise<string> {
	for (const { username } of crm.users) {
		const { status } = await crm.rest(username).send("GET", "/sobjects/Instep_Result__c/describe");
		if (status === 404) return username;
	}
	throw new Error("Everybody in the demo company may read money.");
}

/** What accounts earn, and what help is expected to bring: shown, asked with, imported. */
describe("the economy of accounts", () => {
	const browser = ONE_BROWSER;
	let crm: CrmProcess;
	let cast: Cast;
	let kam: User;
	let panel: Frame;
	const folder = mkdtempSync(join(tmpdir(), "instep-results-"));

	beforeAll(async () => {
		crm = await startCrm();
		cast = await demoCast(crm);
		kam = await userAt(crm, browser, cast.kam, `/lightning/r/Account/${cast.account.id}/view`);
		panel = await kam.openPanel();
		await kam.signIn(panel);
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test("whoever may read money sees contribution and cash flow, with change, source and age", async () => {
		await panel.waitForSelector('[data-measure="cashFlow"] strong', { timeout: 20_000 });
		for (const measure of ["contribution", "cashFlow"])
			await untilShows(panel, /\d.*on the quarter before/s, `[data-measure="${measure}"]`);
		await untilShows(panel, /Source: .+, as of .+, \d+ days? old/);
		await panel.$eval(".quarters", (table) => {
			const fold = table.closest("details");
			if (fold) fold.open = true;
		});
		expect(await panel.$$eval(".quarters tbody tr", (rows) => rows.length)).toBe(8);
		expect(await faults(panel)).toEqual([]);
		await kam.rig.screenshot(kam.page, `${browser}-economics`);
	});

	test("whoever may not is told so, and whom to ask", async () => {
		const other = await userAt(
			crm,
			browser,
			await moneyless(crm),
			`/lightning/r/Account/${cast.account.id}/view`,
		);
		try {
			const theirs = await other.openPanel();
			await other.signIn(theirs);
			await untilShows(theirs, /You may not read what this account earns\..+Instep Money/);
			expect(await theirs.$$("[data-measure]")).toEqual([]);
			expect(problems(await other.rig.logs())).toEqual([]);
		} finally {
			await other.close();
		}
	});

	test("a request is sent with a business case, whose figures follow the typing", async () => {
		await press(panel, /^Request expert/);
		await fillRequest(panel, EXPERTISE, cast.unitId);
		await panel.waitForSelector("details.case > summary");
		await panel.click("details.case > summary");
		await untilShows(panel, /for this is missing: .*more contribution a year/, '[data-figure="npv"]');
		await fill(panel, "case.otherCost", "20.000");
		await fill(panel, "case.upliftPerYear", "a lot");
		await untilShows(panel, /Write an amount like/, "details.case");
		await fill(panel, "case.upliftPerYear", "240.000");
		await fill(panel, "case.probability", "50");
		await fill(panel, "case.oneOffCash", "0");
		await fill(panel, "case.horizonMonths", "24");
		await fill(panel, "case.evidence", EVIDENCE);
		// 240,000 a year, at one in two, for two years.
		await untilShows(panel, /240k/i, '[data-figure="expectedContribution"]');
		await untilShows(panel, /\d/, '[data-figure="npv"]');
		await untilShows(panel, /more contribution a year/, '[data-figure="hangsOn"]');
		await kam.rig.screenshot(kam.page, `${browser}-business-case`);
		await press(panel, /^Send request$/);
		const request = await cardOf(panel, EXPERTISE, "unsent");
		await press(panel, /^Send now$/, `[data-request="${request}"]`);
		await cardOf(panel, EXPERTISE, "submitted");
		await untilShows(panel, /Business case: net present value/, `[data-request="${request}"]`);
		expect(await requestsFor(crm, kam.username, EXPERTISE)).toEqual([request]);
		const row = await waitFor("the request's rank in the CRM", async () => {
			const [found] = await crm
				.rest(kam.username)
				.query(
					`SELECT Business_Case__c, Rank_Score__c FROM Instep_Request__c WHERE Client_Key__c = '${request}' AND Rank_Score__c > 0`,
					Asked,
				);
			return found;
		});
		expect(row.Business_Case__c).toEqual({
			...{ otherCost: 20_000, upliftPerYear: 240_000, probability: 0.5, oneOffCash: 0, horizonMonths: 24 },
			evidence: EVIDENCE,
		});
	});

	describe("results from a table", () => {
		let lead: User;
		let options: Page;
		beforeAll(async () => {
			lead = await userAt(
				crm,
				browser,
				crm.user("lead").username,
				`/lightning/r/Account/${cast.account.id}/view`,
			);
			await lead.signIn(await lead.openPanel());
			options = await lead.rig.openExtensionPage("options.html");
			await (await options.waitForSelector("[data-results] > summary"))?.click();
		});
		afterAll(() => lead?.close());

		/** As somebody chooses it in the dialog. */
		async function chooseTable(revenue: string): Promise<void> {
			const path = join(folder, "results.csv");
			const header = "account;period;revenue;gross_margin;source;as_of";
			writeFileSync(
				path,
				`${header}\r\n${cast.account.name};${QUARTER};${revenue};400.000;ERP;18-04-2019\r\n`,
			);
			const input = await options.waitForSelector('[data-results] input[name="table"]:not(:disabled)');
			await (input as Awaited<ReturnType<typeof options.$<"input">>>)?.uploadFile(path);
		}
		const inCrm = () =>
			crm
				.rest(lead.username)
				.query(
					`SELECT Account__c, Revenue__c, As_Of__c FROM Instep_Result__c WHERE Period__c = '${QUARTER}'`,
					Imported,
				);

		test("with a bad line are not imported, and the line is named; corrected, they are", async () => {
			await chooseTable("much");
			await untilShows(options, /Line 2: "much" is no amount/);
			expect(await inCrm()).toEqual([]);
			await chooseTable("1.250.000,50");
			await untilShows(options, new RegExp(`Line 2: result of .+, ${QUARTER} is new`));
			await lead.rig.screenshot(options, `${browser}-results-import`);
			await press(options, /^Import 1 record$/, "[data-results]");
			await untilShows(options, /1 record imported/);
			expect(await inCrm()).toEqual([
				{ Account__c: cast.account.id, Revenue__c: 1_250_000.5, As_Of__c: "2019-04-18" },
			]);
		});

		test("that are there already stay as they are", async () => {
			await chooseTable("7");
			await untilShows(options, /The org has all of this already/);
			expect((await inCrm()).map(({ Revenue__c }) => Revenue__c)).toEqual([1_250_000.5]);
			expect(problems(await lead.rig.logs())).toEqual([]);
		});
	});
});
