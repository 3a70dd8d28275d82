/** Steps that need nothing but the click: whoever takes one has said all there is to say. */
import type { Action } from "./actions.ts";
import { creditFor } from "./answers.ts";
import { type Author, appendOperation, type Operation } from "./operation.ts";
import type { RequestEvent } from "./records.ts";
import { acceptOperations } from "./remainder.ts";
import type { FoldedRequest } from "./support.ts";

const ONE_CLICK = ["accept", "commit", "deliver", "credit"] as const satisfies readonly Action[];
export type OneClick = (typeof ONE_CLICK)[number];

export function isOneClick(action: Action): action is OneClick {
	return ONE_CLICK.some((each) => each === action);
}

/**
 * The operations of a step that takes one click, to be stored together: accepting part of what was asked for
 * leaves the rest as a request of its own.
 */
export function oneClick(
	action: OneClick,
	{ request, state }: FoldedRequest,
	author: Author,
	newId: () => string,
	now: number,
): Operation[] {
	const offer = asOffered(state.offer, state.steps);
	if (action === "accept" && offer) return acceptOperations(request, offer, author, newId, now);
	const content =
		action === "credit" ? creditFor(offer) : { type: action, ...(offer && { refersTo: offer.key }) };
	return [appendOperation(request, content, author, newId, now)];
}

/** The offer as its unit made it: what a swap gave it is not what it left over. */
function asOffered(
	offer: RequestEvent | undefined,
	steps: FoldedRequest["state"]["steps"],
): RequestEvent | undefined {
	return steps.find(({ event }) => event.key === offer?.key)?.event ?? offer;
}
