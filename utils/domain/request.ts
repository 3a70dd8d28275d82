import type { RequestEvent, Side } from "./records.ts";
import { apply } from "./request-effects.ts";
import { objection } from "./request-rules.ts";
import { DEFAULT_TERMS, passTime, type Terms } from "./request-time.ts";

/** The states of a request (domain.md, section 3). What waits on a device is never one of them. */
export const STATUSES = [
	"draft",
	"submitted",
	"needs_info",
	"offered",
	"accepted",
	"committed",
	"delivered",
	"closed",
	"declined",
	"waitlisted",
	"withdrawn",
	"expired",
] as const;
export type Status = (typeof STATUSES)[number];

/** Why an event had no effect. It stays in the history with this reason. */
export type Superseded =
	| "not_allowed"
	| "other_offer_open"
	| "offer_gone"
	| "hold_expired"
	| "rounds_used"
	| "swap_gone"
	| "given_before";

export interface Step {
	event: RequestEvent;
	/** The state after this event. */
	status: Status;
	superseded?: Superseded;
}

/** An escalation that nobody has answered yet: its event says who, when and why. */
export interface Escalation {
	event: RequestEvent;
	/** 1 for the first of a request, 2 for the next. */
	level: number;
}

/** A swap as far as the request on which it was proposed knows of it; `withSwaps` tells whether it holds. */
export interface AgreedSwap {
	proposal: RequestEvent;
	agreement: RequestEvent;
}

export interface RequestState {
	status: Status;
	steps: Step[];
	/** The offer on the table, or the one that was accepted. */
	offer: RequestEvent | undefined;
	/** Key of an offer whose hold ended before it was answered. */
	lapsedOffer: string | undefined;
	/** When the present status began. */
	since: number;
	/** How much of the respond clock had run before that, in milliseconds: a question only stops it. */
	waitedMs: number;
	/** Rounds of questions asked so far. */
	rounds: number;
	/** The KAM has used the one reply to a decline. */
	hasReplied: boolean;
	/** 0 = not escalated; it stays when the escalation has been answered. */
	escalation: number;
	openEscalation: Escalation | undefined;
	/** Experts who offer themselves and whom no offer has confirmed, oldest first. */
	nominations: readonly RequestEvent[];
	/** Swaps proposed for the offer on the table and not yet agreed to, oldest first. */
	proposals: readonly RequestEvent[];
	swap: AgreedSwap | undefined;
	/** The last rating of each side. */
	ratings: Readonly<Partial<Record<Side, RequestEvent>>>;
	/** Thanks to the helper, one from each who gave any. */
	credits: readonly RequestEvent[];
	/** An answer has come after the request had expired; it does not expire again. */
	isRevived: boolean;
	terms: Terms;
}

/** A request that still competes for its unit's hours. */
export function isQueued(status: Status): boolean {
	return status === "submitted" || status === "needs_info" || status === "waitlisted" || status === "offered";
}

/** A request in which somebody still has something to do. */
export function isOpen(status: Status): boolean {
	return isQueued(status) || status === "accepted" || status === "committed";
}

/** The last of the weeks that an offer names; nothing where it names none. */
export function lastWeekOf(offer: Pick<RequestEvent, "weeks"> | undefined): string | undefined {
	return offer?.weeks?.toSorted().at(-1);
}

/** When an event happened: the CRM's time once it is known, else the device's. */
export function timeOf(event: RequestEvent): number {
	return event.createdAt ?? event.at;
}

/** Every state has the same fields, whether or not there is anything in them: V8 reads those fastest. */
const DRAFT: Omit<RequestState, "steps" | "terms"> = {
	status: "draft",
	offer: undefined,
	lapsedOffer: undefined,
	since: 0,
	waitedMs: 0,
	rounds: 0,
	hasReplied: false,
	escalation: 0,
	openEscalation: undefined,
	nominations: [],
	proposals: [],
	swap: undefined,
	ratings: {},
	credits: [],
	isRevived: false,
};

/**
 * The state of a request: its events, in time, one after the other, and what time itself did in between.
 * Any order and any duplication of the same events gives the same state. An event that is not allowed where
 * it falls is kept as superseded. Never throws.
 * @param terms what time does to this request; `foldWith` makes them from policy, unit and needed-by day.
 * Without them nothing expires.
 */
export function fold(events: readonly RequestEvent[], terms: Terms = DEFAULT_TERMS): RequestState {
	const steps: Step[] = [];
	let state: RequestState = { ...DRAFT, steps, terms };
	for (const event of inOrder(events)) {
		const at = timeOf(event);
		state = passTime(state, at);
		const superseded = objection(state, event);
		if (!superseded) apply(state, event, at);
		steps.push(superseded ? { event, status: state.status, superseded } : { event, status: state.status });
	}
	return state;
}

/**
 * One of each key, oldest first. What the CRM has not confirmed comes last. The CRM's clock counts whole
 * seconds: within one, the submit begins, the rest goes by the devices' clocks, then by key, so that the
 * order is the same on every device.
 */
function inOrder(events: readonly RequestEvent[]): readonly RequestEvent[] {
	if (isInOrder(events)) return events;
	const byKey = new Map<string, RequestEvent>();
	for (const event of events) {
		const known = byKey.get(event.key);
		if (known?.createdAt === undefined) byKey.set(event.key, event);
	}
	return [...byKey.values()].sort(
		(a, b) =>
			// Not Infinity: the difference of two would be no number.
			(a.createdAt ?? Number.MAX_VALUE) - (b.createdAt ?? Number.MAX_VALUE) ||
			Number(b.type === "submit") - Number(a.type === "submit") ||
			a.at - b.at ||
			(a.key < b.key ? -1 : 1),
	);
}

/** As most histories are kept: each event of another second. The CRM has each key once, so none is there twice. */
function isInOrder(events: readonly RequestEvent[]): boolean {
	let last = Number.NEGATIVE_INFINITY;
	for (const { createdAt = Number.NEGATIVE_INFINITY } of events) {
		if (createdAt <= last) return false;
		last = createdAt;
	}
	return true;
}

/**
 * The state as it stands at a moment: time alone ends an offer's hold, lets an unanswered request expire and
 * closes a delivered one. The very same where time has changed nothing.
 */
export function stateAt(state: RequestState, now: number): RequestState {
	return passTime(state, now);
}

export function statusAt(state: RequestState, now: number): Status {
	return stateAt(state, now).status;
}
