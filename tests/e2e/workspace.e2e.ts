import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { eventsOf } from "./story.ts";
import { fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Unit = v.object({ Id: v.string(), Manager__r: v.object({ Username: v.string() }) });
const Asked = v.object({ Client_Key__c: v.string() });

/** The manager whom most requests wait on, and the keys of those. */
async function busiestManager(crm: CrmProcess) {
	const rest = crm.rest(crm.user("kam").username);
	const units = await rest.query("SELECT Id, Manager__r.Username FROM Instep_Unit__c ORDER BY Name", Unit);
	const found = await Promise.all(
		units.map(async ({ Id, Manager__r }) => {
			const rows = await rest.query(
				`SELECT Client_Key__c FROM Instep_Request__c WHERE Unit__c = '${Id}' AND Status__c = 'submitted'`,
				Asked,
			);
			return { username: Manager__r.Username, asked: rows.map(({ Client_Key__c }) => Client_Key__c) };
		}),
	);
	const [busiest] = found.sort((a, b) => b.asked.length - a.asked.length);
	if (!busiest || busiest.asked.length < 3)
		throw new Error("No manager of the demo company has three to answer.");
	return busiest;
}

const Promised = v.object({ Id: v.string(), Client_Key__c: v.string() });

/** The manager has delivered a request of their unit, elsewhere: its key. Both sides have yet to rate it. */
async function deliverOne(crm: CrmProcess, username: string): Promise<string> {
	const rest = crm.rest(username);
	const [promised] = await rest.query(
		"SELECT Id, Client_Key__c FROM Instep_Request__c " +
			`WHERE Status__c = 'committed' AND Unit__r.Manager__r.Username = '${username}' LIMIT 1`,
		Promised,
	);
	if (!promised) throw new Error("No request of this manager's waits to be delivered.");
	const { status, body } = await rest.send("POST", "/sobjects/Instep_Event__c", {
		Client_Key__c: crypto.randomUUID(),
		Request__c: promised.Id,
		Type__c: "deliver",
		At__c: new Date().toISOString(),
	});
	if (status !== 201) throw new Error(`The CRM took no delivery: ${JSON.stringify(body)}`);
	return promised.Client_Key__c;
}

/** A unit's manager answers from the inbox, over all accounts, without opening one of them. */
describe.each(BROWSERS)("the inbox in %s", (browser) => {
	let crm: CrmProcess;
	let manager: User;
	let inbox: Page;
	/** Keys of what the manager has not answered yet. */
	let asked: string[];
	let delivered: string;
	const rows = () =>
		inbox.$$eval("section:first-of-type .grid tbody tr", (all) =>
			all.map((row) => (row instanceof HTMLElement ? (row.getAttribute("data-request") ?? "") : "")),
		);
	const open = () =>
		inbox.$eval("[data-desk]", (desk) =>
			desk instanceof HTMLElement ? (desk.getAttribute("data-desk") ?? "") : "",
		);
	const unanswered = async (at: number) => (await rows()).filter((key) => asked.includes(key))[at] ?? "";
	const hasFocus = (selector: string) =>
		waitFor(`the focus in ${selector}`, () =>
			inbox.evaluate((wanted) => (document.activeElement?.matches(wanted) ? true : undefined), selector),
		);

	beforeAll(async () => {
		crm = await startCrm();
		const { account } = await demoCast(crm);
		const busiest = await busiestManager(crm);
		asked = busiest.asked;
		delivered = await deliverOne(crm, busiest.username);
		manager = await userAt(crm, browser, busiest.username, `/lightning/r/Account/${account.id}/view`);
		await manager.signIn(await manager.openPanel());
		inbox = await manager.rig.openExtensionPage("workspace.html");
		await inbox.waitForSelector("[data-desk]", { timeout: 15_000 });
	});
	afterAll(async () => {
		await manager?.close();
		await crm?.close();
	});

	test("opens on what has waited longest, of the one CRM that is signed in to", async () => {
		// Till then pages of the CRM's answer come in, what is older than the rest with them, and rows move.
		await untilShows(inbox, /As of \d/, ".workspace-head");
		await waitFor("the oldest", async () => ((await open()) === (await rows())[0] ? true : undefined));
		expect(await inbox.title()).toBe("Inbox · Instep");
		expect(await inbox.evaluate(() => location.hash)).toContain("/inbox");
		await manager.rig.screenshot(inbox, `${browser}-inbox`);
	});

	test("two presses and what must be written decline it, and another is open", async () => {
		const target = await unanswered(0);
		await inbox.click(`[data-request="${target}"] .row-link`);
		const right = await inbox.$eval(".inbox-lists", (lists) => lists.getBoundingClientRect().right);
		const left = await inbox.$eval(".desk", (desk) => desk.getBoundingClientRect().left);
		expect(left, "the request is beside the list").toBeGreaterThanOrEqual(right);
		await waitFor("the request", async () => ((await open()) === target ? true : undefined));
		await press(inbox, /^Decline…$/, "[data-desk]");
		await fill(inbox, "code", "1");
		await fill(inbox, "note", "All hours are booked then");
		await fill(inbox, "nextStep", "Ask again for week 2");
		await press(inbox, /^Decline request$/, "[data-desk]");
		await waitFor("another request", async () => ((await open()) !== target ? true : undefined));
		expect(await rows()).not.toContain(target);
		await press(inbox, /^Send now$/, "[data-operation]");
		await waitFor("the decline in the CRM", async () => {
			const last = (await eventsOf(crm, manager.username, target)).at(-1);
			return last?.Type__c === "decline" ? true : undefined;
		});
	});

	test("what is delivered waits to be rated: one press, the mark, one press", async () => {
		await inbox.waitForSelector(`[data-request="${delivered}"] .row-link`);
		await inbox.click(`[data-request="${delivered}"] .row-link`);
		await waitFor("the request", async () => ((await open()) === delivered ? true : undefined));
		await manager.rig.screenshot(inbox, `${browser}-inbox-delivered`);
		await press(inbox, /^Rate$/, "[data-desk]");
		await fill(inbox, "rating", "4");
		await manager.rig.screenshot(inbox, `${browser}-inbox-rating`);
		await press(inbox, /^Send rating$/, "[data-desk]");
		await waitFor("another request", async () => ((await open()) !== delivered ? true : undefined));
		expect(await rows()).not.toContain(delivered);
		await press(inbox, /^Send now$/, "[data-operation]");
		await waitFor("the rating in the CRM", async () => {
			const last = (await eventsOf(crm, manager.username, delivered)).at(-1);
			return last?.Type__c === "rate" ? true : undefined;
		});
	});

	test("by keys alone: move, open, the first answer, and back where one came from", async () => {
		await inbox.bringToFront();
		const target = await unanswered(0);
		const all = await rows();
		await inbox.focus(`[data-request="${all[0]}"] input`);
		for (let at = 0; at < all.indexOf(target); at += 1) await inbox.keyboard.press("ArrowDown");
		await inbox.keyboard.press("Enter");
		await hasFocus("[data-desk] .buttons button");
		expect(await open()).toBe(target);
		await inbox.keyboard.press("Enter");
		await hasFocus("[data-desk] form *");
		await inbox.keyboard.press("Escape");
		await hasFocus("[data-desk] .buttons button");
		await inbox.keyboard.press("Escape");
		await hasFocus('.grid [tabindex="0"]');
	});

	test("several are declined at once, each for itself, and all are taken back", async () => {
		const before = await rows();
		for (const at of [0, 1]) {
			await inbox.focus(`[data-request="${await unanswered(at)}"] input`);
			await inbox.keyboard.press(" ");
		}
		await untilShows(inbox, /2 requests selected/);
		await press(inbox, /^Decline all…$/);
		await fill(inbox, "code", "3");
		await press(inbox, /./, ".batch-form fieldset");
		const filled = () =>
			inbox.$$eval(".batch-form textarea", (all) =>
				all.every((each) => each instanceof HTMLTextAreaElement && each.value !== "") ? true : undefined,
			);
		await waitFor("a ready sentence and its next step", filled);
		await manager.rig.screenshot(inbox, `${browser}-inbox-batch`);
		await press(inbox, /^Decline 2 requests$/);
		await untilShows(inbox, /0 of 2 answers sent/);
		await waitFor("two rows less", async () =>
			(await rows()).length === before.length - 2 ? true : undefined,
		);
		await press(inbox, /^Undo all$/);
		await untilShows(inbox, /2 answers taken back/);
		await waitFor("the rows again", async () => ((await rows()).length === before.length ? true : undefined));
		expect(await rows()).toEqual(before);
	});

	test("the filter stands in the address, and says when it leaves nothing", async () => {
		await inbox.click(".filter input[type=checkbox]");
		await waitFor("the address", () =>
			inbox.evaluate(() => (location.hash.includes("overdue=1") ? true : undefined)),
		);
		await inbox.click(".filter input[type=checkbox]");
	});

	test("all that is beside the inbox has its page", async () => {
		for (const [link, shows] of [
			["Departments", /The next six weeks/],
			["Escalations", /Overrides \(\d+\)/],
			["Measures and credit", /From what this device has read: \d+ requests/],
			["Programme", /Choose a cell to read what it stands for/],
			["Board brief", /For decision/],
			["Pulse", /Pulse, Q\d \d{4}/i],
		] as const) {
			await inbox.evaluate((text) => {
				const found = [...document.querySelectorAll("nav a")].find((each) => each.textContent === text);
				if (found instanceof HTMLElement) found.click();
			}, link);
			await untilShows(inbox, shows);
			await manager.rig.screenshot(inbox, `${browser}-workspace-${link.split(" ")[0]?.toLowerCase()}`);
		}
		expect(problems(await manager.rig.logs())).toEqual([]);
	});
});
