/** What two KAMs say to each other about a swap: from the values of a form to the content of an event. */
import * as v from "valibot";
import { hours, week } from "./answers.ts";
import { type Checked, check, choice, LONG_TEXT, needed, text, type Values } from "./draft.ts";
import type { EventContent } from "./operation.ts";
import { type RequestEvent, SWAP_KINDS } from "./records.ts";

const SwapForm = v.object({
	swapKind: choice(SWAP_KINDS),
	otherRequestKey: needed(64),
	week,
	hours,
	otherWeek: week,
	otherHours: hours,
	note: text(LONG_TEXT),
});

/**
 * A proposal from its form: `swapKind`, `otherRequestKey`, and for both requests the `week` and `hours` they
 * would then have (`otherWeek`, `otherHours`).
 */
export function toSwapProposal(values: Values): Checked<EventContent> {
	const form = check(SwapForm, values);
	if (!form.ok) return form;
	const { week: own, otherWeek, note, ...rest } = form.value;
	const weeks = { weeks: [own], otherWeeks: [otherWeek] };
	return { ok: true, value: { type: "propose_swap", ...rest, ...weeks, ...(note && { note }) } };
}

/** The other KAM's yes. It is appended to the request on which the swap was proposed. */
export function swapAgreement(proposal: RequestEvent): EventContent {
	return { type: "agree_swap", refersTo: proposal.key };
}
