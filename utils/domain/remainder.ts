/** What a partial offer leaves over becomes a request of its own (domain.md, section 3). */
import { hoursOf } from "./estimated-hours.ts";
import { type Author, appendOperation, type Operation, submitOperation } from "./operation.ts";
import type { Ask, Estimate, RequestEvent } from "./records.ts";

const BUCKETS: readonly Exclude<Estimate, "unknown">[] = ["2h", "1d", "3d", "1w"];
const ENDING = "-rest";
const KEY_LENGTH = 64;

/**
 * The ask for what a partial offer leaves over, or nothing where it leaves nothing. Its key comes from the
 * offer's, so that two devices that accept the same offer make one remainder. Its texts are the request's.
 */
export function remainderOf(request: Ask, offer: RequestEvent): Ask | undefined {
	if (offer.scope !== "partial") return undefined;
	const asked = hoursOf(request.estimate);
	const left = asked === undefined || offer.hours === undefined ? undefined : asked - offer.hours;
	if (left !== undefined && left <= 0) return undefined;
	return {
		key: offer.key.slice(-(KEY_LENGTH - ENDING.length)) + ENDING,
		linkedRequestKey: request.key,
		accountId: request.accountId,
		accountName: request.accountName,
		unitId: request.unitId,
		kind: request.kind,
		expertise: request.expertise,
		resultWanted: request.resultWanted,
		neededBy: request.neededBy,
		isFlexible: request.isFlexible,
		estimate: bucketFor(left),
		ifWeWait: request.ifWeWait,
		...(request.unitGains && { unitGains: request.unitGains }),
		...(request.quote && { quote: request.quote }),
		...(request.sourceTitle && { sourceTitle: request.sourceTitle }),
		...(request.preferredExpertId && { preferredExpertId: request.preferredExpertId }),
		...(request.excludedExpertId && { excludedExpertId: request.excludedExpertId }),
		...(request.opportunityId && { opportunityId: request.opportunityId }),
	};
}

/** The smallest estimated time that the hours fit into. */
function bucketFor(left: number | undefined): Estimate {
	if (left === undefined) return "unknown";
	return BUCKETS.find((estimate) => left <= (hoursOf(estimate) ?? 0)) ?? "1w";
}

/**
 * The operations that accept an offer, to be stored together: the accept, and where the offer is partial the
 * submit of the remainder, which is sent once the accept is through and goes with it when that is undone.
 * The submit has the remainder's own key, so that it too is made only once.
 */
export function acceptOperations(
	request: Ask,
	offer: RequestEvent,
	author: Author,
	newId: () => string,
	now: number,
): Operation[] {
	const accept = appendOperation(request, { type: "accept", refersTo: offer.key }, author, newId, now);
	const rest = remainderOf(request, offer);
	if (!rest) return [accept];
	return [accept, { ...submitOperation(rest, author, () => rest.key, now), after: accept.key }];
}
