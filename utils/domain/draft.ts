import * as v from "valibot";
import type { EventContent } from "./operation.ts";
import { Ask, DECLINE_CODES, ESTIMATES, REQUEST_KINDS, SCOPES } from "./records.ts";
import { isDay, isWeek } from "./week.ts";

/**
 * What somebody has typed into a form and not yet sent, field by field, as typed. The key says which form:
 * `request:<account id>`, `offer:<request key>`, `decline:<request key>`.
 */
export const Draft = v.object({
	key: v.string(),
	host: v.string(),
	values: v.record(v.string(), v.string()),
	updatedAt: v.number(),
});
export type Draft = v.InferOutput<typeof Draft>;
export type Values = Draft["values"];

/** What is wrong with a field; the words for it are in the dictionary. */
export type Problem = "missing" | "too_long" | "bad_day" | "past_day" | "bad_hours" | "bad_choice";
export type Problems = Record<string, Problem>;
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problems };

/** Quoted text is a hint, not a document (ux.md 7.4). */
export const QUOTE_LENGTH = 500;
export const LONG_TEXT = 2_000;

export const text = (max: number) =>
	v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(max, "too_long" satisfies Problem));
export const needed = (max: number) => v.pipe(text(max), v.minLength(1, "missing" satisfies Problem));
export const choice = <const T extends readonly string[]>(options: T) =>
	v.pipe(
		v.optional(v.string(), ""),
		v.minLength(1, "missing" satisfies Problem),
		v.picklist(options, "bad_choice" satisfies Problem),
	);
const day = v.pipe(needed(10), v.check(isDay, "bad_day" satisfies Problem));
export const recordId = v.pipe(needed(255), v.regex(/^[A-Za-z0-9]{18}$/, "bad_choice" satisfies Problem));
const maybeId = v.pipe(text(255), v.regex(/^(?:[A-Za-z0-9]{18})?$/, "bad_choice" satisfies Problem));
export const week = v.pipe(needed(8), v.check(isWeek, "bad_day" satisfies Problem));
export const hours = v.pipe(
	needed(10),
	v.regex(/^\d+(?:[.,]\d+)?$/, "bad_hours" satisfies Problem),
	v.transform((typed) => Number(typed.replace(",", "."))),
	v.number("bad_hours" satisfies Problem),
	v.minValue(0.5, "bad_hours" satisfies Problem),
	v.maxValue(999, "bad_hours" satisfies Problem),
);

const RequestForm = v.object({
	accountId: recordId,
	accountName: text(255),
	unitId: recordId,
	kind: choice(REQUEST_KINDS),
	expertise: needed(120),
	resultWanted: needed(LONG_TEXT),
	neededBy: day,
	isFlexible: v.optional(v.string(), ""),
	estimate: choice(ESTIMATES),
	ifWeWait: needed(LONG_TEXT),
	unitGains: text(LONG_TEXT),
	quote: text(LONG_TEXT),
	sourceTitle: text(255),
	preferredExpertId: maybeId,
	excludedExpertId: maybeId,
	opportunityId: maybeId,
});

/** The ask a filled-in request form makes, or what is wrong with each field. `today` is a day. */
export function toAsk(values: Values, key: string, today: string): Checked<Ask> {
	const form = check(RequestForm, values);
	if (!form.ok) return form;
	const { isFlexible, unitGains, quote, sourceTitle, ...more } = form.value;
	const { preferredExpertId, excludedExpertId, opportunityId, ...rest } = more;
	if (rest.neededBy < today) return { ok: false, problems: { neededBy: "past_day" } };
	const ask = {
		...rest,
		key,
		isFlexible: isFlexible === "yes",
		...(unitGains && { unitGains }),
		...(quote && { quote }),
		...(sourceTitle && { sourceTitle }),
		...(preferredExpertId && { preferredExpertId }),
		...(excludedExpertId && { excludedExpertId }),
		...(opportunityId && { opportunityId }),
	};
	return { ok: true, value: v.parse(Ask, ask) };
}

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

/** The values of a form as its schema reads them, or the first problem of each field. */
export function check<T extends v.GenericSchema<Values, unknown>>(
	form: T,
	values: Values,
): Checked<v.InferOutput<T>> {
	const parsed = v.safeParse(form, values, { abortPipeEarly: true });
	if (parsed.success) return { ok: true, value: parsed.output };
	const problems: Problems = {};
	for (const issue of parsed.issues) {
		problems[String(issue.path?.[0]?.key ?? "form")] = isProblem(issue.message) ? issue.message : "missing";
	}
	return { ok: false, problems };
}

const PROBLEMS: readonly string[] = [
	"missing",
	"too_long",
	"bad_day",
	"past_day",
	"bad_hours",
	"bad_choice",
] satisfies Problem[];

function isProblem(message: string): message is Problem {
	return PROBLEMS.includes(message);
}
