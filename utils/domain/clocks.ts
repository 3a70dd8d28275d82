/** Whose turn it is on a request, and until when. Computed from its events, the policy and a moment. */
import { addWorkingDays, type Calendar, calendarOf, endOfDay } from "./calendar.ts";
import type { StoredRequest, Unit } from "./records.ts";
import { lastWeekOf, type RequestState, stateAt, timeOf } from "./request.ts";
import { holdEndOf } from "./request-time.ts";
import type { Rules } from "./rules.ts";
import type { FoldedRequest } from "./support.ts";
import { addDays, dayOf, mondayOf, startOfDay } from "./week.ts";

const HOUR_MS = 3_600_000;

/** Who is to act next. */
export type Doer = "asker" | "unit" | "lead" | "nobody";

export interface Turn {
	who: Doer;
	/** Since when it is their turn, epoch milliseconds. */
	since: number;
	/** Until when; missing where no clock runs. */
	dueAt?: number;
	/** What is left of the time; negative when it is overdue. */
	msLeft?: number;
	isOverdue: boolean;
}

/** Whose turn it is at a moment. An escalation is the programme lead's until it is settled. */
export function turnAt(
	{ request, state: then }: FoldedRequest,
	rules: Rules,
	unit: Unit | undefined,
	now: number,
): Turn {
	const state = stateAt(then, now);
	const calendar = calendarOf(rules, unit);
	const { openEscalation: escalation } = state;
	if (escalation) {
		const since = timeOf(escalation.event);
		return turn("lead", since, workingDaysFrom(since, rules.clocks.decideDays, calendar), now);
	}
	return turn(doerOf(state), state.since, dueAt(request, state, rules, calendar), now);
}

function turn(who: Doer, since: number, due: number | undefined, now: number): Turn {
	if (due === undefined) return { who, since, isOverdue: false };
	return { who, since, dueAt: due, msLeft: due - now, isOverdue: now > due };
}

function doerOf({ status, ratings }: RequestState): Doer {
	switch (status) {
		case "submitted":
		case "waitlisted":
		case "accepted":
		case "committed":
			return "unit";
		case "needs_info":
		case "offered":
			return "asker";
		case "delivered":
			return ratings.asker ? "unit" : "asker";
		default:
			return "nobody";
	}
}

function dueAt(
	request: StoredRequest,
	state: RequestState,
	rules: Rules,
	calendar: Calendar,
): number | undefined {
	switch (state.status) {
		case "submitted":
			return respondDueAt(state, rules);
		case "needs_info":
			return workingDaysFrom(state.since, rules.clocks.answerDays, calendar);
		case "offered":
			return state.offer?.expires
				? holdEndOf(state.offer, calendar)
				: workingDaysFrom(state.since, rules.clocks.answerDays, calendar);
		case "committed":
			return deliverDueAt(request, state, calendar);
		case "delivered":
			return state.since + state.terms.closeMs;
		default:
			return undefined;
	}
}

/** When the unit's time to respond is over: what was used of it before a question counts. */
export function respondDueAt(state: RequestState, rules: Rules): number | undefined {
	if (state.status !== "submitted") return undefined;
	return state.since - state.waitedMs + rules.clocks.respondHours * HOUR_MS;
}

/** The end of the last agreed week, or of the needed-by day where no week was agreed. */
function deliverDueAt({ neededBy }: StoredRequest, { offer }: RequestState, calendar: Calendar): number {
	const lastWeek = lastWeekOf(offer);
	return lastWeek
		? startOfDay(addDays(mondayOf(lastWeek), 7), calendar.timeZone)
		: endOfDay(neededBy, calendar);
}

/** The end of the day some working days after an instant. */
function workingDaysFrom(instant: number, count: number, calendar: Calendar): number {
	return endOfDay(addWorkingDays(dayOf(instant, calendar.timeZone), count, calendar), calendar);
}
