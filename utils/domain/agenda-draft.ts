/** What was typed into the forms of the agenda, as what is to be written. */
import * as v from "valibot";
import { type AgendaItem, PURPOSES } from "./agenda.ts";
import { MOST_MEETINGS, REPEATS, seriesOf } from "./agenda-series.ts";
import { type Checked, check, choice, LONG_TEXT, needed, type Problem, text, type Values } from "./draft.ts";
import type { EntryContent } from "./entry.ts";
import { isDay } from "./week.ts";

/** Lengths of the CRM's own fields: what is longer would be refused there, after the user has left. */
const MEETING_LENGTH = 120;
const FORUM_LENGTH = 80;
export const POINT_LENGTH = 1_000;

const BAD_DAY = "bad_day" satisfies Problem;
const TIMES = Array.from({ length: MOST_MEETINGS - 1 }, (_, index) => String(index + 2));

const PointForm = v.object({
	meeting: needed(MEETING_LENGTH),
	date: v.pipe(needed(10), v.check(isDay, BAD_DAY)),
	forum: needed(FORUM_LENGTH),
	purpose: choice(PURPOSES),
	point: needed(POINT_LENGTH),
	repeats: v.optional(v.picklist(REPEATS, "bad_choice" satisfies Problem), "once"),
	times: v.pipe(
		text(2),
		v.check((typed) => typed === "" || TIMES.includes(typed), "bad_choice" satisfies Problem),
	),
	until: v.pipe(
		text(10),
		v.check((typed) => typed === "" || isDay(typed), BAD_DAY),
	),
});
const OutcomeForm = v.object({ outcome: needed(LONG_TEXT) });

export type NewPoint = Omit<AgendaItem, "id" | "ownerId">;

/**
 * The points that the form makes: one, or for a standing point one for each meeting, each with a key of its own.
 * @param today the user's day: a meeting that is over has no agenda
 */
export function toPoints(
	values: Values,
	accountId: string,
	newId: () => string,
	today: string,
): Checked<NewPoint[]> {
	const form = check(PointForm, values);
	if (!form.ok) return form;
	const { repeats, times, until, ...point } = form.value;
	if (point.date < today) return { ok: false, problems: { date: "past_day" } };
	if (repeats !== "once") {
		if (times === "" && until === "") return { ok: false, problems: { times: "missing" } };
		if (until !== "" && until < point.date) return { ok: false, problems: { until: "past_day" } };
	}
	const end = { times: times ? Number(times) : undefined, until: until || undefined };
	const days = seriesOf(point.date, repeats, end);
	const value = days.map((date) => ({ ...point, accountId, isTakenUp: false, date, key: newId() }));
	return { ok: true, value };
}

/** The days that the form as it stands would make, for showing them before they are made; none while it says too little. */
export function daysTyped(values: Values): string[] {
	const { date = "", repeats = "once", times = "", until = "" } = values;
	const every = REPEATS.find((each) => each === repeats);
	if (!isDay(date) || !every || every === "once") return [];
	if (!TIMES.includes(times) && !isDay(until)) return [];
	return seriesOf(date, every, {
		times: TIMES.includes(times) ? Number(times) : undefined,
		until: isDay(until) ? until : undefined,
	});
}

/** That a point was taken up, and what came of it. */
export function toOutcome(
	values: Values,
	{ key, accountId }: Pick<AgendaItem, "key" | "accountId">,
): Checked<EntryContent & { kind: "outcome" }> {
	const form = check(OutcomeForm, values);
	if (!form.ok) return form;
	return {
		ok: true,
		value: { kind: "outcome", row: { key, accountId, isTakenUp: true, outcome: form.value.outcome } },
	};
}
