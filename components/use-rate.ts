import { useCallback } from "preact/hooks";
import type { Rating } from "../utils/domain/alignment.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { entryOf } from "../utils/domain/entry.ts";
import { type Question, questionKey } from "../utils/domain/pulse.ts";
import { ratingKey } from "../utils/domain/voices.ts";
import { useEnvironment } from "./use-environment.ts";
import { useAct } from "./use-store.ts";

export interface Rated extends Question {
	answer: Rating["answer"];
	comment?: string | undefined;
}

/**
 * Keeps one answer at once, so that a round can be left at any statement and nothing of it is lost.
 * @param unitId the unit that the user speaks for; missing for the sales side
 */
export function useRate(connection: Connection, period: string, unitId: string | undefined) {
	const { newId, now } = useEnvironment();
	const act = useAct(connection);
	return useCallback(
		({ item, accountId, answer, comment }: Rated) =>
			act(
				(author) => {
					const key = ratingKey(now(), newId());
					const row = { key, accountId, item, unitId, period, answer, comment: comment?.trim() || undefined };
					return entryOf({ kind: "rating", row }, author, newId, now());
				},
				`rating:${questionKey({ item, accountId })}`,
			),
		[act, period, unitId],
	);
}
