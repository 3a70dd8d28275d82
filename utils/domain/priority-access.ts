import { hoursOf } from "./estimated-hours.ts";
import type { Scored } from "./rank.ts";

/** A policy's rule that key accounts come first, for a capped share of a unit's hours (domain.md, section 5). */
export interface PriorityAccess {
	hasPriority: (accountId: string) => boolean;
	/** The most of the unit's weekly hours that may go by priority, 0 to 1. */
	cap: number;
}

/** How the rule met one request. */
export interface PriorityPlace {
	key: string;
	place: number;
	/** Its place without the rule. */
	byRank: number;
	/** Places it lost to others' priority; 0 for those that had it. */
	lost: number;
	/**
	 * "first": it came first by the rule. "cap_used": its account has priority, but it does not fit in what is
	 * left of the cap. "hours_unknown": its account has priority, but nobody knows what it would take of the cap.
	 * Missing where its account has no priority, or there is no rule.
	 */
	access: "first" | "cap_used" | "hours_unknown" | undefined;
}

export interface PriorityOrder {
	/** Missing where there is no rule, or the unit has not said how many hours it opens. */
	capHours: number | undefined;
	/** Hours asked for by the requests that came first. */
	givenHours: number;
	places: PriorityPlace[];
}

/** Hours too few to mean anything: three times 7.4 is more than 0.6 × 37. */
const ROUNDING = 1e-6;

/**
 * A unit's queue with priority access, and what that costs the others. Requests of accounts with priority come
 * first, in the order of their ranks, until one does not fit in the cap: none ranked below it may then pass it by
 * asking for less. What has no estimate keeps its place by rank and does not stop the others. With no rule, or no
 * weekly hours to take a share of, the order is that of the ranks.
 * @param order the queue in the order of its ranks
 * @param usedHours what the week already holds by priority
 */
export function withPriority(
	order: readonly Scored[],
	access: PriorityAccess | undefined,
	weeklyHours: number | undefined,
	usedHours = 0,
): PriorityOrder {
	const capHours = access && weeklyHours !== undefined ? access.cap * weeklyHours : undefined;
	let left = (capHours ?? 0) - usedHours;
	let givenHours = 0;
	const places = order.map(({ key, queued: { ask } }, index) => {
		const hours = hoursOf(ask.estimate);
		const of = (answer: PriorityPlace["access"]) => ({ key, byRank: index + 1, access: answer });
		if (capHours === undefined || !access?.hasPriority(ask.accountId)) return of(undefined);
		if (hours === undefined) return of("hours_unknown");
		if (hours > left + ROUNDING) {
			left = 0;
			return of("cap_used");
		}
		left -= hours;
		givenHours += hours;
		return of("first");
	});
	const [first, rest] = [true, false].map((isFirst) =>
		places.filter((each) => (each.access === "first") === isFirst),
	);
	return {
		capHours,
		givenHours,
		places: [...(first ?? []), ...(rest ?? [])].map((each, index) => ({
			...each,
			place: index + 1,
			lost: Math.max(0, index + 1 - each.byRank),
		})),
	};
}
