/** The browser's address bar, after the keyword of the manifest and a space. */
import browser, { type Omnibox } from "webextension-polyfill";

/**
 * Registers the listeners. Call it in the background's first turn.
 * @param begin called when somebody begins to type
 * @param find the best one first, which is where Enter leads; `content` is an address
 * @param none says that there is none
 */
export function onOmnibox(
	begin: () => void,
	find: (typed: string) => Promise<Omnibox.SuggestResult[]>,
	none: () => Promise<string>,
): void {
	const { omnibox, tabs } = browser;
	omnibox.onInputStarted.addListener(begin);
	omnibox.onInputChanged.addListener(async (typed, show) => {
		const [best, ...others] = await find(typed);
		omnibox.setDefaultSuggestion({ description: best?.description ?? (await none()) });
		show(others);
	});
	omnibox.onInputEntered.addListener(async (text, where) => {
		// Else it is what was typed.
		const url = /^https?:/.test(text) ? text : (await find(text))[0]?.content;
		if (!url) return;
		if (where === "currentTab") await tabs.update({ url });
		else await tabs.create({ url, active: where === "newForegroundTab" });
	});
}

/**
 * As text. Chromium reads a description as XML, and shows none of the suggestions where one is not well formed;
 * Firefox shows it as it is (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/omnibox/SuggestResult).
 * Names are as long as others have made them.
 */
export function asDescription(text: string, isXml = !import.meta.env.FIREFOX): string {
	const plain = text.slice(0, 99).replace(/\p{C}/gu, " ");
	return isXml ? plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`) : plain;
}
