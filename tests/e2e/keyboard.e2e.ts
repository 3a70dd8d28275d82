import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { BROWSERS } from "./browsers.ts";
import { cardAt } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { focused, type Keyboard, keyboardOf, MOST_STOPS, typeRequest, untilFocused } from "./keyboard.ts";
import { problems } from "./rig.ts";
import { lastStep, unitNamed } from "./story.ts";
import { cardOf, type User, untilReady, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const EXPERTISE = "Vacuum sealing";

/** The main job without a pointer, by two people: the asker in the panel, the manager in the full page. */
describe.each(BROWSERS)("by the keyboard alone, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let manager: User;
	let panel: Frame;
	let inbox: Page;
	let unitName: string;
	let ours: Keyboard;
	let theirs: Keyboard;
	let desk: Frame;
	let atDesk: Keyboard;
	let request: string;
	const standsAs = (status: string, step: object) => lastStep(crm, kam.username, request, status, step);

	/** Until the panel or page shows this; "Look for news" is pressed where it does not come by itself. */
	async function untilThere(keys: Keyboard, at: Frame | Page, selector: string): Promise<void> {
		for (let left = 10; ; left--) {
			if (await at.$(selector)) return;
			await keys.tabTo(at, /^Look for news$/);
			await keys.press("Enter");
			try {
				await waitFor(selector, async () => ((await at.$(selector)) ? true : undefined), 2_000);
				return;
			} catch (error) {
				if (left === 0) throw error;
			}
		}
	}
	/** By the last stop of the page, the tab at its edge. */
	async function openPanel(user: User, keys: Keyboard): Promise<Frame> {
		await user.page.bringToFront();
		await user.page.waitForSelector("instep-dock");
		await waitFor("the focus on the dock's tab", async () => {
			if (await user.page.evaluate(() => document.activeElement?.localName === "instep-dock")) return true;
			await keys.press("Shift", "Tab");
			return undefined;
		});
		await keys.press("Enter");
		const frame = await user.panel();
		await untilReady(frame);
		return frame;
	}
	/** Signs in by what has the words, and says "Allow" on the CRM's own page. */
	async function signIn(user: User, keys: Keyboard, at: Frame | Page): Promise<void> {
		await keys.tabTo(at, /^Sign in/);
		const before = new Set(await user.rig.browser.pages());
		await keys.press("Enter");
		const consent = await waitFor("the CRM's authorize page", async () =>
			(await user.rig.browser.pages()).find((page) => !before.has(page) && /^https?:/.test(page.url())),
		);
		const there = keyboardOf(consent, user.rig);
		await waitFor("the CRM's question", () => consent.$("button"));
		await there.tabTo(consent, /^Allow$/);
		// The window may close before the key is up again.
		await there.press("Enter").catch(() => undefined);
		await waitFor("the authorize window to close", () => (consent.isClosed() ? true : undefined));
	}
	/** From the list to the request, and to its first answer. */
	async function openInInbox(status: string): Promise<void> {
		await untilThere(theirs, inbox, `tr[data-request="${request}"]`);
		await waitFor(`${status} in the list`, () => inbox.$(`tr[data-request="${request}"]`));
		await theirs.tabTo(inbox, /./, { within: ".grid" });
		await theirs.press("Home");
		await waitFor("the row of the request", async () => {
			if ((await focused(inbox))?.request === request) return true;
			await theirs.press("ArrowDown");
			return undefined;
		});
		await theirs.press("Enter");
		await untilThere(theirs, inbox, `[data-desk="${request}"] [data-status="${status}"]`);
	}
	/** What was done can be undone for ten seconds, or is sent at once. */
	async function sendNow(keys: Keyboard, at: Frame | Page, within: string): Promise<void> {
		await waitFor("a step to send", () => at.$(`${within} .pending`));
		await keys.tabTo(at, /^Send now$/, { within });
		await keys.press("Enter");
	}
	const answer = async (words: RegExp) => {
		await untilFocused(inbox, words);
		await theirs.press("Enter");
	};

	beforeAll(async () => {
		crm = await startCrm();
		const { account, kam: first } = await demoCast(crm);
		const unit = await unitNamed(crm, first, "Legal");
		unitName = unit.Name;
		const path = `/lightning/r/Account/${account.id}/view`;
		[kam, manager] = await Promise.all([
			userAt(crm, browser, first, path),
			userAt(crm, browser, unit.Manager__r.Username, path),
		]);
		ours = keyboardOf(kam.page, kam.rig);
		inbox = await manager.rig.openExtensionPage(
			`workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/inbox`,
		);
		theirs = keyboardOf(inbox, manager.rig);
		atDesk = keyboardOf(manager.page, manager.rig);
	});
	afterAll(async () => {
		for (const user of [kam, manager]) await user?.close();
		await crm?.close();
	});

	test("the tab at the edge is the last stop of the page, and opens the panel with the focus in its heading", async () => {
		panel = await openPanel(kam, ours);
		await waitFor("the focus in the heading", () =>
			panel.evaluate(() => document.activeElement?.localName === "h1" || undefined),
		);
	});

	test("the asker signs in", async () => {
		await signIn(kam, ours, panel);
		await panel.waitForSelector(".panel[data-account] .card", { timeout: 20_000 });
	});

	test("Escape closes the form first, and the focus is back on what opened it; then the panel", async () => {
		await ours.tabTo(panel, /^Request expert$/);
		await ours.press("Enter");
		await untilFocused(panel, /^Result wanted/);
		await ours.press("Escape");
		await untilFocused(panel, /^Request expert$/);
		await ours.press("Escape");
		await waitFor("the page without the panel", async () => ((await kam.isPanelOpen()) ? undefined : true));
		expect(await kam.page.evaluate(() => document.activeElement?.localName)).toBe("instep-dock");
		panel = await openPanel(kam, ours);
	});

	test("the asker requests an expert", async () => {
		await ours.tabTo(panel, /^Request expert$/);
		await ours.press("Enter");
		await untilFocused(panel, /^Result wanted/);
		await typeRequest(ours, panel, EXPERTISE, unitName);
		await ours.press("Control", "Enter");
		request = await cardOf(panel, EXPERTISE, "unsent");
		await untilFocused(panel, /^Request expert$/);
		await sendNow(ours, panel, cardAt(request));
		await untilThere(ours, panel, `${cardAt(request)}[data-status="submitted"]`);
		await standsAs("submitted", { Type__c: "submit" });
	});

	test("the manager signs in on the full page and offers a person", async () => {
		await inbox.bringToFront();
		await signIn(manager, theirs, inbox);
		await inbox.bringToFront();
		await inbox.waitForSelector("[data-desk]", { timeout: 20_000 });
		await openInInbox("submitted");
		await answer(/^Offer help$/);
		await untilFocused(inbox, /^(Person|Expert)/);
		await theirs.press("ArrowDown");
		await theirs.press("Control", "Enter");
		await waitFor("the list again", async () => ((await inbox.$("form.form")) ? undefined : true));
		// The request is in no list now: a toast says so, and is the next stop after the list.
		await theirs.tabTo(inbox, /^Undo$/, { within: ".toast" });
		expect(await inbox.$eval(".toast [role=status]", (said) => said.textContent)).toMatch(/^Answered: /);
		const { width, height } = await inbox.$eval(".toast", (toast) => toast.getBoundingClientRect().toJSON());
		expect(width).toBeGreaterThan(3 * height);
		await manager.rig.screenshot(inbox, `inbox-answered-${browser}`);
		await sendNow(theirs, inbox, "[data-operation]");
		await untilThere(ours, panel, `${cardAt(request)}[data-status="offered"]`);
		await standsAs("offered", { Type__c: "offer" });
	});

	test("the asker accepts", async () => {
		await ours.tabTo(panel, /^Accept$/, { within: cardAt(request) });
		await ours.press("Enter");
		await sendNow(ours, panel, cardAt(request));
		await untilThere(ours, panel, `${cardAt(request)}[data-status="accepted"]`);
		await standsAs("accepted", { Type__c: "accept" });
	});

	test("the manager books the person, and says that the help was given", async () => {
		await openInInbox("accepted");
		await answer(/^Confirm booking$/);
		await sendNow(theirs, inbox, "[data-operation]");
		await untilThere(ours, panel, `${cardAt(request)}[data-status="committed"]`);
		desk = await openPanel(manager, atDesk);
		await untilThere(atDesk, desk, `${cardAt(request)}[data-status="committed"]`);
		await atDesk.tabTo(desk, /^Mark as delivered$/, { within: cardAt(request) });
		await atDesk.press("Enter");
		await sendNow(atDesk, desk, cardAt(request));
		await untilThere(ours, panel, `${cardAt(request)}[data-status="delivered"]`);
		await standsAs("delivered", { Type__c: "deliver" });
	});

	test("both rate it, and it is closed", async () => {
		await ours.tabTo(panel, /^Rate$/, { within: cardAt(request) });
		await ours.press("Enter");
		await ours.tabTo(panel, /★/, { within: "form" });
		await ours.type(" ");
		await ours.press("Control", "Enter");
		await panel.waitForSelector(`${cardAt(request)} .pending`);
		// What is rated may be folded away as finished: it is sent when the ten seconds are over.
		await atDesk.tabTo(desk, /^Rate$/, { within: cardAt(request) });
		await atDesk.press("Enter");
		await atDesk.tabTo(desk, /★/, { within: "form" });
		await atDesk.type(" ");
		await atDesk.press("Control", "Enter");
		await sendNow(atDesk, desk, cardAt(request));
		await ours.tabTo(panel, /^Finished/);
		await ours.press("Enter");
		await untilThere(ours, panel, `${cardAt(request)}[data-status="closed"]`);
	});

	test("Tab goes through the panel and out of it at its end", async () => {
		// By stops, not by time: there are a hundred, and the two browsers beside this one have their say in the time.
		for (let left = MOST_STOPS; await panel.evaluate(() => document.hasFocus()); left--) {
			if (left === 0) throw new Error(`No way out of the panel by ${MOST_STOPS} stops.`);
			await ours.press("Tab");
		}
	});

	test("Shift+Tab from behind the panel leads to its last stop, and not to its heading", async () => {
		await ours.press("Shift", "Tab");
		const stop = await waitFor("the focus in the panel again", () => focused(panel));
		expect(stop.name).toBe(
			await panel.evaluate(() => [...document.querySelectorAll("a, button, summary")].at(-1)?.textContent),
		);
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of [kam, manager]) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
