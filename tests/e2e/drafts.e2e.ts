import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, demoBuild } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { accountsOf } from "./story.ts";
import { fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const FIELD = "resultWanted";

/** What the form of this page holds. */
const typed = (page: Frame | Page) =>
	page.$eval(`[name="${FIELD}"]`, (field) => (field instanceof HTMLTextAreaElement ? field.value : ""));

/** What the form in the popped-out tab holds; the browser's driver does not see such a tab in Firefox. */
function inPoppedOut(name: string): string | undefined {
	const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
	const views: Window[] = api.extension.getViews({ type: "tab" });
	const tab = views.find(({ location }) => location.hash !== "" && location.pathname === "/popup.html");
	return tab?.document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)?.value || undefined;
}

/** The pages of Instep that are open. */
function ownTabs(): string[] {
	const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
	const views: Window[] = api.extension.getViews({ type: "tab" });
	return views.map(({ location }) => location.pathname + location.hash);
}

describe.each(BROWSERS)("no draft is lost, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let forAccount: string;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const account = (await accountsOf(crm, username))[0]?.Id;
		forAccount = `popup.html#/${encodeURIComponent(new URL(crm.url).host)}/Account/${account}`;
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${account}/view`);
		await kam.signIn(await kam.openPanel());
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	async function write(page: Frame | Page, text: string): Promise<void> {
		await fill(page, FIELD, text);
		await untilShows(page, /Draft saved/);
	}
	/** The form finds its draft a moment after it is there. */
	const holds = (page: Frame | Page, text: string) =>
		waitFor(`a form that holds ${text}`, async () => ((await typed(page)) === text ? true : undefined));

	async function openForm(): Promise<Frame> {
		const panel = await kam.openPanel();
		if (!(await panel.$("form"))) await press(panel, /Request expert/);
		await panel.waitForSelector(`[name="${FIELD}"]`);
		return panel;
	}

	test("when the popup is left for another window and closes with it: the panel has it", async () => {
		const popup = await kam.rig.openExtensionPage(forAccount);
		await write(popup, "Left in mid-sentence");
		await kam.page.bringToFront();
		await popup.close();
		await holds(await openForm(), "Left in mid-sentence");
	});

	test("when the background dies and the page is loaded again", async () => {
		await write(await openForm(), "Through a reload");
		await kam.rig.killBackground();
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await holds(await openForm(), "Through a reload");
	});

	test("when the popup is popped out into a tab", async () => {
		const popup = await kam.rig.openExtensionPage("popup.html");
		await write(popup, "Popped out");
		await popup.click('a[aria-label="Open in a tab"]');
		const found = await waitFor("the tab with its form", () => popup.evaluate(inPoppedOut, FIELD));
		expect(found).toBe("Popped out");
		await popup.close();
		await kam.page.bringToFront();
	});

	test("when Instep is updated: no tab opens, the help has a dot until it is looked at", async () => {
		await write(await openForm(), "Through an update");
		await kam.rig.browser.installExtension(demoBuild(browser));
		await waitFor(
			"the dock of the new version",
			async () => {
				await kam.page.reload({ waitUntil: "domcontentloaded" });
				return (await kam.page.waitForSelector("instep-dock", { timeout: 2_000 })) ?? undefined;
			},
			20_000,
		);
		const panel = await openForm();
		await holds(panel, "Through an update");
		await panel.click(".form-head button");
		const dot = '.panel-head a[aria-label="Help: news"]';
		await panel.waitForSelector(dot);
		const help = await kam.rig.openExtensionPage("options.html#/help");
		await untilShows(help, /What is new/);
		expect(await help.evaluate(ownTabs)).not.toContain("/options.html#/welcome");
		expect(await faults(help)).toEqual([]);
		await kam.rig.screenshot(help, `${browser}-help`);
		await help.close();
		await kam.page.bringToFront();
		await panel.waitForFunction((gone) => document.querySelector(gone) === null, {}, dot);
	});

	// Firefox has no command that ends a tab's process.
	if (browser !== "chromium") return;

	test("when the tab crashes", async () => {
		const popup = await kam.rig.openExtensionPage(forAccount);
		await popup.waitForSelector(`[name="${FIELD}"]`);
		await write(popup, "Through a crash");
		const crashed = new Promise((resolve) => popup.once("error", resolve));
		const session = await popup.createCDPSession();
		void session.send("Page.crash").catch(() => undefined);
		await crashed;
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await holds(await openForm(), "Through a crash");
	});
});
