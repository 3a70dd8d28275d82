import { daSetUp } from "./da-setup.ts";
import { enSetUp, type SetUpWords } from "./en-setup.ts";

/** Apart from the other words: panel and popup have no use for them. */
export function setUpWordsIn(locale: string): SetUpWords {
	return locale.startsWith("da") ? daSetUp : enSetUp;
}
