/** What both sides answer each other on a request: from the values of a form to the content of an event. */
import * as v from "valibot";
import {
	type Checked,
	check,
	choice,
	LONG_TEXT,
	needed,
	type Problem,
	recordId,
	text,
	type Values,
} from "./draft.ts";
import type { EventContent } from "./operation.ts";
import { DECLINE_CODES, type EventType, type RequestEvent, SCOPES, type Side } from "./records.ts";
import { isWeek } from "./week.ts";

export const week = v.pipe(needed(8), v.check(isWeek, "bad_day" satisfies Problem));
export const hours = v.pipe(
	needed(10),
	v.regex(/^\d+(?:[.,]\d+)?$/, "bad_hours" satisfies Problem),
	v.transform((typed) => Number(typed.replace(",", "."))),
	v.number("bad_hours" satisfies Problem),
	v.minValue(0.5, "bad_hours" satisfies Problem),
	v.maxValue(999, "bad_hours" satisfies Problem),
);

const OfferForm = v.object({
	expertId: recordId,
	week,
	hours,
	scope: choice(SCOPES),
	note: text(LONG_TEXT),
});

/**
 * The offer a filled-in form makes.
 * @param expires the last day of its hold
 * @param nominationKey of the event by which an expert offered themself, where the offer confirms that
 */
export function toOffer(values: Values, expires: string, nominationKey?: string): Checked<EventContent> {
	const form = check(OfferForm, values);
	if (!form.ok) return form;
	const { week: first, note, ...rest } = form.value;
	const more = { ...(note && { note }), ...(nominationKey && { refersTo: nominationKey }) };
	return { ok: true, value: { type: "offer", ...rest, weeks: [first], expires, ...more } };
}

const DeclineForm = v.object({
	code: choice(DECLINE_CODES),
	note: needed(LONG_TEXT),
	nextStep: needed(LONG_TEXT),
});

/** A decline carries all three: code, sentence and next best step (domain.md, section 3). */
export function toDecline(values: Values, freeHours: number | undefined): Checked<EventContent> {
	const form = check(DeclineForm, values);
	if (!form.ok) return form;
	return {
		ok: true,
		value: { type: "decline", ...form.value, ...(freeHours !== undefined && { freeHours }) },
	};
}

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
