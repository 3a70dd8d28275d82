import { useMemo } from "preact/hooks";
import { elementsWordsIn } from "../utils/i18n/elements-words.ts";
import { useEnvironment } from "./use-environment.ts";

/** The page's words, and beside them those of the seven elements. */
export function useElementsWords() {
	const { words } = useEnvironment();
	return useMemo(() => ({ words, elements: elementsWordsIn(words) }), [words]);
}
