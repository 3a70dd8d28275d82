/** Two accounts get along with one expert: both calendars change by one event, or neither does. */
import type { RequestEvent } from "./records.ts";
import { type Status, stateAt, timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** Hours are promised, or have been worked as promised. */
const HOLDING: readonly Status[] = ["offered", "accepted", "committed", "delivered", "closed"];

/**
 * The requests with the weeks and hours that agreed swaps give their offers; the rest of them is untouched.
 * A swap is in force for both of its requests or for neither: both are here, of one unit and with the hours
 * of the same expert (or both with nobody named), and hold the offers that the swap was about. Where swaps
 * follow one another on a request, the one agreed last decides there.
 * @param folded all requests among which swaps can be: those of a unit, from all accounts
 */
export function withSwaps(folded: readonly FoldedRequest[], now: number): readonly FoldedRequest[] {
	if (!folded.some(({ state }) => state.swap)) return folded;
	const held = new Map(holdingsOf(folded, now).map((each) => [each.request.key, each]));
	const agreed = [...held.values()]
		.flatMap((own) => (own.state.swap ? { own, ...own.state.swap } : []))
		.sort((a, b) => inOrder(a.agreement, b.agreement));
	const offers = new Map<string, RequestEvent>();
	for (const { own, proposal, agreement } of agreed) {
		const other = held.get(proposal.otherRequestKey ?? "");
		if (!other || !canHold(proposal, agreement.actorId, own, other)) continue;
		offers.set(own.request.key, changed(own.offer, proposal.weeks, proposal.hours));
		offers.set(other.request.key, changed(other.offer, proposal.otherWeeks, proposal.otherHours));
	}
	return folded.map((each) => {
		const offer = offers.get(each.request.key);
		return offer ? { ...each, state: { ...each.state, offer } } : each;
	});
}

/** A request that holds hours, with the offer of them. */
export interface Holding extends FoldedRequest {
	offer: RequestEvent;
}

/** The requests that hold hours at a moment. */
export function holdingsOf(folded: readonly FoldedRequest[], now: number): Holding[] {
	return folded.flatMap(({ request, state: then }) => {
		const state = stateAt(then, now);
		const { offer, status } = state;
		return offer && HOLDING.includes(status) ? { request, state, offer } : [];
	});
}

/** Whether a swap proposed on one request holds for both with somebody's yes. */
export function canHold(proposal: RequestEvent, agreedById: string, own: Holding, other: Holding): boolean {
	const isOneUnit = own.request.unitId === other.request.unitId;
	const isOneExpert = own.offer.expertId === other.offer.expertId;
	// The other request's offer is still the one that whoever proposed had seen.
	const isUnchanged = timeOf(other.offer) <= timeOf(proposal);
	// Nobody agrees with themselves, unless both requests are their own.
	const isMutual = agreedById !== proposal.actorId || other.request.createdById === proposal.actorId;
	return own !== other && isOneUnit && isOneExpert && isUnchanged && isMutual;
}

/** What a proposal does not name stays as it was offered. */
function changed(offer: RequestEvent, weeks: string[] | undefined, hours: number | undefined): RequestEvent {
	return { ...offer, ...(weeks && { weeks }), ...(hours !== undefined && { hours }) };
}

function inOrder(a: RequestEvent, b: RequestEvent): number {
	return timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1);
}
