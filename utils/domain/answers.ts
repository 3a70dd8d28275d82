/** What both sides answer each other on a request: from the values of a form to the content of an event. */
import * as v from "valibot";
import {
	type Checked,
	check,
	choice,
	hours,
	LONG_TEXT,
	needed,
	recordId,
	text,
	type Values,
	week,
} from "./draft.ts";
import type { EventContent } from "./operation.ts";
import type { EventType, RequestEvent, Side } from "./records.ts";

const RATINGS = ["1", "2", "3", "4", "5"] as const;

/** Steps that say one sentence and nothing else. Each of them needs it (domain.md, section 3). */
export type SentenceType = Extract<
	EventType,
	"ask_info" | "give_info" | "waitlist" | "escalate" | "override" | "withdraw"
>;
const Sentence = v.object({ note: needed(LONG_TEXT) });

/**
 * One sentence (`note`): the question, its answer or the reply to a decline, what would move a request up
 * from the waiting list, the line of an escalation, the reason of an override or a withdrawal.
 * @param refersTo key of the event it answers, where it answers one
 */
export function toSentence(type: SentenceType, values: Values, refersTo?: string): Checked<EventContent> {
	const form = check(Sentence, values);
	if (!form.ok) return form;
	return { ok: true, value: { type, note: form.value.note, ...(refersTo && { refersTo }) } };
}

/** Turning an offer down needs a reason (`note`). */
export function toRejection(values: Values, offerKey: string): Checked<EventContent> {
	const form = check(Sentence, values);
	if (!form.ok) return form;
	return { ok: true, value: { type: "reject_offer", note: form.value.note, refersTo: offerKey } };
}

const NominationForm = v.object({ expertId: recordId, week, hours, note: text(LONG_TEXT) });

/** An expert offers themself: `expertId`, `week`, `hours` and perhaps a `note`. Their manager confirms it. */
export function toNomination(values: Values): Checked<EventContent> {
	const form = check(NominationForm, values);
	if (!form.ok) return form;
	const { week: first, note, ...rest } = form.value;
	return { ok: true, value: { type: "nominate", ...rest, weeks: [first], ...(note && { note }) } };
}

const RatingForm = v.object({ rating: choice(RATINGS), note: text(LONG_TEXT) });

/** One tap, 1 to 5 (`rating`): those who asked rate the help, those who helped the context they were given. */
export function toRating(values: Values, side: Side): Checked<EventContent> {
	const form = check(RatingForm, values);
	if (!form.ok) return form;
	const { rating, note } = form.value;
	return { ok: true, value: { type: "rate", rating: Number(rating), side, ...(note && { note }) } };
}

/** One tap of thanks to whoever helped, for their manager to see. */
export function creditFor(offer: RequestEvent | undefined): EventContent {
	return { type: "credit", ...(offer?.expertId && { expertId: offer.expertId }) };
}
