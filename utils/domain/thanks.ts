import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** A credit to a helper, for their manager to see. */
export interface Thanks {
	key: string;
	unitId: string;
	/** Missing where neither the credit nor the offer names anybody. */
	expertId: string | undefined;
	from: string;
	expertise: string;
	accountName: string;
	note: string | undefined;
	/** Epoch milliseconds. */
	at: number;
}

/**
 * The credits to the people of some units, the last first.
 * @param folded requests of all accounts with their histories
 */
export function thanksTo(unitIds: ReadonlySet<string>, folded: readonly FoldedRequest[]): Thanks[] {
	return folded
		.filter(({ request }) => unitIds.has(request.unitId))
		.flatMap(({ request, state }) =>
			state.credits.map((event) => ({
				key: event.key,
				unitId: request.unitId,
				expertId: event.expertId ?? state.offer?.expertId,
				from: event.actorName,
				expertise: request.expertise,
				accountName: request.accountName,
				note: event.note,
				at: timeOf(event),
			})),
		)
		.sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
}
