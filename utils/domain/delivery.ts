import { happened } from "./history.ts";
import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** Help that was given on a request. */
export interface Delivery {
	requestKey: string;
	accountId: string;
	unitId: string;
	/** Who gave it, as the delivery says, else as agreed. */
	expertId: string | undefined;
	/** Hours it took, as the delivery says, else as agreed. Missing where neither does: that is not 0. */
	hours: number | undefined;
	/** Epoch milliseconds. */
	at: number;
}

/** What was delivered, one for each request that got so far. */
export function deliveriesOf(folded: readonly FoldedRequest[]): Delivery[] {
	return folded.flatMap((each) => {
		const [event] = happened(each, "deliver");
		if (!event) return [];
		const { request, state } = each;
		return {
			requestKey: request.key,
			accountId: request.accountId,
			unitId: request.unitId,
			expertId: event.expertId ?? state.offer?.expertId,
			hours: event.hours ?? state.offer?.hours,
			at: timeOf(event),
		};
	});
}
