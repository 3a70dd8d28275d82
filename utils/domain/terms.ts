/** From the organisation's rules to what time does to each of its requests. */
import { addWorkingDays, type Calendar, calendarOf, endOfDay } from "./calendar.ts";
import type { Ask, StoredRequest, Unit } from "./records.ts";
import { fold } from "./request.ts";
import { endsNowhereBefore, type Terms } from "./request-time.ts";
import type { Rules } from "./rules.ts";
import type { FoldedRequest } from "./support.ts";

const DAY_MS = 86_400_000;
type Due = Pick<Ask, "unitId" | "neededBy" | "isFlexible">;

/**
 * The terms of any request under a policy: it expires when its needed-by day is over where its unit is, a
 * flexible one some working days later. Make it once for many requests: each day is computed once.
 * @param units those of the requests; one that is missing counts as having no time zone of its own
 */
export function termsBy(rules: Rules, units: readonly Unit[]): (request: Due) => Terms {
	const byId = new Map(units.map((unit) => [unit.id, unit]));
	const known = new Map<string, Terms>();
	return ({ unitId, neededBy, isFlexible }) => {
		const calendar = calendarOf(rules, byId.get(unitId));
		const key = `${neededBy} ${isFlexible} ${calendar.timeZone}`;
		let terms = known.get(key);
		if (!terms) {
			terms = termsUntil(neededBy, isFlexible ? rules.clocks.graceDays : 0, rules, calendar);
			known.set(key, terms);
		}
		return terms;
	};
}

/** The exact end is computed when somebody asks for it: most requests are answered long before. */
function termsUntil(neededBy: string, graceDays: number, { clocks }: Rules, calendar: Calendar): Terms {
	let end: number | undefined;
	return {
		timeZone: calendar.timeZone,
		mayExpireFrom: endsNowhereBefore(neededBy),
		get expiresAt() {
			end ??= endOfDay(addWorkingDays(neededBy, graceDays, calendar), calendar);
			return end;
		},
		closeMs: clocks.closeDays * DAY_MS,
	};
}

/** Folds requests by the rules of a policy and the time zones of their units. Make it once for many. */
export function foldWith(rules: Rules, units: readonly Unit[]): (request: StoredRequest) => FoldedRequest {
	const termsOf = termsBy(rules, units);
	return (request) => ({ request, state: fold(request.events, termsOf(request)) });
}
