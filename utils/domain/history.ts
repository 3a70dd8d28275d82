import type { RequestEvent } from "./records.ts";
import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/**
 * The events of a kind that had an effect, oldest first. The kind is a text, so that one can be asked for that
 * the CRM's list of types got later than this file.
 */
export function happened({ state }: FoldedRequest, ...types: string[]): RequestEvent[] {
	return state.steps
		.filter(({ event, superseded }) => !superseded && types.includes(event.type))
		.map(({ event }) => event);
}

/** When the request was made, in epoch milliseconds. Nothing where its first event has not come yet. */
export function submittedAt(folded: FoldedRequest): number | undefined {
	const [submit] = happened(folded, "submit");
	return submit && timeOf(submit);
}

/** When something last happened on the request, with or without effect; 0 where nothing ever did. */
export function latestAt({ state }: FoldedRequest): number {
	return state.steps.reduce((latest, { event }) => Math.max(latest, timeOf(event)), 0);
}

const BY_ASKER = ["submit", "give_info", "accept", "reject_offer", "withdraw"];

/** Whoever made the request or answered for it: the KAM, a stand-in, the account's owner. */
export function isAsker(folded: FoldedRequest, userId: string): boolean {
	if (folded.request.createdById === userId) return true;
	return happened(folded, ...BY_ASKER).some(({ actorId }) => actorId === userId);
}
