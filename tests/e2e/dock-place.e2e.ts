import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { type DockPlace, dockPlace } from "./dock-place.ts";
import { problems } from "./rig.ts";
import { accountsOf } from "./story.ts";
import { fill, press, type User, untilReady, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** Where Instep stands is the user's to say: off, moved, resized, or beside the page. */
describe.each(BROWSERS)("the dock's place in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let accounts: { Id: string }[];
	const pathOf = (index: number) => `/lightning/r/Account/${accounts[index]?.Id}/view`;
	const docks = (page = kam.page) => page.$$eval("instep-dock", (all) => all.length);
	const untilDocks = (wanted: number, page = kam.page) =>
		waitFor(`${wanted} docks`, async () => ((await docks(page)) === wanted ? true : undefined));
	const untilPlace = (what: string, isThere: (place: DockPlace) => boolean) =>
		waitFor(what, async () => {
			const place = await dockPlace(kam.page);
			return place && isThere(place) ? place : undefined;
		});
	const choose = (panel: Frame | Page, words: RegExp) => press(panel, words, ".panel-menu .menu");
	/** As it is on the toolbar: with the CRM's tab in view. */
	async function popup(): Promise<Page> {
		const page = await kam.rig.openExtensionPage("popup.html");
		await kam.page.bringToFront();
		await page.reload({ waitUntil: "domcontentloaded" }).catch(() => undefined);
		return page;
	}
	/** The page's own frame, as it would be without us. */
	const frameOfPage = () =>
		kam.page.evaluate(() =>
			[document.documentElement, document.body].map((element) =>
				[...element.attributes].map(({ name, value }) => `${name}=${value}`),
			),
		);

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		accounts = await accountsOf(crm, username);
		kam = await userAt(crm, browser, username, pathOf(0));
		await kam.signIn(await kam.openPanel());
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("is clear of a scroll bar at the window's edge, and is moved without a drag, which is remembered", async () => {
		const panel = await kam.openPanel();
		await panel.waitForSelector(".panel-menu");
		await choose(panel, /Move tab up/);
		await choose(panel, /Move tab up/);
		await panel.click(".panel-head h1");
		await kam.page.keyboard.press("Escape");
		await waitFor("the focus where it came from", () =>
			kam.page.evaluate(() => document.activeElement?.localName === "instep-dock" || undefined),
		);
		const start = await untilPlace("the moved tab", ({ left, bottom }) => left > 1_000 && bottom < 400);
		expect(1280 - start.right).toBeGreaterThanOrEqual(17);
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		const { top, bottom } = start;
		expect(await untilPlace("the tab", ({ left }) => left > 1_000)).toMatchObject({ top, bottom });
		// Half of it is to be seen, however small the window.
		await kam.rig.emulate(kam.page, { width: 1280, height: 260 });
		const small = await untilPlace("the tab in a low window", ({ left }) => left > 1_000);
		expect(small.bottom - small.top).toBeGreaterThanOrEqual(24);
		await kam.rig.emulate(kam.page, { width: 1280, height: 800 });
	});

	test("is at the other side, and back", async () => {
		await kam.page.mouse.click(1280 - 34, (await untilPlace("the tab", () => true)).top + 20);
		const panel = await kam.panel();
		await untilReady(panel);
		await panel.waitForSelector(".panel-menu");
		await choose(panel, /Move to the other side/);
		await untilPlace("the panel on the left", ({ left, right }) => left < 16 && right < 500);
		await choose(panel, /Move to the other side/);
		await untilPlace("the panel on the right", ({ left }) => left > 800);
		await choose(panel, /Move tab down/);
		await choose(panel, /Move tab down/);
		await panel.$eval(".panel-head > :last-child", (x) => x instanceof HTMLElement && x.click());
		await waitFor("the closed panel", async () => ((await kam.isPanelOpen()) ? undefined : true));
	});

	test("is as wide as it is drawn or stepped to, within limits, and stays so", async () => {
		await kam.openPanel();
		// Measured in steps, and with the half of its handle that stands over the page.
		const untilWide = (px: number) =>
			untilPlace(`a panel of ${px} px`, ({ left, right }) => {
				const wide = right - left;
				return wide >= px - 10 && wide <= px + 6;
			});
		const { left } = await untilWide(400);
		await kam.page.mouse.move(left + 2, 300);
		await kam.page.mouse.down();
		await kam.page.mouse.move(left + 2 - 60, 310, { steps: 4 });
		await kam.page.mouse.up();
		await untilWide(460);
		await kam.page.keyboard.press("End");
		await untilWide(560);
		await kam.page.keyboard.press("Home");
		await untilWide(320);
		await kam.page.keyboard.press("ArrowLeft");
		await untilWide(344);
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await untilWide(344);
	});

	test("does not cover what has the page's focus, unless the focus is elsewhere", async () => {
		const focus = (css: string) =>
			kam.page.evaluate((style) => {
				const field = document.createElement("input");
				field.style.cssText = `position:fixed;top:300px;${style}`;
				document.body.prepend(field);
				field.focus();
			}, css);
		await focus("left:40px");
		expect(await kam.isPanelOpen()).toBe(true);
		await focus("right:40px;width:80px");
		await waitFor("the closed panel", async () => ((await kam.isPanelOpen()) ? undefined : true));
		await kam.page.$$eval("body > input", (fields) => fields.map((field) => field.remove()));
	});

	test("shows the form again for a second wish, after the first was put away", async () => {
		const heading = "Account";
		await kam.rig.requestExpertMenu(kam.page, heading);
		const panel = await kam.panel();
		await panel.waitForSelector('[name="resultWanted"]');
		await press(panel, /^$/, ".form-head");
		await panel.waitForSelector(".support");
		await kam.rig.requestExpertMenu(kam.page, heading);
		await panel.waitForSelector('[name="resultWanted"]');
		await press(panel, /^$/, ".form-head");
	});

	test("is nowhere once it is switched off for the page, and back by the button in the toolbar", async () => {
		const before = await frameOfPage();
		expect(await kam.rig.listenersOn(kam.page)).not.toEqual([]);
		await choose(await kam.panel(), /Hide on this page/);
		await untilDocks(0);
		expect(await kam.rig.listenersOn(kam.page)).toEqual([]);
		// Nothing of the page's own was changed for us, or is changed back.
		expect(await frameOfPage()).toEqual(before);
		await kam.goTo(pathOf(1));
		await waitFor("the next account", () => kam.page.url().includes(String(accounts[1]?.Id)) || undefined);
		expect(await docks()).toBe(0);
		const button = await popup();
		await untilShows(button, /Instep is switched off on this page/);
		await press(button, /^Switch on$/);
		await untilDocks(1);
		if (!button.isClosed()) await button.close();
	});

	test("is off in every open tab of a CRM at once, and on again by the options", async () => {
		const other = await kam.rig.open(crm.pageUrl(kam.username, pathOf(1)));
		await untilDocks(1, other);
		await kam.page.bringToFront();
		const panel = await kam.panel();
		await panel.waitForSelector(".panel-menu");
		await choose(panel, /Hide in this CRM/);
		for (const page of [kam.page, other]) {
			await untilDocks(0, page);
			expect(await kam.rig.listenersOn(page)).toEqual([]);
		}
		const options = await kam.rig.openExtensionPage("options.html");
		const check = `[name="${new URL(crm.url).host}"]`;
		await options.waitForSelector(check);
		expect(await options.$eval(check, (box) => box instanceof HTMLInputElement && box.checked)).toBe(false);
		await options.click(check);
		for (const page of [kam.page, other]) await untilDocks(1, page);
		await options.click('[name="dock"]');
		for (const page of [kam.page, other]) await untilDocks(0, page);
		await options.click('[name="dock"]');
		for (const page of [kam.page, other]) await untilDocks(1, page);
		await options.close();
		await other.close();
	});

	test("is left to the side panel, which follows the tab in view", async () => {
		const side = await kam.rig.openExtensionPage("panel.html");
		await untilShows(side, /This is not an account page/);
		await kam.page.bringToFront();
		await side.waitForSelector(`[data-account="${accounts[1]?.Id}"][data-ready]`);
		await untilDocks(0);
		const close = await side.waitForSelector(".beside + button");
		expect(await close?.isVisible()).toBe(false);
		await kam.goTo(pathOf(0));
		await side.waitForSelector(`[data-account="${accounts[0]?.Id}"][data-ready]`);
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await kam.goTo(pathOf(1));
		await side.waitForSelector(`[data-account="${accounts[1]?.Id}"][data-ready]`);
		expect(await docks()).toBe(0);
		await kam.rig.requestExpertMenu(kam.page, "Account");
		await side.waitForSelector('[name="resultWanted"]');
		await side.close();
		await untilDocks(1);
	});

	// Firefox opens its sidebar by its own button alone, and says so where ours is pressed.
	test("makes way for the browser's own side panel, which the menu opens", async () => {
		const panel = await kam.openPanel();
		await (await panel.waitForSelector(".panel-menu summary"))?.click();
		// By a real click: the browser asks for one.
		const [, , , aside] = await panel.$$(".panel-menu button");
		await aside?.click();
		if (browser === "firefox") {
			await untilShows(panel, /Open Instep with the browser's own sidebar button/);
			await panel.click(".panel-head h1");
			return;
		}
		await untilDocks(0);
		const isSide = (url: string) => url.startsWith(`${kam.rig.extensionOrigin}/panel.html#`);
		const target = await kam.rig.browser.waitForTarget((each) => isSide(each.url()));
		const side = await waitFor("the side panel's page", async () => (await target.asPage()) ?? undefined);
		await side.waitForSelector(`[data-account="${accounts[1]?.Id}"][data-ready]`);
		await kam.rig.screenshot(side, "chromium-side-panel");
		await choose(side, /Show on the page instead/);
		await waitFor("the panel in the page", async () => ((await kam.isPanelOpen()) ? true : undefined));
	});

	test("says so after an update of the extension, and the new one has kept what was typed", async () => {
		const panel = await kam.openPanel();
		if (!(await panel.$('[name="resultWanted"]'))) await press(panel, /Request expert/);
		await fill(panel, "resultWanted", "Kept over an update");
		await untilShows(panel, /Draft saved/);
		await kam.rig.reloadExtension();
		// Firefox gives every open page the new script at once; in Chromium the old one is found when it is wanted.
		if (browser === "chromium") {
			await kam.page.mouse.click(700, 95);
			const [button] = await waitFor("the sentence", async () => {
				const found = await kam.page.$$("aria/The extension was updated. Reload the page.");
				return found.length > 0 ? found : undefined;
			});
			await Promise.all([kam.page.waitForNavigation(), button?.click()]);
		}
		await untilDocks(1);
		await kam.page.reload({ waitUntil: "domcontentloaded" });
		await untilDocks(1);
		const anew = await kam.openPanel();
		await press(anew, /Request expert/);
		await anew.waitForSelector('[name="resultWanted"]');
		await waitFor("the draft", () =>
			anew.$eval(
				'[name="resultWanted"]',
				(field) =>
					(field instanceof HTMLTextAreaElement && field.value === "Kept over an update") || undefined,
			),
		);
		expect(problems(await kam.rig.logs())).toEqual([]);
	});
});
