import { sumOf } from "./figure.ts";
import type { StoredRequest, Unit } from "./records.ts";
import { type Status, stateAt } from "./request.ts";
import { type FoldedRequest, withState } from "./support.ts";

/** Hours that one request takes in one ISO week: held by an open offer, or booked by a commitment. */
export interface Booking {
	kind: "held" | "booked";
	requestKey: string;
	accountId: string;
	unitId: string;
	/** Missing where the offer names nobody. */
	expertId: string | undefined;
	week: string;
	hours: number;
}

/** Hours that were worked stay taken in their weeks; those of a withdrawn request are free again. */
const KINDS: Partial<Record<Status, Booking["kind"]>> = {
	offered: "held",
	accepted: "booked",
	committed: "booked",
	delivered: "booked",
	closed: "booked",
};

/** What requests take of people's weeks at a moment. A hold that has ended takes nothing. */
export function bookingsOf(folded: readonly FoldedRequest[], now: number): Booking[] {
	return folded.flatMap(({ request, state }) => {
		const { status, offer } = stateAt(state, now);
		const kind = KINDS[status];
		if (!kind || !offer) return [];
		const { key: requestKey, accountId, unitId } = request;
		return [...hoursByWeek(offer)].map(([week, hours]) => ({
			...{ kind, requestKey, accountId, unitId, expertId: offer.expertId },
			...{ week, hours },
		}));
	});
}

/** An offer's hours spread evenly over its weeks; a week named twice counts once. Without weeks: in none. */
export function hoursByWeek(offer: { weeks?: string[]; hours?: number }): Map<string, number> {
	const weeks = [...new Set(offer.weeks)];
	return new Map(weeks.map((week) => [week, (offer.hours ?? 0) / weeks.length]));
}

/**
 * Hours a unit has left for key accounts in an ISO week: what it opens to them, less what it holds and has
 * booked on open requests. Nothing where the unit has not said how much it opens. Absences are not looked at,
 * so that the small pages stay small: `unitLoad` does.
 * @param queue the unit's open requests, from all accounts
 */
export function freeHours(
	unit: Unit | undefined,
	queue: readonly StoredRequest[],
	week: string,
	now: number,
): number | undefined {
	return freeHoursIn(unit, queue.map(withState), week, now);
}

/** The same of requests that are folded already, with the offers as swaps have left them. */
export function freeHoursIn(
	unit: Unit | undefined,
	queue: readonly FoldedRequest[],
	week: string,
	now: number,
): number | undefined {
	if (unit?.weeklyHours === undefined) return undefined;
	const taken = bookingsOf(queue, now).filter((each) => each.unitId === unit.id && each.week === week);
	return unit.weeklyHours - sumOf(taken.map(({ hours }) => hours));
}
