import type { StoredRequest, Unit } from "./records.ts";
import { fold, stateAt } from "./request.ts";

/**
 * Hours a unit has left for key accounts in an ISO week: what it opens to them, less what it holds and has
 * booked on open requests. Nothing where the unit has not said how much it opens.
 * @param queue the unit's open requests, from all accounts
 */
export function freeHours(
	unit: Unit | undefined,
	queue: readonly StoredRequest[],
	week: string,
	now: number,
): number | undefined {
	if (unit?.weeklyHours === undefined) return undefined;
	const taken = queue
		.filter(({ unitId }) => unitId === unit.id)
		.reduce((sum, request) => sum + hoursIn(request, week, now), 0);
	return unit.weeklyHours - taken;
}

/** Hours that an offer holds or has booked in a week; those of several weeks are spread evenly. */
function hoursIn(request: StoredRequest, week: string, now: number): number {
	const { offer } = stateAt(fold(request.events), now);
	const weeks = offer?.weeks ?? [];
	return weeks.includes(week) ? (offer?.hours ?? 0) / weeks.length : 0;
}
