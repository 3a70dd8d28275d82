import { daStarting } from "./da-starting.ts";
import { enStarting } from "./en-starting.ts";

/** Apart from the form's other words: they come once the form is shown. */
export function startingWordsIn(locale: string): typeof enStarting {
	return locale.startsWith("da") ? daStarting : enStarting;
}
