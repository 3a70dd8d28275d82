import type { Change } from "../utils/domain/move-up.ts";
import type { useWhyWords } from "./use-why-words.ts";

/** What would move a request up, in words. */
export function moveWords(change: Change, words: ReturnType<typeof useWhyWords>): string {
	switch (change.what) {
		case "evidence":
			return change.to === "case" ? words.move.case : words.move.source;
		case "estimate":
			return words.move.estimate(words.estimate[change.to]);
		case "isFlexible":
			return words.move.isFlexible;
		case "neededBy":
			return words.move.neededBy(words.day(change.to));
		default:
			return words.move.mark(words.factor[change.what], words.number(change.to));
	}
}
