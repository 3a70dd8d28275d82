import { daDeclines } from "./da-declines.ts";
import { daSteps } from "./da-steps.ts";
import { enDeclines } from "./en-declines.ts";
import { enSteps } from "./en-steps.ts";

/** Apart from the panel's other words: they come with the forms, once the account is shown. */
export function stepsWordsIn(locale: string) {
	return locale.startsWith("da")
		? { ...daSteps, readyDeclines: daDeclines }
		: { ...enSteps, readyDeclines: enDeclines };
}
