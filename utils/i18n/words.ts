import { weeksFrom } from "../domain/week.ts";
import type { Dictionary } from "./en.ts";
import type { LanguageCode } from "./language.ts";

/** The words of a language, and how it writes days, times and numbers. */
export interface Words extends Dictionary {
	locale: string;
	/** `fri 4 Dec` */
	day(day: string): string;
	/** `week 49 · fri 4 Dec` */
	dayInWeek(day: string): string;
	/** `10:42`, in Danish `10.42` */
	time(instant: number): string;
	/** A day and time in the past, as short as it can be told apart. */
	moment(instant: number): string;
	number(value: number): string;
	/** `weeks 49–50` for consecutive ISO weeks. */
	weeks(weeks: readonly string[]): string;
}

/** Loads the words of one language; a page needs no other until the user switches. */
export async function wordsIn(language: LanguageCode): Promise<Words> {
	return language === "da"
		? wordsOf("da-DK", (await import("./da.ts")).da)
		: wordsOf("en-GB", (await import("./en.ts")).en);
}

function wordsOf(locale: string, dictionary: Dictionary): Words {
	const days = new Intl.DateTimeFormat(locale, {
		weekday: "short",
		day: "numeric",
		month: "short",
		timeZone: "UTC",
	});
	const times = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
	const moments = new Intl.DateTimeFormat(locale, {
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit",
	});
	const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	const weekNumber = (week: string) => Number(week.slice(6));
	const day = (iso: string) => days.format(Date.parse(`${iso}T12:00:00Z`));
	return {
		...dictionary,
		locale,
		day,
		dayInWeek: (iso) => `${dictionary.week(Temporal.PlainDate.from(iso).weekOfYear ?? 0)} · ${day(iso)}`,
		time: (instant) => times.format(instant),
		moment: (instant) => moments.format(instant),
		number: (value) => numbers.format(value),
		weeks(weeks) {
			const first = weeks[0];
			const last = weeks.at(-1);
			if (!first || !last) return "";
			if (first === last) return dictionary.week(weekNumber(first));
			const isRange = weeksFrom(first, weeks.length).every((week, index) => week === weeks[index]);
			const numbers = weeks.map(weekNumber);
			return dictionary.weekRange(isRange ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", "));
		},
	};
}
