/** What an event that is allowed changes in a request's state. */
import type { EventType, RequestEvent, Side } from "./records.ts";
import type { RequestState, Status } from "./request.ts";
import { leadsTo } from "./request-rules.ts";
import { dropOffer } from "./request-time.ts";

/** The unit's own answer settles an escalation, as does the lead's override; so does the end of the request. */
const SETTLES: readonly EventType[] = [
	...(["override", "offer", "decline", "waitlist"] as const),
	...(["commit", "deliver", "withdraw"] as const),
];
/** Steps of those who asked: by them a rating is known for theirs that does not say whom it speaks for. */
const ASKING: readonly EventType[] = ["submit", "give_info", "accept", "reject_offer"];

/** Changes the state in place, not the lists in it: states at other moments share them. */
export function apply(state: RequestState, event: RequestEvent, at: number): void {
	const from = state.status;
	const to = leadsTo(event.type, from);
	if (SETTLES.includes(event.type)) state.openEscalation = undefined;
	carry(state, event);
	const next = event.type === "rate" && isRatedByBoth(state) ? "closed" : to;
	if (from === "expired" && next !== "expired") state.isRevived = true;
	if (next === from && event.type !== "offer") return;
	state.waitedMs = waitedMs(state, event.type, from, at);
	state.since = at;
	state.status = next;
}

/** A question stops the respond clock, and its answer lets it run on. Whatever else happens sets it back. */
function waitedMs(state: RequestState, type: EventType, from: Status, at: number): number {
	if (type === "ask_info") return state.waitedMs + Math.max(0, at - state.since);
	return type === "give_info" && from === "needs_info" ? state.waitedMs : 0;
}

function carry(state: RequestState, event: RequestEvent): void {
	switch (event.type) {
		case "ask_info":
			state.rounds += 1;
			break;
		case "give_info":
			if (state.status === "declined") state.hasReplied = true;
			break;
		case "reject_offer":
		case "withdraw":
			dropOffer(state);
			break;
		case "offer":
			dropOffer(state);
			state.offer = event;
			state.nominations = state.nominations.filter(({ key }) => key !== event.refersTo);
			break;
		case "escalate":
			state.escalation += 1;
			state.openEscalation = { event, level: state.escalation };
			break;
		case "nominate":
			state.nominations = [...state.nominations, event];
			break;
		case "propose_swap":
			state.proposals = [...state.proposals, event];
			break;
		case "agree_swap":
			agree(state, event);
			break;
		case "rate":
			state.ratings = { ...state.ratings, [sideOf(state, event)]: event };
			break;
		case "credit":
			state.credits = [...state.credits, event];
			break;
	}
}

function agree(state: RequestState, agreement: RequestEvent): void {
	const proposal = state.proposals.find(({ key }) => key === agreement.refersTo);
	if (!proposal) return;
	state.swap = { proposal, agreement };
	state.proposals = state.proposals.filter((each) => each !== proposal);
}

function sideOf(state: RequestState, { side, actorId }: RequestEvent): Side {
	if (side) return side;
	const isAsker = state.steps.some(
		({ event, superseded }) => !superseded && event.actorId === actorId && ASKING.includes(event.type),
	);
	return isAsker ? "asker" : "unit";
}

/** Closed once two different people, one on each side, have rated. */
function isRatedByBoth({ ratings: { asker, unit } }: RequestState): boolean {
	return asker !== undefined && unit !== undefined && asker.actorId !== unit.actorId;
}
