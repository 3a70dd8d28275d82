import { daWhy } from "./da-why.ts";
import { enWhy, type WhyDictionary } from "./en-why.ts";

/** Apart from the panel's other words: they come when somebody asks for the reasons of a rank. */
export function whyWordsIn(locale: string): WhyDictionary {
	return locale.startsWith("da") ? daWhy : enWhy;
}
