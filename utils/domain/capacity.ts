import { sumOf } from "./figure.ts";
import type { StoredRequest, Unit } from "./records.ts";
import { type RequestState, type Status, stateAt } from "./request.ts";
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
const TAKING: readonly Status[] = ["offered", "accepted", "committed", "delivered", "closed"];

/** What requests take of people's weeks at a moment. A hold that has ended takes nothing. */
export function bookingsOf(folded: readonly FoldedRequest[], now: number): Booking[] {
	return folded.flatMap(({ request, state: then }) => {
		const state = stateAt(then, now);
		const { key: requestKey, accountId, unitId } = request;
		const kind = state.status === "offered" ? ("held" as const) : ("booked" as const);
		const shared = { kind, requestKey, accountId, unitId, expertId: state.offer?.expertId };
		return [...new Set(state.offer?.weeks)]
			.map((week) => ({ ...shared, week, hours: hoursIn(state, week) }))
			.filter(({ hours }) => hours > 0);
	});
}

/** What a request takes of a week: its offer's hours, spread evenly over the weeks it names, each once. */
export function hoursIn({ status, offer }: Pick<RequestState, "status" | "offer">, week: string): number {
	const weeks = new Set(offer?.weeks);
	return TAKING.includes(status) && weeks.has(week) ? (offer?.hours ?? 0) / weeks.size : 0;
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
	const taken = queue
		.filter(({ request }) => request.unitId === unit.id)
		.map(({ state }) => hoursIn(stateAt(state, now), week));
	return unit.weeklyHours - sumOf(taken);
}
