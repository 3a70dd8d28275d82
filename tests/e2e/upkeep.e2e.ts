import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { press, type User, untilShows, userAt } from "./user.ts";

const Row = v.object({ Id: v.string(), Account__c: v.string(), Expertise__c: v.string() });

/** Opens every database of the extension as a version that is not out yet would, and leaves it so. */
const upgradeAll = (page: Page) =>
	page.evaluate(async () => {
		for (const { name = "" } of await indexedDB.databases()) {
			const request = indexedDB.open(name, 99);
			await new Promise((resolve) => {
				request.onsuccess = resolve;
			});
			request.result.close();
		}
	});

describe.each(BROWSERS)("what the device keeps, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;
	let options: Page;
	let lost: v.InferOutput<typeof Row>;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const [row] = await crm
			.rest(username)
			.query(
				"SELECT Id, Account__c, Expertise__c FROM Instep_Request__c " +
					`WHERE Account__r.Owner.Username = '${username}' AND Status__c = 'submitted' LIMIT 1`,
				Row,
			);
		lost = row ?? expect.fail("the demo company has an open request");
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${lost.Account__c}/view`);
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, new RegExp(lost.Expertise__c));
		options = await kam.rig.openExtensionPage("options.html");
		await options.waitForSelector("[data-ready] .connection");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("is compared with the CRM by a button, and what is not shared any more goes", async () => {
		await options.bringToFront();
		// The one that comes next loads what this takes, long after it was installed.
		await kam.rig.killBackground();
		await press(options, /^Check everything now$/, ".connection");
		await untilShows(options, /Nothing was missing/, ".connection", 30_000);
		await fetch(`${crm.url}/__crm/faults`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify([{ effect: { do: "hideRecords", ids: [lost.Id], username: kam.username } }]),
		});
		await press(options, /^Check everything now$/, ".connection");
		await untilShows(options, /1 row was gone from the CRM/, ".connection", 30_000);
		await kam.rig.screenshot(options, `${browser}-checked`);
	});

	test("is told in megabytes, and whether the browser has promised to keep it", async () => {
		await untilShows(options, /Instep uses [\d.]+ MB on this device\. The browser (may|has)/, "[data-disk]");
	});

	test("has become newer than an open panel: the panel says that it must be loaded again", async () => {
		await upgradeAll(options);
		await kam.page.bringToFront();
		await untilShows(panel, /Instep was updated\. Reload this page/, "body", 5_000);
		await kam.rig.screenshot(kam.page, `${browser}-updated`);
	});

	test("is newer than the code: the panel says what to update, and nothing is lost", async () => {
		await kam.page.reload();
		panel = await kam.openPanel();
		await untilShows(panel, /written by a newer version\. Update Instep/);
		await kam.rig.screenshot(kam.page, `${browser}-newer`);
	});
});
