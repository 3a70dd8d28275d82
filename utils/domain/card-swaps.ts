/** What a request's card tells of swaps: those proposed on it, those that ask for its hours, the one in force. */
import type { RequestEvent } from "./records.ts";
import { stateAt } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** A proposal as one of its two requests sees it. */
export interface CardSwap {
	proposal: RequestEvent;
	/** The request on which it was proposed: the other side agrees there. */
	proposedOn: FoldedRequest;
	/** The other one of the two; missing where the device does not have it. */
	other: FoldedRequest | undefined;
	/** "incoming" and "outgoing" wait for a yes; "unsettled" was agreed to, and one of its offers changed since. */
	stage: "incoming" | "outgoing" | "in_force" | "unsettled";
}

/**
 * The swaps that a request is part of, those that wait for its own side first.
 * @param folded all requests among which swaps can be, as `withSwaps` has left them
 */
export function swapsOf(key: string, folded: readonly FoldedRequest[], now: number): CardSwap[] {
	const withKey = (wanted: string | undefined) => folded.find(({ request }) => request.key === wanted);
	const own = withKey(key);
	if (!own) return [];
	return folded
		.flatMap((proposedOn): CardSwap[] => {
			// Time ends swaps and begins none. Every card asks, and few requests have any.
			if (proposedOn.state.proposals.length === 0 && !proposedOn.state.swap) return [];
			const { proposals, swap } = stateAt(proposedOn.state, now);
			const isOwn = proposedOn === own;
			const isPart = ({ otherRequestKey }: RequestEvent) => isOwn || otherRequestKey === key;
			const otherOf = ({ otherRequestKey }: RequestEvent) => (isOwn ? withKey(otherRequestKey) : proposedOn);
			const told = (proposal: RequestEvent, stage: CardSwap["stage"]) => ({
				...{ proposal, proposedOn, stage },
				other: otherOf(proposal),
			});
			return [
				...proposals.filter(isPart).map((each) => told(each, isOwn ? "outgoing" : "incoming")),
				...(swap && isPart(swap.proposal)
					? [told(swap.proposal, isChanged(own) ? "in_force" : "unsettled")]
					: []),
			];
		})
		.sort((a, b) => Number(b.stage === "incoming") - Number(a.stage === "incoming"));
}

/** `withSwaps` puts another offer in the place of the one that was made. */
function isChanged({ state: { offer, steps } }: FoldedRequest): boolean {
	return offer !== undefined && !steps.some(({ event }) => event === offer);
}

/**
 * Other requests of the same unit that hold hours of the same expert: with any others a swap would never be in
 * force.
 */
export function swapPartners(
	{ request, state }: FoldedRequest,
	folded: readonly FoldedRequest[],
	now: number,
): { folded: FoldedRequest; offer: RequestEvent }[] {
	return folded.flatMap((other) => {
		if (other.request.key === request.key || other.request.unitId !== request.unitId) return [];
		const { status, offer } = stateAt(other.state, now);
		const isHeld = status === "offered" || status === "accepted" || status === "committed";
		return isHeld && offer && offer.expertId === state.offer?.expertId ? [{ folded: other, offer }] : [];
	});
}
