/** What time alone does to a request. It is computed from its events and a moment, and never stored. */
import type { RequestEvent } from "./records.ts";
import type { RequestState } from "./request.ts";
import { QUEUED } from "./request-rules.ts";
import { addDays, startOfDay } from "./week.ts";

const DAY_MS = 86_400_000;
/** Kiritimati, UTC+14. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

/** The rules by which time changes one request. */
export interface Terms {
	/** IANA name; a hold ends with its last day there. */
	timeZone: string;
	/** When the request expires unanswered, epoch milliseconds: its needed-by day is over. */
	expiresAt: number;
	/** No sooner than this, where it is known: it spares the exact instant. */
	mayExpireFrom?: number;
	/** How long after its delivery it closes, rated or not. */
	closeMs: number;
}

/** The defaults of domain.md, section 3, for a request of which no needed-by day is known. */
export const DEFAULT_TERMS: Terms = {
	timeZone: "Europe/Copenhagen",
	expiresAt: Number.POSITIVE_INFINITY,
	closeMs: 10 * DAY_MS,
};

/** Brings a state up to a moment, in place; `since` is when each change happened, not when it was seen. */
export function passTime(state: RequestState, now: number): void {
	const { terms } = state;
	if (state.status === "offered" && state.offer && mayHaveEnded(state.offer, now)) {
		const end = holdEndOf(state.offer, terms);
		if (now >= end) release(state, state.offer.key, end);
	}
	const mayExpire = QUEUED.includes(state.status) && !state.isRevived && now >= (terms.mayExpireFrom ?? 0);
	if (mayExpire && now >= terms.expiresAt) {
		become(state, "expired", Math.max(state.since, terms.expiresAt));
	}
	if (state.status === "delivered" && now >= state.since + terms.closeMs) {
		become(state, "closed", state.since + terms.closeMs);
	}
}

/** An offer whose hold has ended is off the table, and the request waits again from that moment. */
function release(state: RequestState, key: string, end: number): void {
	state.lapsedOffer = key;
	// An offer can be made whose hold has ended already.
	become(state, "submitted", Math.max(state.since, end));
	dropOffer(state);
}

function become(state: RequestState, status: RequestState["status"], at: number): void {
	state.status = status;
	state.since = at;
	state.waitedMs = 0;
}

/** With the offer goes what was agreed about it with another account. */
export function dropOffer(state: RequestState): void {
	delete state.offer;
	delete state.swap;
	state.proposals = [];
}

function mayHaveEnded({ expires }: RequestEvent, now: number): boolean {
	return expires !== undefined && now >= endsNowhereBefore(expires);
}

/**
 * Epoch milliseconds before which a day is over nowhere, so not in the unit's time zone either. The exact instant
 * costs a hundred times more, and folding thousands of requests asks for it at every event.
 */
export function endsNowhereBefore(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) + DAY_MS - FURTHEST_AHEAD_MS;
}

/** The instant at which an offer's hold ends: its last day is over in the unit's time zone. */
export function holdEndOf({ expires }: RequestEvent, { timeZone }: Pick<Terms, "timeZone">): number {
	return expires === undefined ? Number.POSITIVE_INFINITY : startOfDay(addDays(expires, 1), timeZone);
}
