import { daElements } from "./da-elements.ts";
import { type ElementsDictionary, enElements } from "./en-elements.ts";
import type { Words } from "./words.ts";

export interface ElementsWords extends ElementsDictionary {
	/** `Q3 2026` for `2026-Q3`. */
	period(period: string): string;
	/** A whole number with its sign in words' place: `+4`, `−6`, `0`. */
	signed(value: number): string;
}

/** Apart from the panel's other words: they come with the section and the pages of the seven elements. */
export function elementsWordsIn({ locale }: Pick<Words, "locale">): ElementsWords {
	const dictionary = locale.startsWith("da") ? daElements : enElements;
	const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
	return {
		...dictionary,
		period: (period) => dictionary.quarter(period.slice(6), period.slice(0, 4)),
		signed: (value) => numbers.format(value),
	};
}
