import { respondDueAt } from "./clocks.ts";
import type { RequestEvent, StoredRequest } from "./records.ts";
import { fold, lastWeekOf, type RequestState, type Status, stateAt, timeOf } from "./request.ts";
import { endsNowhereBefore } from "./request-time.ts";
import type { Rules } from "./rules.ts";
import { dayOf, sundayOf, weekOf } from "./week.ts";

export const SUPPORT_STATUSES = [
	"not_engaged",
	"asked",
	"overdue",
	"offered",
	"committed",
	"kept",
	"declined",
] as const;
export type SupportStatus = (typeof SUPPORT_STATUSES)[number];

/** How one unit supports one account: counts of requests that ever got so far, never typed in. */
export interface Support {
	unitId: string;
	status: SupportStatus;
	asked: number;
	offered: number;
	committed: number;
	kept: number;
	/** The next week in which somebody from the unit works for the account. */
	nextWeek?: string;
	/** When the unit last did something on a request of the account. */
	lastContactAt?: number;
	/** Since when the oldest unanswered request waits, less the time it waited for the asker. */
	waitingSince?: number;
}

export interface FoldedRequest {
	request: StoredRequest;
	state: RequestState;
}

/** Support from each unit that was asked, and "not engaged" for the others. */
export function supportByUnit(
	unitIds: readonly string[],
	folded: readonly FoldedRequest[],
	rules: Rules,
	now: number,
	today: string,
): Support[] {
	const byUnit = Map.groupBy(folded, ({ request }) => request.unitId);
	return unitIds.map((unitId) => supportOf(unitId, byUnit.get(unitId) ?? [], rules, now, today));
}

function supportOf(
	unitId: string,
	folded: readonly FoldedRequest[],
	rules: Rules,
	now: number,
	today: string,
): Support {
	const support: Support = { unitId, status: "not_engaged", asked: 0, offered: 0, committed: 0, kept: 0 };
	const thisWeek = weekOf(today);
	const statuses = new Set<Status | "overdue">();
	for (const { request, state: then } of folded) {
		const state = stateAt(then, now);
		statuses.add(isOverdue(state, rules, now) ? "overdue" : state.status);
		support.asked += 1;
		if (has(state, "offer")) support.offered += 1;
		if (has(state, "commit")) support.committed += 1;
		if (isKept(request, state)) support.kept += 1;
		const contact = lastContact(request, state);
		if (contact > (support.lastContactAt ?? 0)) support.lastContactAt = contact;
		const waitingSince = state.since - state.waitedMs;
		if (state.status === "submitted" && waitingSince < (support.waitingSince ?? Infinity)) {
			support.waitingSince = waitingSince;
		}
		const week = state.status === "committed" && state.offer?.weeks?.find((each) => each >= thisWeek);
		if (week && week < (support.nextWeek ?? "9999")) support.nextWeek = week;
	}
	support.status = statusOf(statuses, support);
	return support;
}

/** What needs attention first comes first: overdue, then what is open, then what is over. */
function statusOf(statuses: ReadonlySet<Status | "overdue">, { kept }: Support): SupportStatus {
	const is = (...any: (Status | "overdue")[]) => any.some((status) => statuses.has(status));
	if (statuses.size === 0) return "not_engaged";
	if (is("overdue")) return "overdue";
	if (is("offered", "accepted")) return "offered";
	if (is("committed")) return "committed";
	if (is("submitted", "needs_info", "waitlisted")) return "asked";
	if (kept > 0) return "kept";
	return is("declined") ? "declined" : "asked";
}

/** No answer when the respond clock has run out. */
function isOverdue(state: RequestState, rules: Rules, now: number): boolean {
	return now > (respondDueAt(state, rules) ?? Number.POSITIVE_INFINITY);
}

function has(state: RequestState, type: RequestEvent["type"]): boolean {
	return state.steps.some((step) => step.event.type === type && !step.superseded);
}

/** Kept: delivered no later than the last agreed week, or the day it was needed where none was agreed. */
export function isKept(request: StoredRequest, state: RequestState): boolean {
	const delivery = state.steps.find((step) => step.event.type === "deliver" && !step.superseded);
	if (!delivery) return false;
	const at = timeOf(delivery.event);
	const lastDay = lastDayOf(request, state);
	return at < endsNowhereBefore(lastDay) || dayOf(at, state.terms.timeZone) <= lastDay;
}

/** The Sunday of the last agreed week, or the day it was needed where none was agreed. */
export function lastDayOf(request: StoredRequest, state: RequestState): string {
	const lastWeek = lastWeekOf(state.offer);
	return lastWeek ? sundayOf(lastWeek) : request.neededBy;
}

function lastContact(request: StoredRequest, state: RequestState): number {
	return state.steps.reduce(
		(latest, { event }) => (event.actorId === request.createdById ? latest : Math.max(latest, timeOf(event))),
		0,
	);
}

/** The request with the state its events give, where no policy is at hand: nothing expires. See `foldWith`. */
export function withState(request: StoredRequest): FoldedRequest {
	return { request, state: fold(request.events) };
}
