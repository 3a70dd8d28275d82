import type { Frame, Page } from "puppeteer-core";
import { launchBrowser } from "./browsers.ts";
import type { CrmProcess } from "./crm-process.ts";
import type { BrowserName } from "./install-browsers.ts";
import type { Rig, RigOptions } from "./rig.ts";
import { sleep, waitFor } from "./wait.ts";

/** A person at a browser: signed in to the CRM, with Instep installed. What they do is what a story tells. */
export interface User {
	readonly rig: Rig;
	readonly page: Page;
	readonly username: string;
	/** Clicks the dock's tab; the panel of the account in view. */
	openPanel(): Promise<Frame>;
	/** Whether the panel stands over the page. */
	isPanelOpen(): Promise<boolean>;
	/** The panel as it is now. */
	panel(): Promise<Frame>;
	/** Through the panel's own button and the CRM's authorize page. */
	signIn(panel: Frame): Promise<void>;
	/** A link inside the CRM, so without a page load. */
	goTo(path: string): Promise<void>;
	close(): Promise<void>;
}

/** The tab stands near the right edge, in the middle between Lightning's header and utility bar. */
const TAB_FROM_RIGHT = 34;
const INSIDE_PANEL = 200;
const HEADER_PX = 90;
const FOOTER_PX = 40;

export async function userAt(
	crm: CrmProcess,
	browser: BrowserName,
	username: string,
	path: string,
	options: RigOptions & { lang?: "en" | "da"; theme?: "light" | "dark" } = {},
): Promise<User> {
	const rig = await launchBrowser(browser, options);
	// The demo users speak Danish; stories are told in English.
	const page = await rig.open(
		crm.pageUrl(username, `${path}?lang=${options.lang ?? "en"}&theme=${options.theme ?? "light"}`),
	);
	await waitFor("the CRM's page", () => page.$(".windowViewMode-normal.active, .missing-page, main"));
	const panel = () => rig.panelFrame(page);
	// It covers more of the page than its tab does, and its frame is there before it is open.
	const isPanelOpen = () =>
		page.evaluate(
			(px) => document.elementFromPoint(innerWidth - px, innerHeight - 100)?.localName === "instep-dock",
			INSIDE_PANEL,
		);
	return {
		rig,
		page,
		username,
		panel,
		isPanelOpen,
		async openPanel() {
			const { width: viewWidth, height } = page.viewport() ?? { width: 1280, height: 800 };
			const y = HEADER_PX + (height - HEADER_PX - FOOTER_PX) / 2;
			await page.waitForSelector("instep-dock");
			await waitFor("the open panel", async () => {
				if (await isPanelOpen()) return true;
				await page.mouse.click(viewWidth - TAB_FROM_RIGHT, y);
				await sleep(200);
				return undefined;
			});
			const frame = await panel();
			await untilReady(frame);
			// One that is shown in vain has no layout, and never gets one.
			await waitFor("a layout of the open panel, which is blank without", () =>
				frame.evaluate(() => document.documentElement.getClientRects().length > 0 || undefined),
			);
			return frame;
		},
		async signIn(frame) {
			await rig.signIn(username, () => press(frame, /^(Sign in|Log ind)/));
			await frame.waitForSelector(".panel[data-account][data-ready]", { timeout: 15_000 });
		},
		async goTo(path) {
			await page.evaluate((to) => {
				const link = document.createElement("a");
				link.href = to;
				document.querySelector("main, body")?.append(link);
				link.click();
				link.remove();
			}, path);
		},
		close: () => rig.close(),
	};
}

/** The panel has painted what it has to say. */
export async function untilReady(frame: Frame): Promise<void> {
	await frame.waitForSelector("[data-ready]", { timeout: 15_000 });
}

