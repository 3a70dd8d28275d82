import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { accountsOf, eventsOf, fillRequest, requestsFor, someUnit } from "./story.ts";
import { cardOf, fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const EXPERTISE = "Dry ice";

describe.each(BROWSERS)("what is not sent, saved to a file and lost on the device, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;
	let options: Page;
	let folder: string;
	let file: string;
	let request: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "instep-backup-"));
		file = join(folder, "backup.json");
		crm = await startCrm();
		const { username } = crm.user("kam");
		const account = (await accountsOf(crm, username))[0]?.Id;
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${account}/view`);
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const choose = async (path: string) => {
		const input = await options.waitForSelector('input[name="backup"]');
		await (input as Awaited<ReturnType<typeof options.$<"input">>>)?.uploadFile(path);
	};

	test("it is in the file that a button saves, and no token is", async () => {
		const unit = await someUnit(crm, kam.username);
		await crm.stop();
		await press(panel, /Request expert/);
		await fillRequest(panel, EXPERTISE, unit.Id);
		await press(panel, /^Send request$/);
		request = await cardOf(panel, EXPERTISE, "unsent");
		await press(panel, /Request expert/);
		await fill(panel, "resultWanted", "Half a sentence");
		await untilShows(panel, /Draft saved/);

		options = await kam.rig.openExtensionPage("options.html");
		await options.waitForSelector("[data-ready] .connection");
		await options.evaluate(() => {
			// In place of the browser's own way of saving.
			HTMLAnchorElement.prototype.click = () => undefined;
			URL.createObjectURL = (blob) => {
				if (blob instanceof Blob) void blob.text().then((text) => document.body.setAttribute("saved", text));
				return "";
			};
		});
		await press(options, /^Save backup$/);
		const text = await waitFor("the file", () =>
			options.evaluate(() => document.body.getAttribute("saved") ?? undefined),
		);
		expect(text).toContain(EXPERTISE);
		expect(text).toContain("Half a sentence");
		expect(text).not.toMatch(/token/i);
		writeFileSync(file, text);
	});

	test("it comes back by buttons, and the CRM has the request exactly once", async () => {
		await press(options, /^Sign out$/, ".connection");
		await press(options, /^Sign out and delete from this device$/, ".connection");
		await untilShows(options, /No CRM is connected yet/);
		await crm.start();
		await choose(file);
		await untilShows(options, new RegExp(`not imported\\. Sign in at .* as ${crm.user("kam").name}`));
		await kam.page.bringToFront();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head");

		await options.bringToFront();
		await choose(file);
		await untilShows(options, /1 unsent step and 1 draft to import/, ".ask");
		await untilShows(options, new RegExp(`${EXPERTISE} · `), ".ask");
		await kam.rig.screenshot(options, `${browser}-backup`);
		expect(await faults(options)).toEqual([]);
		await press(options, /^Import$/);
		await untilShows(options, /Imported\./);
		await kam.page.bringToFront();
		await cardOf(panel, EXPERTISE, "submitted", 30_000);
		await press(panel, /Request expert/);
		await panel.waitForFunction(() => {
			const field = document.querySelector<HTMLTextAreaElement>('[name="resultWanted"]');
			return field?.value === "Half a sentence";
		});
	});

	test("importing it once more doubles nothing", async () => {
		await options.bringToFront();
		await choose(file);
		await untilShows(
			options,
			/0 unsent steps and 0 drafts to import\. 1 on this device already\. 1 in the CRM already/,
			".ask",
		);
		await press(options, /^Import$/);
		await untilShows(options, /Imported\./);
		expect(await requestsFor(crm, kam.username, EXPERTISE)).toEqual([request]);
		expect(await eventsOf(crm, kam.username, request)).toHaveLength(1);
	});

	test("a file that is damaged says so, and changes nothing", async () => {
		const damaged = join(folder, "damaged.json");
		writeFileSync(damaged, '{"format":"instep-backup","version":1,');
		await choose(damaged);
		await untilShows(options, /This file is damaged\. Nothing has changed/);
	});
});
