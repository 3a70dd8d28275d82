import { daWaits } from "./da-waits.ts";
import { enWaits, type WaitsWords } from "./en-waits.ts";

/** They come with the components that need them. */
export function waitsWordsIn(locale: string): WaitsWords {
	return locale.startsWith("da") ? daWaits : enWaits;
}