/** Presses the button that reads like this; the first one in view. */
export async function press(frame: Frame | Page, words: RegExp, within = "body"): Promise<void> {
	await waitFor(`a button that reads ${words} in ${within}`, () =>
		frame.evaluate(
			(source, flags, scope) => {
				const pattern = new RegExp(source, flags);
				const root = document.querySelector(scope);
				const button = [...(root?.querySelectorAll("button") ?? [])].find(
					(each) => pattern.test((each.textContent ?? "").trim()) && !each.disabled,
				);
				button?.click();
				return button ? true : undefined;
			},
			words.source,
			words.flags,
			within,
		),
	);
}

/**
 * Fills in a field by its name. Text comes into it in one go, as what is pasted or dictated: key by key a story would
 * spend a quarter of its time on three messages and a paint for each letter.
 */
export async function fill(frame: Frame | Page, name: string, value: string): Promise<void> {
	const selector = `[name="${name}"]`;
	await frame.waitForSelector(selector);
	const kind = await frame.$eval(selector, (element) =>
		element instanceof HTMLInputElement ? element.type : element.localName,
	);
	if (kind === "radio") {
		await frame.$eval(
			`${selector}[value="${value}"]`,
			(element) => element instanceof HTMLElement && element.click(),
		);
	} else if (kind === "select") {
		await frame.select(selector, value);
	} else if (kind === "date") {
		await frame.$eval(
			selector,
			(element, day) => {
				if (!(element instanceof HTMLInputElement)) return;
				element.value = day;
				element.dispatchEvent(new Event("input", { bubbles: true }));
			},
			value,
		);
	} else {
		await clickInto(frame, selector);
		await frame.$eval(
			selector,
			(element, text) => {
				if (element instanceof HTMLElement) element.focus();
				document.execCommand("insertText", false, text);
			},
			value,
		);
	}
}

/** Types into a text field by its name, key by key: for stories of where the keys go. */
export async function typeInto(frame: Frame | Page, name: string, value: string): Promise<void> {
	const selector = `[name="${name}"]`;
	await frame.waitForSelector(selector);
	await clickInto(frame, selector);
	await frame.type(selector, value);
}

/** A click, not focus(): the page may have taken the focus meanwhile, as Lightning does when it renders. */
async function clickInto(frame: Frame | Page, selector: string): Promise<void> {
	await waitFor(`a click into ${selector}`, async () => {
		await frame.$eval(selector, (element) => element.scrollIntoView({ block: "center" }));
		await frame.click(selector);
		// What a field starts out with is typed over.
		await frame.$eval(selector, (element) => {
			if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
		});
		return true;
	});
}

/** Chooses the first real option of a list. */
export async function chooseFirst(frame: Frame | Page, name: string): Promise<void> {
	const option = `select[name="${name}"] option:nth-child(2)`;
	await frame.waitForSelector(option);
	const value = await frame.$eval(option, (each) => (each instanceof HTMLOptionElement ? each.value : ""));
	await frame.select(`select[name="${name}"]`, value);
}

/** Waits until the panel, or a part of it, shows this text. */
export function untilShows(
	frame: Frame | Page,
	words: RegExp,
	within = "body",
	timeoutMs = 20_000,
): Promise<string> {
	return waitFor(
		`${words} in ${within}`,
		async () => {
			const text = await frame.$eval(within, (element) =>
				element instanceof HTMLElement ? element.innerText : "",
			);
			return words.test(text) ? text : undefined;
		},
		timeoutMs,
	);
}

/** The card of a request, by what it asks for. */
export function cardOf(frame: Frame, expertise: string, status: string, timeoutMs = 20_000): Promise<string> {
	return waitFor(
		`a card "${expertise}" with the status ${status}`,
		() =>
			frame.evaluate(
				(wanted, state) =>
					[...document.querySelectorAll<HTMLElement>(".card[data-request]")].find(
						(card) => card.querySelector("h3")?.textContent === wanted && card.dataset.status === state,
					)?.dataset.request,
				expertise,
				status,
			),
		timeoutMs,
	);
}
