import type { Connection } from "../utils/domain/connection.ts";
import { limitWordsIn } from "../utils/i18n/limit-words.ts";
import { readCalls } from "../utils/store/calls.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** The API calls of a user, of their org as it last said, and the words for them. */
export function useCalls(connection: Connection) {
	const { words } = useEnvironment();
	const stored = useStored(storeNameOf(connection), "calls", readCalls);
	return { calls: stored && "value" in stored ? stored.value : undefined, say: limitWordsIn(words.locale) };
}
