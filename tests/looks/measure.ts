import type { Page } from "puppeteer-core";
import * as v from "valibot";

const Measured = v.object({
	/** How far the page is wider than its window, in px. */
	sticksOut: v.number(),
	/** Texts that do not fit where they stand, and are not shortened on purpose. */
	clipped: v.array(v.string()),
	/** What can be pressed or typed into and is smaller than 24 × 24 px (WCAG 2.5.8). */
	small: v.array(v.string()),
	/** All that is shown or read out, each once. */
	texts: v.array(v.string()),
	/** What a page must have one of, and has none or several of. */
	structure: v.array(v.string()),
});
export type Measured = v.InferOutput<typeof Measured>;

/** What only a page that is drawn can tell, of one state in one look. */
export async function measure(page: Page): Promise<Measured> {
	return v.parse(Measured, await page.evaluate(inPage));
}

/** Runs in the page: all it needs is inside. */
function inPage() {
	const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
	const all = [...document.querySelectorAll<HTMLElement>("body *")].filter(isSeen);
	const named = (element: Element) =>
		`${element.localName}${element.className ? `.${String(element.className).trim().replace(/\s+/g, ".")}` : ""}`;
	const about = (element: Element) =>
		`${named(element)} "${(element.textContent ?? element.getAttribute("aria-label") ?? "").trim().slice(0, 60)}"`;
	/** For screen readers only. */
	const unseen = all.filter((element) => getComputedStyle(element).clipPath !== "none");
	const isUnseen = (element: Element) => unseen.some((each) => each.contains(element));
	const ownText = (element: Element) =>
		[...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ""),
		);

	function isClipped(element: HTMLElement): boolean {
		const style = getComputedStyle(element);
		const isShortened =
			style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none" || style.display === "inline";
		if (isShortened || element.closest("svg")) return false;
		const isWide = element.scrollWidth > element.clientWidth + 1 && !/auto|scroll/.test(style.overflowX);
		const isTall = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(style.overflowY);
		return isWide || isTall;
	}
	/** A text that leaves the window, where nothing scrolls to it. */
	function isOutside(element: HTMLElement): boolean {
		const { left, right } = element.getBoundingClientRect();
		if (right <= innerWidth + 1 && left >= -1) return false;
		for (let each: Element | null = element; each; each = each.parentElement)
			if (/auto|scroll|hidden/.test(getComputedStyle(each).overflowX)) return false;
		return true;
	}
	/** A link in the middle of a sentence is as high as the line. */
	const isInSentence = (element: Element) =>
		getComputedStyle(element).display === "inline" &&
		(element.parentElement?.textContent ?? "").trim().length > (element.textContent ?? "").trim().length;
	function isSmall(element: HTMLElement): boolean {
		const isSpread = getComputedStyle(element, "::after").position === "absolute";
		const target = element.closest("label") ?? (isSpread ? element.closest("tr") : null) ?? element;
		const { width, height } = target.getBoundingClientRect();
		return (width < 24 || height < 24) && !isInSentence(element);
	}

	const withText = all.filter((element) => ownText(element) && !isUnseen(element));
	const targets = all.filter(
		(element) =>
			element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
			!isUnseen(element),
	);
	const texts = new Set<string>();
	for (const element of all) {
		for (const node of element.childNodes)
			if (node.nodeType === Node.TEXT_NODE) texts.add((node.nodeValue ?? "").trim());
		for (const name of ["aria-label", "title", "placeholder", "alt"])
			texts.add((element.getAttribute(name) ?? "").trim());
	}
	for (const option of document.querySelectorAll("option")) texts.add(option.text.trim());
	texts.add(document.title.trim());
	const count = (selector: string) => all.filter((element) => element.matches(selector)).length;
	const isPanel = count("aside.panel") > 0;
	// A notice and a form say what has just become of what somebody did there; all else goes through two regions.
	const regions = [...document.querySelectorAll("[data-account] :is([role=status], [role=alert])")]
		.filter((element) => element.closest(".unseen") || element.textContent)
		.filter((element) => !element.closest(".notice, form, .loading"))
		.map((element) => element.getAttribute("role"));
	const structure = [
		...(regions.length === 0 || regions.join() === "status,alert" ? [] : [`regions: ${regions.join()}`]),
		...(count("h1") === 1 || count("main.popup") > 0 ? [] : [`${count("h1")} h1`]),
		...(isPanel && count("aside[aria-label]") !== 1 ? ["the panel is no aside with a name"] : []),
		...(!isPanel && count("main") !== 1 ? [`${count("main")} main`] : []),
		...all
			.filter((element) => element.matches("[tabindex]") && element.tabIndex > 0)
			.map((element) => `${about(element)} is out of the order of the page`),
	];
	return {
		sticksOut: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
		clipped: withText.filter((element) => isClipped(element) || isOutside(element)).map(about),
		small: targets.filter(isSmall).map((element) => {
			const { width, height } = element.getBoundingClientRect();
			return `${about(element)}: ${Math.round(width)} × ${Math.round(height)}`;
		}),
		texts: [...texts].filter((text) => text !== ""),
		structure,
	};
}
