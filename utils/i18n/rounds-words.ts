import { daRounds } from "./da-rounds.ts";
import { enRounds, type RoundsDictionary } from "./en-rounds.ts";

/** Apart from the full page's other words: they come with the page on which rounds are answered and closed. */
export function roundsWordsIn({ locale }: { locale: string }): RoundsDictionary {
	return locale.startsWith("da") ? daRounds : enRounds;
}
