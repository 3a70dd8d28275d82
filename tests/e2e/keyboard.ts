import type { Frame, KeyInput, Page } from "puppeteer-core";
import type { Rig } from "./rig.ts";
import { inDays } from "./story.ts";
import { waitFor } from "./wait.ts";

/** A person without a pointer: what they do is keys, and what they go by is where the focus is. */
export interface Keyboard {
	/** Tab, or Shift+Tab, until the focus is on what reads like this. */
	tabTo(at: Frame | Page, words: RegExp, options?: { back?: boolean; within?: string }): Promise<void>;
	press(...keys: KeyInput[]): Promise<void>;
	type(text: string): Promise<void>;
}

/** More than any page here has to stop at. */
export const MOST_STOPS = 250;

const END = "–";

/** What has the focus, as a screen reader names it, and whether an eye can see that. */
export interface Focused {
	name: string;
	/** The request whose card it is in. */
	request: string | undefined;
	isVisible: boolean;
}

export function focused(at: Frame | Page): Promise<Focused | undefined> {
	return at.evaluate(() => {
		const element = document.activeElement;
		// What was last in a frame stays its own, wherever the focus has gone since.
		if (!(element instanceof HTMLElement) || element === document.body || !document.hasFocus())
			return undefined;
		const isField =
			element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement;
		const label = isField ? (element.labels?.[0]?.textContent ?? "") : "";
		const named = element.getAttribute("aria-label") ?? (label || element.textContent) ?? "";
		// A chip's own input is unseen; the chip beside it is what is outlined. A row's button is outlined as the row.
		const shown = [element, element.nextElementSibling].flatMap((each) =>
			each ? [getComputedStyle(each), getComputedStyle(each, "::after")] : [],
		);
		const { top, bottom } = element.getBoundingClientRect();
		return {
			name: named.replace(/\s+/g, " ").trim(),
			request: element.closest<HTMLElement>("[data-request], [data-desk]")?.dataset.request,
			isVisible:
				shown.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px") &&
				bottom > 0 &&
				top < innerHeight,
		};
	});
}

/** The keyboard of one tab, which is in front; keys go wherever its focus is, frames included. */
export function keyboardOf(page: Page, rig: Rig): Keyboard {
	const hasFocus = () => page.evaluate(() => document.hasFocus());
	async function press(...keys: KeyInput[]): Promise<void> {
		for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
		await page.keyboard.press(keys.at(-1) ?? "Tab");
		for (const key of keys.slice(0, -1).toReversed()) await page.keyboard.up(key);
		if (keys.at(-1) !== "Tab" || (await hasFocus())) return;
		await rig.tabThroughToolbar(keys.includes("Shift"));
		await waitFor("the focus in the page", async () => (await hasFocus()) || undefined);
	}
	return {
		press,
		type: (text) => page.keyboard.type(text),
		async tabTo(at, words, { back = false, within = "body" } = {}) {
			const seen: string[] = [];
			let isBack = back;
			for (let left = MOST_STOPS; left > 0; left--) {
				const now = await focused(at);
				const isWithin = await at.evaluate(
					(scope) => document.activeElement?.matches(`${scope} *`) ?? false,
					within,
				);
				if (now && isWithin && words.test(now.name)) {
					if (!now.isVisible) throw new Error(`The focus is on "${now.name}", and nobody can see it.`);
					return;
				}
				// Beyond its last stop a page ends, and what is not found yet is the other way.
				if (!now && (seen.at(-1) ?? END) !== END) isBack = !isBack;
				// So far off that it is on the other side of all that is not ours.
				if (seen.length > 30 && seen.slice(-30).every((name) => name === END)) {
					isBack = !isBack;
					seen.length = 0;
				}
				seen.push(now?.name ?? END);
				await press(...(isBack ? (["Shift", "Tab"] as const) : (["Tab"] as const)));
			}
			throw new Error(`No Tab leads to ${words} in ${within}; it led to ${seen.slice(-30).join(" · ")}`);
		},
	};
}

/** Waits until the focus is on what reads like this. */
export function untilFocused(at: Frame | Page, words: RegExp): Promise<Focused> {
	return waitFor(`the focus on ${words}`, async () => {
		const now = await focused(at);
		return now && words.test(now.name) ? now : undefined;
	});
}

/** Fills in the quick request, whose first field has the focus. */
export async function typeRequest(
	keys: Keyboard,
	form: Frame | Page,
	expertise: string,
	unitName: string,
): Promise<void> {
	await keys.type("The customer signs the pilot plan");
	await keys.tabTo(form, /^Advice$/);
	await keys.type(" ");
	await keys.press("ArrowRight");
	await untilFocused(form, /^Meeting$/);
	await keys.tabTo(form, /^Area of expertise/);
	await keys.type(expertise);
	await keys.tabTo(form, /^Goes to/);
	await keys.type(unitName);
	await keys.tabTo(form, /^Needed by/);
	const [year, month, day] = inDays(14).split("-");
	await keys.type(`${month}${day}${year}`);
	await keys.tabTo(form, /^2 h$/);
	await keys.type(" ");
	await keys.tabTo(form, /^If we wait/);
	await keys.type("A competitor visits in two weeks");
}
