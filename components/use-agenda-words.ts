import { useMemo } from "preact/hooks";
import { agendaWordsIn } from "../utils/i18n/agenda-words.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** The panel's words and those of internal meetings. */
export function useAgendaWords() {
	const words = usePanelWords();
	return useMemo(() => ({ ...words, ...agendaWordsIn(words.locale) }), [words]);
}
