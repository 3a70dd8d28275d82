import { useMemo } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { roundsWordsIn } from "../../utils/i18n/rounds-words.ts";

export function useRoundsWords() {
	const { words } = useEnvironment();
	return useMemo(() => roundsWordsIn(words), [words]);
}
