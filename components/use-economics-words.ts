import { useMemo } from "preact/hooks";
import { economicsWordsIn } from "../utils/i18n/economics-words.ts";
import { useEnvironment } from "./use-environment.ts";

/** What results and business cases say, in the panel, the popup and the full page alike. */
export function useEconomicsWords() {
	const { words } = useEnvironment();
	return useMemo(() => ({ ...words, ...economicsWordsIn(words.locale) }), [words]);
}
