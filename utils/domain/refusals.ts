/** Requests that a unit refused, and what their refusal takes from those who asked. */
import { hoursOf } from "./estimated-hours.ts";
import { sumOf } from "./figure.ts";
import { happened } from "./history.ts";
import type { DeclineCode } from "./records.ts";
import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** A request by its last decline. */
export interface Refusal {
	unitId: string;
	accountId: string;
	/** Missing where the CRM's record has none. */
	code: DeclineCode | undefined;
	/** When, in epoch milliseconds. */
	at: number;
	/** It is declined still: nobody has asked again or decided otherwise since. */
	isStanding: boolean;
	/** Hours that were asked for; missing where the asker did not know. */
	hours: number | undefined;
}

export interface RefusalPrice {
	/** Declined no more: asked again, and decided anew or about to be. */
	reopened: number;
	/** Hours that were asked for and stand refused. Missing where no standing refusal says how many. */
	hours: number | undefined;
	/** Standing refusals of an ask without an estimate: `hours` is without them. */
	withoutHours: number;
}

/** Each request that was ever declined, once. */
export function refusalsIn(folded: readonly FoldedRequest[]): Refusal[] {
	return folded.flatMap((each) => {
		const event = happened(each, "decline").at(-1);
		if (!event) return [];
		const { unitId, accountId, estimate } = each.request;
		const isStanding = each.state.status === "declined";
		return { unitId, accountId, code: event.code, at: timeOf(event), isStanding, hours: hoursOf(estimate) };
	});
}

/** What refusals come to in hours (domain.md, section 9). Unknown is not 0, and nothing standing is. */
export function priceOf(refusals: readonly Refusal[]): RefusalPrice {
	const standing = refusals.filter(({ isStanding }) => isStanding);
	const hours = standing.flatMap((each) => each.hours ?? []);
	return {
		reopened: refusals.length - standing.length,
		hours: hours.length > 0 || standing.length === 0 ? sumOf(hours) : undefined,
		withoutHours: standing.length - hours.length,
	};
}
