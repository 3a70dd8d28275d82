import type { Frame, KeyInput, Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPANY_ITEMS, ELEMENTS } from "../../utils/domain/alignment.ts";
import { itemsOf } from "../../utils/domain/pulse.ts";
import { periodOf } from "../../utils/domain/result.ts";
import { dayOf } from "../../utils/domain/week.ts";
import { demoCast } from "../demo/cast.ts";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { problems } from "./rig.ts";
import { type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Rated = v.object({
	Item__c: v.string(),
	Account__c: v.nullable(v.string()),
	Answer__c: v.nullable(v.number()),
	Cannot_Judge__c: v.boolean(),
	Unit__c: v.nullable(v.string()),
});
const Id = v.object({ Id: v.string() });

/** What the firm says of itself about an account, and a key account manager who says their part, by keys alone. */
describe.each(BROWSERS)("the seven elements in %s", (browser) => {
	const period = periodOf(dayOf(Date.now(), "Europe/Copenhagen"));
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;
	let page: Page;
	/** Of the KAM, and not rated by them in this quarter. */
	let accountId: string;
	let before: string[];
	/** The statements that are answered before the round is left. */
	let first: string;
	let second: string;
	const ratings = () =>
		crm
			.rest(kam.username)
			.query(
				"SELECT Item__c, Account__c, Answer__c, Cannot_Judge__c, Unit__c FROM Instep_Rating__c " +
					`WHERE Period__c = '${period}' AND CreatedBy.Username = '${kam.username}'`,
				Rated,
			);
	const keyOf = ({ Item__c, Account__c }: v.InferOutput<typeof Rated>) => `${Item__c} ${Account__c ?? ""}`;
	const statement = () =>
		page.$eval("[data-round]", (each) => each.getAttribute("data-round") ?? "").catch(() => "");
	/** Presses a key and waits until the next statement is there. */
	async function answer(key: KeyInput): Promise<string> {
		const was = await statement();
		await page.keyboard.press(key);
		return waitFor(`the statement after ${was}`, async () => {
			const now = await statement();
			return now && now !== was ? now : undefined;
		});
	}

	beforeAll(async () => {
		crm = await startCrm();
		const cast = await demoCast(crm);
		kam = await userAt(crm, browser, cast.kam, `/lightning/r/Account/${cast.account.id}/view`);
		const owned = await crm
			.rest(cast.kam)
			.query(`SELECT Id FROM Account WHERE Owner.Username = '${cast.kam}' ORDER BY CreatedDate, Id`, Id);
		const rated = await ratings();
		before = rated.map(keyOf);
		accountId = owned.find((each) => !rated.some(({ Account__c }) => Account__c === each.Id))?.Id ?? "";
		panel = await kam.openPanel();
		await kam.signIn(panel);
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("the panel tells the change since last time, the largest disagreement and the list, and leads to the pulse", async () => {
		panel = await kam.panel();
		await panel.waitForSelector("[data-elements] [data-headline]", { timeout: 20_000 });
		const text = await untilShows(panel, /A measure of progress, not a goal state/, "[data-elements]");
		expect(text).toMatch(/Since Q\d \d{4}:.+\(n = \d+ answers\)/);
		expect(text).toMatch(/Largest disagreement: .+ – .+, [\d.]+ points apart on /);
		const rows = await panel.$$eval("tr[data-element]", (all) =>
			all.map((row) => [row.getAttribute("data-element"), row.querySelector("td")?.textContent ?? ""]),
		);
		expect(rows.map(([element]) => element)).toEqual([...ELEMENTS]);
		for (const [, score] of rows) expect(score).toMatch(/^(\d{1,3}|Not enough voices)$/);
		expect(await panel.$$("[data-twin]")).toHaveLength(7);
		const link = await panel.$eval("[data-pulse]", (each) => each.getAttribute("href") ?? "");
		expect(link).toContain("/pulse?accounts=");
		await panel.$eval("[data-elements]", (each) => each.scrollIntoView());
		await kam.rig.screenshot(kam.page, `${browser}-elements`);
		expect(await faults(panel)).toEqual([]);
	});

	test("a pulse is begun by keys alone", async () => {
		const host = encodeURIComponent(new URL(crm.url).host);
		page = await kam.rig.openExtensionPage(`workspace.html#/${host}/pulse?accounts=${accountId}`);
		await page.waitForSelector("[data-pulse-start] button[type=submit]", { timeout: 15_000 });
		await kam.rig.screenshot(page, `${browser}-pulse-start`);
		expect(await faults(page)).toEqual([]);
		await waitFor("the focus on the button that starts", async () => {
			await page.keyboard.press("Tab");
			return page.evaluate(() => (document.activeElement?.matches("[type=submit]") ? true : undefined));
		});
		await page.keyboard.press("Enter");
		await page.waitForSelector("[data-round]");
		expect(await statement()).toBe(`${itemsOf("pulse", period)[0]} ${accountId}`);
	});

	test("left in the middle, with the CRM out of reach, it goes on where it was", async () => {
		first = await statement();
		second = await answer("4");
		await crm.stop();
		const third = await answer("2");
		await page.evaluate(() => location.reload());
		await waitFor("the round after the reload", async () => (await statement()) === third || undefined);
		// A key goes to what has the focus, which comes a moment after the statement.
		await waitFor("the focus in the round", () =>
			page.evaluate(() => document.activeElement?.closest("[data-round]") !== null || undefined),
		);
		// And back: what was answered is here.
		await page.keyboard.press("ArrowLeft");
		await page.waitForSelector('[data-answer="2"][aria-pressed="true"]');
		await page.keyboard.press("ArrowRight");
		await waitFor("the third statement", async () => (await statement()) === third || undefined);
		await kam.rig.screenshot(page, `${browser}-pulse`);
		expect(await faults(page)).toEqual([]);
	});

	test("answered to its end, it is in the CRM once that is back, each answer once", async () => {
		let at = await statement();
		for (let left = 7; at !== "done" && left > 0; left -= 1) at = await answer(left === 5 ? "0" : "5");
		expect(at).toBe("done");
		await untilShows(page, /(\d+) of \1 statements answered/, "[data-round]");
		await crm.start();
		const asked = itemsOf("pulse", period).map(
			(item) => `${item} ${COMPANY_ITEMS.includes(item) ? "" : accountId}`,
		);
		const rows = await waitFor(
			"the answers in the CRM",
			async () => {
				// It is there as long as something could not be sent; the extension tries by itself as well.
				await page.evaluate(() =>
					[...document.querySelectorAll("button")]
						.find(({ textContent }) => textContent === "Try now")
						?.click(),
				);
				const all = await ratings().catch(() => []);
				return asked.every((key) => all.some((row) => keyOf(row) === key)) ? all : undefined;
			},
			30_000,
		);
		const own = rows.filter((row) => row.Account__c === accountId);
		expect(own.map(keyOf).toSorted()).toEqual(asked.filter((key) => key.endsWith(accountId)).toSorted());
		const said = (key: string) => own.find((row) => keyOf(row) === key)?.Answer__c;
		expect([said(first), said(second)]).toEqual([4, 2]);
		for (const { Answer__c, Cannot_Judge__c, Unit__c } of own)
			expect([Answer__c === null, Unit__c]).toEqual([Cannot_Judge__c, null]);
		// The company's statements are asked once, whatever else is rated in the quarter.
		const company = rows.filter(({ Account__c }) => Account__c === null).map(keyOf);
		expect(company.toSorted()).toEqual([...new Set(company)].toSorted());
		expect(before.filter((key) => !rows.map(keyOf).includes(key))).toEqual([]);
		expect(problems(await kam.rig.logs())).toEqual([]);
	});
});
