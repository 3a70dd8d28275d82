import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf } from "./story.ts";
import { press, typeInto, type User, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** The dock is a guest on the page: one node where it is wanted, none where it is not, and its keys are its own. */
describe.each(BROWSERS)("the dock in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let accounts: { Id: string }[];
	const docks = () => kam.page.$$eval("instep-dock", (all) => all.length);

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		accounts = await accountsOf(crm, username);
		kam = await userAt(crm, browser, username, "/lightning/o/Account/list");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("adds nothing to a page that is no account's", async () => {
		await kam.page.waitForSelector("main, table");
		expect(await docks()).toBe(0);
	});

	test("is one node, the last child of body, on an account page, and gone on the next that is none", async () => {
		await kam.goTo(`/lightning/r/Account/${accounts[0]?.Id}/view`);
		await waitFor("the dock", async () => ((await docks()) === 1 ? true : undefined));
		expect(await kam.page.evaluate(() => document.body.lastElementChild?.localName)).toBe("instep-dock");
		await kam.goTo("/lightning/o/Account/list");
		await waitFor("no dock", async () => ((await docks()) === 0 ? true : undefined));
	});

	test("keeps its keys from the page, and the page keeps its frame's content", async () => {
		await kam.goTo(`/lightning/r/Account/${accounts[0]?.Id}/view`);
		await waitFor("the dock", async () => ((await docks()) === 1 ? true : undefined));
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await press(panel, /Request expert/);
		await typeInto(panel, "resultWanted", "secret words");
		const seen = await kam.page.evaluate(() => ({
			keys: JSON.stringify((window as Window & { __pageKeys?: unknown }).__pageKeys ?? []),
			frames: window.frames.length,
			text: document.documentElement.innerHTML.includes("secret words"),
		}));
		expect(seen.keys).not.toMatch(/"key":"[secrtwod]"/);
		expect(seen).toMatchObject({ frames: 0, text: false });
	});

	test("closes with Escape, the form first, and stays closed", async () => {
		const panel = await kam.panel();
		await panel.click('[name="resultWanted"]');
		await kam.page.keyboard.press("Escape");
		await waitFor("the overview", async () => ((await panel.$(".support")) ? true : undefined));
		await press(panel, /Request expert/);
		await panel.waitForSelector('[name="resultWanted"]');
		await press(panel, /^$/, ".form-head");
		await panel.$eval(
			".panel-head button:last-child",
			(close) => close instanceof HTMLElement && close.click(),
		);
		// The word to close goes by the background: the page must not be gone before it comes.
		await waitFor("the closed panel", async () => ((await kam.isPanelOpen()) ? undefined : true));
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await waitFor("the dock", async () => ((await docks()) === 1 ? true : undefined));
		expect(kam.page.frames().filter((frame) => frame.url().includes("/panel.html"))).toEqual([]);
	});
});
