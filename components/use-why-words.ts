import { useMemo } from "preact/hooks";
import { whyWordsIn } from "../utils/i18n/why-words.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** The words of a card and those that explain its rank. */
export function useWhyWords() {
	const words = useNotesWords();
	return useMemo(() => ({ ...words, ...whyWordsIn(words.locale) }), [words]);
}
