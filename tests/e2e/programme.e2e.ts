import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { ONE_BROWSER } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** Eight units, one after the other, at two or three seconds each. */
const PATIENCE_MS = 90_000;
const Counted = v.object({ Account__c: v.string(), Unit__c: v.string() });

/** The whole programme on one page, from what the device reads of all units once the page is opened. */
describe("the programme", () => {
	const browser = ONE_BROWSER;
	let crm: CrmProcess;
	let kam: User;
	let page: Page;
	const statuses = () => page.$$eval(".matrix tbody td", (cells) => cells.map(({ className }) => className));

	beforeAll(async () => {
		crm = await startCrm();
		const cast = await demoCast(crm);
		kam = await userAt(crm, browser, cast.kam, `/lightning/r/Account/${cast.account.id}/view`);
		await kam.signIn(await kam.openPanel());
		page = await kam.rig.openExtensionPage(
			`workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/programme`,
		);
		await page.waitForSelector(".matrix", { timeout: 15_000 });
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test(
		"reads what is finished of every unit, and then knows every account that asked one, as the CRM does",
		async () => {
			const asked = await crm
				.rest(kam.username)
				.query(
					"SELECT Account__c, Unit__c FROM Instep_Request__c WHERE CreatedDate = LAST_N_DAYS:390",
					Counted,
				);
			const inCrm = [...new Set(asked.map(({ Account__c, Unit__c }) => `${Account__c} ${Unit__c}`))].sort();
			expect(inCrm.length).toBeGreaterThan(100);
			// The page may know older ones, which were read with their account.
			await waitFor(
				"all that was asked in the CRM, on the page",
				async () => {
					const onPage = await page.$$eval(".matrix td:not(.not_engaged)", (cells) =>
						cells.map((cell) => {
							const account = cell.closest("tr")?.getAttribute("data-account");
							return `${account} ${cell.getAttribute("data-unit")}`;
						}),
					);
					return inCrm.every((pair) => onPage.includes(pair)) || undefined;
				},
				PATIENCE_MS,
			);
			await waitFor(
				"the end of the reading",
				async () => !(await page.$("main > [role=status]")) || undefined,
			);
			await kam.rig.screenshot(page, `${browser}-programme`);
		},
		2 * PATIENCE_MS,
	);

	test("by keys alone: from cell to cell, each told in words", async () => {
		await page.focus(".matrix tbody td[tabindex='0']");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowRight");
		const [account, unit] = await page.evaluate(() => {
			const cell = document.activeElement?.closest("td");
			return [
				cell?.closest("tr")?.querySelector("th")?.textContent ?? "",
				document.querySelectorAll(".matrix thead th")[2]?.textContent ?? "",
			];
		});
		expect(await untilShows(page, /\d+ asked, \d+ offered/, ".cell-words")).toContain(`${account} · ${unit}`);
	});

	test("the filter stands in the address, leaves what it names, and says when it leaves nothing", async () => {
		await page.select(".filter select", "overdue");
		await waitFor("the filter in the address", async () => page.url().includes("status=overdue"));
		const rows = await page.$$eval(".matrix tbody tr", (all) =>
			all.map((row) => row.querySelector(".overdue") !== null),
		);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(Boolean)).toBe(true);
		expect(await statuses()).toContain("overdue");
		await page.evaluate(() => location.replace(`${location.hash}&unit=a00000000000000AAA`));
		await untilShows(page, /Nothing fits the filter\. Show all/);
		expect(problems(await kam.rig.logs())).toEqual([]);
	});
});
