/** What time alone does to a request. It is computed from its events and a moment, and never stored. */
import type { RequestEvent } from "./records.ts";
import type { RequestState } from "./request.ts";
import { QUEUED } from "./request-rules.ts";
import { addDays, startInUtc, startOfDay } from "./week.ts";

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

/**
 * A state as it is at a moment, the very same where time has changed nothing: it is asked for many times more than
 * anything changes. `since` is when each change happened, not when it was seen.
 */
export function passTime(state: RequestState, now: number): RequestState {
	const { status, offer, since, terms } = state;
	if (status === "offered" && offer && mayHaveEnded(offer, now)) {
		const end = holdEndOf(offer, terms);
		return now < end ? state : passTime(released(state, offer.key, end), now);
	}
	if (QUEUED.includes(status) && !state.isRevived && now >= (terms.mayExpireFrom ?? 0)) {
		const end = terms.expiresAt;
		return now < end ? state : become(state, "expired", Math.max(since, end));
	}
	const closesAt = since + terms.closeMs;
	return status === "delivered" && now >= closesAt ? become(state, "closed", closesAt) : state;
}

/** An offer whose hold has ended is off the table, and the request waits again from that moment. */
function released(state: RequestState, key: string, end: number): RequestState {
	// An offer can be made whose hold has ended already.
	const waiting = become(state, "submitted", Math.max(state.since, end));
	waiting.lapsedOffer = key;
	dropOffer(waiting);
	return waiting;
}

function become(state: RequestState, status: RequestState["status"], since: number): RequestState {
	return { ...state, status, since, waitedMs: 0 };
}

/** With the offer goes what was agreed about it with another account. Changes the state in place. */
export function dropOffer(state: RequestState): void {
	state.offer = undefined;
	state.swap = undefined;
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
	return startInUtc(day) + DAY_MS - FURTHEST_AHEAD_MS;
}

/** The instant at which an offer's hold ends: its last day is over in the unit's time zone. */
export function holdEndOf({ expires }: RequestEvent, { timeZone }: Pick<Terms, "timeZone">): number {
	return expires === undefined ? Number.POSITIVE_INFINITY : startOfDay(addDays(expires, 1), timeZone);
}
