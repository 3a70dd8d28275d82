import type { PanelDictionary } from "./en-panel.ts";
import type { LanguageCode } from "./language.ts";
import { type Words, wordsIn } from "./words.ts";

export type PanelWords = Words & PanelDictionary;

/** The words of one language with what only the panel says. A file of its own: the popup carries none of it. */
export async function panelWordsIn(language: LanguageCode): Promise<PanelWords> {
	const [words, panel] = await Promise.all([
		wordsIn(language),
		language === "da"
			? import("./da-panel.ts").then(({ daPanel }) => daPanel)
			: import("./en-panel.ts").then(({ enPanel }) => enPanel),
	]);
	return { ...words, ...panel };
}
