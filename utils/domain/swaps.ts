/** Two accounts get along with one expert: both calendars change by one event, or neither does. */
import type { RequestEvent } from "./records.ts";
import { type AgreedSwap, type Status, stateAt, timeOf } from "./request.ts";
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
export function withSwaps(folded: readonly FoldedRequest[], now: number): FoldedRequest[] {
	const byKey = new Map(folded.map((each) => [each.request.key, each]));
	const agreed = folded
		.flatMap((each) => (each.state.swap ? [{ each, swap: each.state.swap }] : []))
		.sort((a, b) => inOrder(a.swap.agreement, b.swap.agreement));
	const offers = new Map<string, RequestEvent>();
	for (const { each, swap } of agreed) {
		const { proposal } = swap;
		const other = byKey.get(proposal.otherRequestKey ?? "");
		const own = offerOf(each, now);
		const theirs = other && offerOf(other, now);
		if (!other || !own || !theirs || !isInForce(swap, each, own, other, theirs)) continue;
		offers.set(each.request.key, changed(own, proposal.weeks, proposal.hours));
		offers.set(other.request.key, changed(theirs, proposal.otherWeeks, proposal.otherHours));
	}
	return folded.map((each) => {
		const offer = offers.get(each.request.key);
		return offer ? { ...each, state: { ...each.state, offer } } : each;
	});
}

function isInForce(
	{ proposal, agreement }: AgreedSwap,
	own: FoldedRequest,
	ownOffer: RequestEvent,
	other: FoldedRequest,
	otherOffer: RequestEvent,
): boolean {
	const isOneUnit = own.request.unitId === other.request.unitId;
	const isOneExpert = ownOffer.expertId === otherOffer.expertId;
	// The other request's offer is still the one that whoever proposed had seen.
	const isUnchanged = timeOf(otherOffer) <= timeOf(proposal);
	// Nobody agrees with themselves, unless both requests are their own.
	const isMutual = agreement.actorId !== proposal.actorId || other.request.createdById === proposal.actorId;
	return own !== other && isOneUnit && isOneExpert && isUnchanged && isMutual;
}

/** The offer whose hours a request holds at a moment. */
function offerOf({ state: then }: FoldedRequest, now: number): RequestEvent | undefined {
	const { status, offer } = stateAt(then, now);
	return HOLDING.includes(status) ? offer : undefined;
}

/** What a proposal does not name stays as it was offered. */
function changed(offer: RequestEvent, weeks: string[] | undefined, hours: number | undefined): RequestEvent {
	return { ...offer, ...(weeks && { weeks }), ...(hours !== undefined && { hours }) };
}

function inOrder(a: RequestEvent, b: RequestEvent): number {
	return timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1);
}
