import type { Frame, Page } from "puppeteer-core";
import type { CrmProcess } from "./crm-process.ts";
import type { BrowserName } from "./install-browsers.ts";
import { fillRequest } from "./story.ts";
import { cardOf, fill, press, type User, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** How long a look at the CRM may take before somebody would press again. */
const PATIENCE_MS = 1_500;

/** Where a page shows a request, by its key. */
export const cardAt = (requestKey: string): string => `.card[data-request="${requestKey}"]`;

/** What is over, and what is far down a long list, is drawn once it is unfolded. */
export async function unfold(frame: Frame | Page): Promise<void> {
	await frame.$$eval(".folded:not([open])", (all) => {
		for (const folded of all) folded.setAttribute("open", "");
	});
}

/**
 * Waits for what others have done, without waiting for a poll: where it is not there yet, presses "Look for news",
 * and again where it has not come, for the first press may have met a look that was under way before the news.
 */
export async function untilNews<T>(
	frame: Frame | Page,
	what: string,
	look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
	for (let left = 12; ; left--) {
		const seen = await look();
		if (seen !== undefined) return seen;
		await frame.click('[aria-label="Look for news"]');
		try {
			return await waitFor(what, look, PATIENCE_MS);
		} catch (error) {
			if (left === 0) throw error;
		}
	}
}

/** Waits until the card of a request has this status. */
export function untilStatus(frame: Frame | Page, requestKey: string, status: string): Promise<true> {
	return untilNews(frame, `the status ${status} on ${requestKey}`, async () => {
		await unfold(frame);
		return (await frame.$(`${cardAt(requestKey)}[data-status="${status}"]`)) ? true : undefined;
	});
}

/** Waits until the card of a request says this, be it folded away. */
export function untilSaid(frame: Frame | Page, requestKey: string, words: RegExp): Promise<true> {
	return untilNews(frame, `${words} on ${requestKey}`, async () => {
		await unfold(frame);
		const texts = await frame.$$eval(cardAt(requestKey), (cards) =>
			cards.map((card) => card.textContent ?? ""),
		);
		return texts.some((text) => words.test(text)) ? true : undefined;
	});
}

/** Brings a card into view, for a picture of it. */
export async function showCard(frame: Frame | Page, requestKey: string): Promise<void> {
	await unfold(frame);
	const card = await frame.waitForSelector(cardAt(requestKey));
	await card?.evaluate((each) => each.scrollIntoView({ block: "center" }));
}

/** A person on the page of an account, signed in, with its panel open. */
export async function seatAt(
	crm: CrmProcess,
	browser: BrowserName,
	username: string,
	accountId = "",
): Promise<[User, Frame]> {
	const user = await userAt(crm, browser, username, `/lightning/r/Account/${accountId}/view`);
	const panel = await user.openPanel();
	await user.signIn(panel);
	return [user, panel];
}

/** Sends a request from the account's panel. Answers its key. */
export async function sendRequest(
	panel: Frame,
	expertise: string,
	unitId: string,
	more?: { neededBy?: string; estimate?: string },
): Promise<string> {
	await press(panel, /Request expert/);
	await fillRequest(panel, expertise, unitId, more);
	await press(panel, /^Send request$/);
	const key = await cardOf(panel, expertise, "unsent");
	await press(panel, /^Send now$/, cardAt(key));
	await untilStatus(panel, key, "submitted");
	return key;
}

/** Finds a request among all that waits on the user, and opens it. */
export async function openInInbox(inbox: Page, requestKey: string): Promise<void> {
	await inbox.bringToFront();
	const link = `tr[data-request="${requestKey}"] .row-link`;
	await untilNews(inbox, `a row for ${requestKey}`, async () => ((await inbox.$(link)) ? true : undefined));
	await inbox.click(link);
	await inbox.waitForSelector(`[data-desk="${requestKey}"]`);
}

/** What a step's form is answered with, and the words on its button. */
export interface Answers {
	fields: Record<string, string>;
	send: RegExp;
}

/** Opens the form of a step from the card of a request, and fills it in. */
export async function beginStep(
	frame: Frame | Page,
	requestKey: string,
	words: RegExp,
	fields: Answers["fields"],
): Promise<void> {
	const card = cardAt(requestKey);
	await unfold(frame);
	await frame.waitForSelector(card);
	// What few want is folded away.
	await frame.$eval(card, (all) => all.querySelector(".more")?.setAttribute("open", ""));
	await press(frame, words, card);
	for (const [name, value] of Object.entries(fields)) await fill(frame, name, value);
}

/** Answers the form of a step. For ten seconds it can be taken back. */
export async function answer(
	frame: Frame | Page,
	requestKey: string,
	words: RegExp,
	{ fields, send }: Answers,
): Promise<void> {
	await beginStep(frame, requestKey, words, fields);
	await press(frame, send, "form.form");
}

/** Takes a step in a panel, with a form or with nothing but a click, and does not wait until it is sent. */
export async function takeStep(
	panel: Frame,
	requestKey: string,
	words: RegExp,
	answers?: Answers,
): Promise<void> {
	if (answers) await answer(panel, requestKey, words, answers);
	else await press(panel, words, cardAt(requestKey));
	await press(panel, /^Send now$/, cardAt(requestKey));
}
