/** From the organisation's rules to what time does to each of its requests. */
import { addWorkingDays, type Calendar, calendarOf, endOfDay } from "./calendar.ts";
import type { Ask, StoredRequest, Unit } from "./records.ts";
import { fold } from "./request.ts";
import { endsNowhereBefore, type Terms } from "./request-time.ts";
import type { Rules } from "./rules.ts";
import type { FoldedRequest } from "./support.ts";
import { once } from "./week.ts";

const DAY_MS = 86_400_000;
type Due = Pick<Ask, "unitId" | "neededBy" | "isFlexible">;

/**
 * The terms of any request under a policy: it expires when its needed-by day is over where its unit is, a
 * flexible one some working days later. Make it once for many requests: each day is computed once.
 * @param units those of the requests; one that is missing counts as having no time zone of its own
 */
export function termsBy(rules: Rules, units: readonly Unit[]): (request: Due) => Terms {
	const termsIn = once((timeZone) => {
		const calendar = { ...rules.calendar, timeZone };
		const within = (graceDays: number) => once((day) => new TermsUntil(day, graceDays, rules, calendar));
		return { fixed: within(0), flexible: within(rules.clocks.graceDays) };
	});
	const inZoneOf = (unit?: Unit) => termsIn(calendarOf(rules, unit).timeZone);
	const byUnit = new Map(units.map((unit) => [unit.id, inZoneOf(unit)]));
	return ({ unitId, neededBy, isFlexible }) => {
		const { fixed, flexible } = byUnit.get(unitId) ?? inZoneOf();
		return isFlexible ? flexible(neededBy) : fixed(neededBy);
	};
}

/**
 * The exact end is computed when somebody asks for it: most requests are answered long before. A class, since each
 * object with a getter of its own is another kind of object to V8, and reading any of many kinds is slow.
 */
class TermsUntil implements Terms {
	readonly timeZone: string;
	readonly mayExpireFrom: number;
	readonly closeMs: number;
	readonly #exactEnd: () => number;
	#end: number | undefined;

	constructor(neededBy: string, graceDays: number, { clocks }: Rules, calendar: Calendar) {
		this.timeZone = calendar.timeZone;
		this.mayExpireFrom = endsNowhereBefore(neededBy);
		this.closeMs = clocks.closeDays * DAY_MS;
		this.#exactEnd = () => endOfDay(addWorkingDays(neededBy, graceDays, calendar), calendar);
	}

	get expiresAt(): number {
		this.#end ??= this.#exactEnd();
		return this.#end;
	}
}

/** Folds requests by the rules of a policy and the time zones of their units. Make it once for many. */
export function foldWith(rules: Rules, units: readonly Unit[]): (request: StoredRequest) => FoldedRequest {
	const termsOf = termsBy(rules, units);
	return (request) => ({ request, state: fold(request.events, termsOf(request)) });
}
