import { isDay, isWeek, mondayOf, startInUtc, sundayOf } from "./week.ts";

/** Days away, the first and the last included. */
export interface Absence {
	from: string;
	to: string;
}

const DAY_MS = 86_400_000;
/** `2026-12-04/2026-12-11` (ISO 8601), and what people type instead: two or three dots, a dash between spaces, "to". */
const BETWEEN = /\s*(?:\/|\.{2,3}|…|–|—|\s-\s|\s(?:to|til)\s)\s*/i;

/**
 * Days away as an expert's record has them: a day, an ISO week, or a range of either, `2026-W49/2026-W50`. The
 * end of a range may come first. Nothing where the text is none of these; it never throws.
 */
export function absenceOf(text: string): Absence | undefined {
	const parts = text.trim().split(BETWEEN).map(daysOf);
	const [first, last = first] = parts;
	if (!first || !last || parts.length > 2 || parts.includes(undefined)) return undefined;
	return {
		from: first.from < last.from ? first.from : last.from,
		to: first.to > last.to ? first.to : last.to,
	};
}

function daysOf(text: string): Absence | undefined {
	const word = text.toUpperCase();
	if (isDay(word)) return { from: word, to: word };
	if (!isWeek(word)) return undefined;
	return { from: mondayOf(word), to: sundayOf(word) };
}

/** What can be read of an expert's absences; what cannot is named, so that somebody can put it right. */
export function readAbsences(texts: readonly string[]): { absences: Absence[]; unread: string[] } {
	const absences = texts.flatMap((text) => absenceOf(text) ?? []);
	return { absences, unread: texts.filter((text) => text.trim() !== "" && !absenceOf(text)) };
}

/** An ISO week with its days from Monday to Friday: made once, then asked about many people. */
export interface WorkingWeek {
	week: string;
	days: string[];
}

export function workingWeek(week: string): WorkingWeek {
	const monday = startInUtc(mondayOf(week));
	// Temporal takes ten times as long, which is felt with a hundred people and half a year.
	const days = [0, 1, 2, 3, 4].map((day) => new Date(monday + day * DAY_MS).toISOString().slice(0, 10));
	return { week, days };
}

/** How much of a week somebody is away, 0 to 1. A day named twice is away once. */
export function shareAway(absences: readonly Absence[], { days }: WorkingWeek): number {
	const away = days.filter((day) => absences.some(({ from, to }) => from <= day && day <= to));
	return away.length / days.length;
}
