import type { EventType, RequestEvent } from "./records.ts";

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
export type Superseded = "not_allowed" | "other_offer_open" | "offer_gone" | "hold_expired" | "rounds_used";

export interface Step {
	event: RequestEvent;
	/** The state after this event. */
	status: Status;
	superseded?: Superseded;
}

export interface RequestState {
	status: Status;
	steps: Step[];
	/** The offer on the table, or the one that was accepted. */
	offer?: RequestEvent;
	/** Key of an offer whose hold ended before it was answered. */
	lapsedOffer?: string;
	/** When the present status began. */
	since: number;
	/** Rounds of questions asked so far. */
	rounds: number;
	/** The KAM has used the one reply to a decline. */
	hasReplied: boolean;
	/** 0 = not escalated. */
	escalation: number;
}

const MAX_INFO_ROUNDS = 2;
const BEFORE_COMMITMENT = ["submitted", "needs_info", "offered", "waitlisted", "accepted"] as const;
const QUEUED = ["submitted", "needs_info", "waitlisted"] as const;

/** From which states an event is allowed, and where it leads; `same` leaves the state as it is. */
const TRANSITIONS: Record<EventType, { from: readonly Status[]; to: Status | "same" }> = {
	submit: { from: ["draft"], to: "submitted" },
	ask_info: { from: ["submitted"], to: "needs_info" },
	give_info: { from: ["needs_info", "declined"], to: "submitted" },
	offer: { from: [...QUEUED, "offered"], to: "offered" },
	accept: { from: ["offered"], to: "accepted" },
	reject_offer: { from: ["offered"], to: "submitted" },
	commit: { from: ["accepted"], to: "committed" },
	decline: { from: QUEUED, to: "declined" },
	waitlist: { from: ["submitted", "needs_info"], to: "waitlisted" },
	escalate: { from: [...BEFORE_COMMITMENT, "committed", "declined"], to: "same" },
	override: { from: [...QUEUED, "declined"], to: "submitted" },
	propose_swap: { from: [...BEFORE_COMMITMENT, "committed"], to: "same" },
	agree_swap: { from: [...BEFORE_COMMITMENT, "committed"], to: "same" },
	deliver: { from: ["committed"], to: "delivered" },
	rate: { from: ["delivered"], to: "same" },
	withdraw: { from: [...BEFORE_COMMITMENT, "committed"], to: "withdrawn" },
};

/** A request that still competes for its unit's hours. */
export function isQueued(status: Status): boolean {
	return status === "submitted" || status === "needs_info" || status === "waitlisted" || status === "offered";
}

/** A request in which somebody still has something to do. */
export function isOpen(status: Status): boolean {
	return isQueued(status) || status === "accepted" || status === "committed";
}

/** When an event happened: the CRM's time once it is known, else the device's. */
export function timeOf(event: RequestEvent): number {
	return event.createdAt ?? event.at;
}

/**
 * The state of a request: its events, in time, one after the other. Any order and any duplication of the
 * same events gives the same state. An event that is not allowed where it falls is kept as superseded.
 */
export function fold(events: readonly RequestEvent[]): RequestState {
	const state: RequestState = {
		status: "draft",
		steps: [],
		since: 0,
		rounds: 0,
		hasReplied: false,
		escalation: 0,
	};
	for (const event of inOrder(events)) {
		release(state, timeOf(event));
		const superseded = objection(state, event);
		if (!superseded) apply(state, event);
		state.steps.push({ event, status: state.status, ...(superseded && { superseded }) });
	}
	return state;
}

/**
 * One of each key, oldest first. What the CRM has not confirmed comes last. The CRM's clock counts whole
 * seconds: within one, the submit begins, the rest goes by the devices' clocks, then by key, so that the
 * order is the same on every device.
 */
function inOrder(events: readonly RequestEvent[]): RequestEvent[] {
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

/** An offer whose hold has ended is off the table, and the request waits again from that moment. */
function release(state: RequestState, now: number): void {
	if (state.status !== "offered" || !state.offer || !isLapsed(state.offer, now)) return;
	state.lapsedOffer = state.offer.key;
	state.since = endOf(state.offer);
	state.status = "submitted";
	delete state.offer;
}

function objection(state: RequestState, event: RequestEvent): Superseded | undefined {
	const answersOffer = event.type === "accept" || event.type === "reject_offer";
	const isTooLate = state.lapsedOffer && (!event.refersTo || event.refersTo === state.lapsedOffer);
	if (answersOffer && state.status === "submitted" && isTooLate) return "hold_expired";
	if (!TRANSITIONS[event.type].from.includes(state.status)) return "not_allowed";
	switch (event.type) {
		case "ask_info":
			return state.rounds >= MAX_INFO_ROUNDS ? "rounds_used" : undefined;
		case "give_info":
			return state.status === "declined" && state.hasReplied ? "rounds_used" : undefined;
		case "offer":
			return state.status === "offered" ? "other_offer_open" : undefined;
		case "accept":
		case "reject_offer":
			return event.refersTo && event.refersTo !== state.offer?.key ? "offer_gone" : undefined;
		default:
			return undefined;
	}
}

function apply(state: RequestState, event: RequestEvent): void {
	const { to } = TRANSITIONS[event.type];
	if (event.type === "ask_info") state.rounds += 1;
	if (event.type === "give_info" && state.status === "declined") state.hasReplied = true;
	if (event.type === "escalate") state.escalation += 1;
	if (event.type === "offer") state.offer = event;
	if (event.type === "reject_offer") delete state.offer;
	const next =
		event.type === "rate" && isRatedByBoth(state, event) ? "closed" : to === "same" ? state.status : to;
	if (next !== state.status || event.type === "offer") state.since = timeOf(event);
	state.status = next;
}

/** Closed once two different people, one on each side, have rated. */
function isRatedByBoth(state: RequestState, event: RequestEvent): boolean {
	return state.steps.some(
		(step) => step.event.type === "rate" && !step.superseded && step.event.actorId !== event.actorId,
	);
}

/** The state as it stands at a moment: time alone can end an offer's hold. */
export function stateAt(state: RequestState, now: number): RequestState {
	const current = { ...state };
	release(current, now);
	return current;
}

export function statusAt(state: RequestState, now: number): Status {
	return stateAt(state, now).status;
}

/** Whether an offer's hold has ended: the day after its last day, by the calendar of UTC. */
export function isLapsed(offer: RequestEvent | undefined, now: number): boolean {
	return offer !== undefined && now >= endOf(offer);
}

function endOf({ expires }: RequestEvent): number {
	return expires === undefined
		? Number.POSITIVE_INFINITY
		: Date.parse(`${expires}T00:00:00Z`) + 24 * 3_600_000;
}
