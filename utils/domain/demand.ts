import { freeHours } from "./capacity.ts";
import { foldText } from "./expertise.ts";
import type { StoredRequest, Unit } from "./records.ts";
import { fold, isQueued, statusAt } from "./request.ts";
import { weekOf } from "./week.ts";

export interface Demand {
	/** Other accounts with an open request for the same expertise. */
	accounts: number;
	/** What the unit has left in the week of need; missing where it is not known. */
	freeHours: number | undefined;
}

/**
 * What a request would meet in a unit, told while it is being written.
 * @param queue the unit's open requests, from all accounts
 */
export function demandFor(
	wish: { accountId: string | undefined; expertise: string; neededBy: string | undefined },
	unit: Unit,
	queue: readonly StoredRequest[],
	now: number,
): Demand {
	const wanted = foldText(wish.expertise);
	// Folded here and not by support.ts, which the popup then need not load.
	const rivals = queue.filter(
		({ accountId, expertise, events }) =>
			accountId !== wish.accountId && foldText(expertise) === wanted && isQueued(statusAt(fold(events), now)),
	);
	return {
		accounts: new Set(rivals.map(({ accountId }) => accountId)).size,
		freeHours: wish.neededBy === undefined ? undefined : freeHours(unit, queue, weekOf(wish.neededBy), now),
	};
}
