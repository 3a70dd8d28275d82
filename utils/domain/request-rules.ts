/** Which steps a request takes in which state, and why it does not take the others. */
import type { EventType, RequestEvent } from "./records.ts";
import type { RequestState, Status, Superseded } from "./request.ts";

const MAX_INFO_ROUNDS = 2;
export const QUEUED: readonly Status[] = ["submitted", "needs_info", "waitlisted"];
/** The unit has promised somebody's hours, or is about to. */
const HELD: readonly Status[] = ["offered", "accepted", "committed"];
const ALIVE: readonly Status[] = [...QUEUED, ...HELD];
/** The programme lead may still change what became of it. */
const DISPUTABLE: readonly Status[] = [...ALIVE, "declined", "expired"];

/**
 * From which states an event is allowed, and where it leads; `same` leaves the state as it is. An expired
 * request is revived by what shows that it still matters: a late offer, the KAM's answer, or the programme
 * lead's override, which it may be escalated for. Late refusals and questions change nothing any more.
 */
export const TRANSITIONS: Record<EventType, { from: readonly Status[]; to: Status | "same" }> = {
	submit: { from: ["draft"], to: "submitted" },
	ask_info: { from: ["submitted"], to: "needs_info" },
	give_info: { from: ["needs_info", "declined", "expired"], to: "submitted" },
	offer: { from: [...QUEUED, "offered", "expired"], to: "offered" },
	accept: { from: ["offered"], to: "accepted" },
	reject_offer: { from: ["offered"], to: "submitted" },
	commit: { from: ["accepted"], to: "committed" },
	decline: { from: QUEUED, to: "declined" },
	waitlist: { from: ["submitted", "needs_info"], to: "waitlisted" },
	escalate: { from: DISPUTABLE, to: "same" },
	// Where hours are held it decides on an escalation and leaves the promise as it is.
	override: { from: DISPUTABLE, to: "submitted" },
	// There is something to swap only where hours are held.
	propose_swap: { from: HELD, to: "same" },
	agree_swap: { from: HELD, to: "same" },
	deliver: { from: ["committed"], to: "delivered" },
	rate: { from: ["delivered"], to: "same" },
	withdraw: { from: ALIVE, to: "withdrawn" },
	// The unit's manager confirms it by an offer that refers to it.
	nominate: { from: [...QUEUED, "offered"], to: "same" },
	credit: { from: ["delivered", "closed"], to: "same" },
	// An ask that was settled outside the tool: it is counted, and never queued.
	log_outside: { from: ["draft"], to: "closed" },
};

/** Where an event that is allowed leads from a state. */
export function leadsTo(type: EventType, from: Status): Status {
	const { to } = TRANSITIONS[type];
	return to === "same" || (type === "override" && HELD.includes(from)) ? from : to;
}

/** Why an event has no effect in a state, or nothing where it has one. */
export function objection(
	state: RequestState,
	{ type, refersTo, actorId: by }: Pick<RequestEvent, "type" | "refersTo" | "actorId">,
): Superseded | undefined {
	const { status } = state;
	const isAnswer = type === "accept" || type === "reject_offer";
	const isTooLate = state.lapsedOffer && (!refersTo || refersTo === state.lapsedOffer);
	if (isAnswer && isTooLate && (status === "submitted" || status === "expired")) return "hold_expired";
	if (!TRANSITIONS[type].from.includes(status)) return "not_allowed";
	switch (type) {
		case "ask_info":
			return state.rounds >= MAX_INFO_ROUNDS ? "rounds_used" : undefined;
		case "give_info":
			return status === "declined" && state.hasReplied ? "rounds_used" : undefined;
		case "offer":
			return status === "offered" ? "other_offer_open" : undefined;
		case "accept":
		case "reject_offer":
			return refersTo && refersTo !== state.offer?.key ? "offer_gone" : undefined;
		case "override":
			return HELD.includes(status) && !state.openEscalation ? "not_allowed" : undefined;
		case "agree_swap":
			return state.proposals.some(({ key }) => key === refersTo) ? undefined : "swap_gone";
		case "credit":
			return state.credits.some(({ actorId }) => actorId === by) ? "given_before" : undefined;
		default:
			return undefined;
	}
}
