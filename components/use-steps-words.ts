import { useMemo } from "preact/hooks";
import { stepsWordsIn } from "../utils/i18n/steps-words.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** The panel's words and those of the forms of a request's steps. */
export function useStepsWords() {
	const words = usePanelWords();
	return useMemo(() => ({ ...words, ...stepsWordsIn(words.locale) }), [words]);
}
