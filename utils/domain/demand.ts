import { freeHoursIn } from "./capacity.ts";
import { foldText } from "./expertise.ts";
import type { StoredRequest, Unit } from "./records.ts";
import { isQueued, stateAt } from "./request.ts";
import { type FoldedRequest, withState } from "./support.ts";
import { weekOf } from "./week.ts";

export interface Demand {
	/** Other accounts with an open request for the same expertise. */
	accounts: number;
	/** What the unit has left in the week of need; missing where it is not known. */
	freeHours: number | undefined;
}

/** What a request is about, as far as it is written. */
export interface Wish {
	accountId: string | undefined;
	expertise: string;
	neededBy: string | undefined;
}

/**
 * What a request would meet in a unit, told while it is being written.
 * @param queue the unit's open requests, from all accounts
 */
export function demandFor(wish: Wish, unit: Unit, queue: readonly StoredRequest[], now: number): Demand {
	return demandIn(wish, unit, queue.map(withState), now);
}

/** The same of requests that are folded already, with the offers as swaps have left them. */
export function demandIn(wish: Wish, unit: Unit, queue: readonly FoldedRequest[], now: number): Demand {
	const wanted = foldText(wish.expertise);
	const rivals = queue.filter(
		({ request, state }) =>
			isQueued(stateAt(state, now).status) &&
			foldText(request.expertise) === wanted &&
			request.accountId !== wish.accountId,
	);
	return {
		accounts: new Set(rivals.map(({ request }) => request.accountId)).size,
		freeHours: wish.neededBy === undefined ? undefined : freeHoursIn(unit, queue, weekOf(wish.neededBy), now),
	};
}
