import * as v from "valibot";
import { Ask, ESTIMATES, REQUEST_KINDS } from "./records.ts";
import { isDay } from "./week.ts";

/**
 * What somebody has typed into a form and not yet sent, field by field, as typed. The key says which form:
 * `request:<account id>`, `<step>:<request key>`, `log_outside:<account id>:<unit id>`, `agenda:<account id>`,
 * `outcome:<agenda item key>`.
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
/** In the place of a business case of which a field cannot be read: the field says so, and nothing is sent. */
export const UNREADABLE_CASE = "?";

export const text = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
	v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(max, "too_long" satisfies Problem));
export const needed = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
	v.pipe(text(max), v.minLength(1, "missing" satisfies Problem));
export const choice = /* @__NO_SIDE_EFFECTS__ */ <const T extends readonly string[]>(options: T) =>
	v.pipe(
		v.optional(v.string(), ""),
		v.minLength(1, "missing" satisfies Problem),
		v.picklist(options, "bad_choice" satisfies Problem),
	);
const day = v.pipe(needed(10), v.check(isDay, "bad_day" satisfies Problem));
export const recordId = v.pipe(needed(255), v.regex(/^[A-Za-z0-9]{18}$/, "bad_choice" satisfies Problem));
const maybeId = v.pipe(text(255), v.regex(/^(?:[A-Za-z0-9]{18})?$/, "bad_choice" satisfies Problem));

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
	businessCase: v.pipe(
		text(LONG_TEXT),
		v.check((kept) => kept !== UNREADABLE_CASE, "bad_choice" satisfies Problem),
	),
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
	const { neededBy, accountName, isFlexible } = form.value;
	if (neededBy < today) return { ok: false, problems: { neededBy: "past_day" } };
	// What was left empty is not asked for; only an account may be known without its name.
	const said = Object.entries(form.value).filter(([, typed]) => typed !== "");
	const ask = { ...Object.fromEntries(said), accountName, key, isFlexible: isFlexible === "yes" };
	return { ok: true, value: v.parse(Ask, ask) };
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

/** Our own are single words; what valibot says by itself is a sentence. */
function isProblem(message: string): message is Problem {
	return /^[a-z_]+$/.test(message);
}
