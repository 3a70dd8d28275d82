import { useMemo } from "preact/hooks";
import { notesWordsIn } from "../utils/i18n/notes-words.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** The panel's words and those of what a card tells below its head. */
export function useNotesWords() {
	const words = usePanelWords();
	return useMemo(() => ({ ...words, ...notesWordsIn(words.locale) }), [words]);
}
