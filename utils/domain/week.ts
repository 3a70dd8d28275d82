/** Danes plan in ISO weeks. A week is `2026-W49`, a day `2026-12-04`; instants are epoch milliseconds. */

const DAY_MS = 86_400_000;

/** Works out each answer once: views ask thousands of times about the days and weeks of two or three years. */
export function once<T>(answer: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let found = known.get(text);
		if (found === undefined) {
			found = answer(text);
			known.set(text, found);
		}
		return found;
	};
}

/** The ISO week a day falls in. Throws RangeError where the day is not a date. */
export const weekOf = once((day) => {
	const date = Temporal.PlainDate.from(day);
	return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`;
});

/** The Monday of an ISO week. */
export const mondayOf = once((week) => {
	const [year = "", number = ""] = week.split("-W");
	// 4 January is always in week 1 (ISO 8601).
	const fourth = Temporal.PlainDate.from(`${year.padStart(4, "0")}-01-04`);
	return fourth
		.subtract({ days: fourth.dayOfWeek - 1 })
		.add({ weeks: Number(number) - 1 })
		.toString();
});

/** The Sunday of an ISO week. */
export const sundayOf = once((week) => addDays(mondayOf(week), 6));

/** The instant at which a day begins in UTC; not a number where the text is no day. */
export const startInUtc = once((day) => Date.parse(`${day}T00:00:00Z`));

/** Whether a text is a day of the calendar: the 30th of February is none. */
export function isDay(text: string): boolean {
	const instant = startInUtc(text);
	return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

/** Whether a text is an ISO week of the calendar: only some years have a week 53. */
export function isWeek(text: string): boolean {
	return /^\d{4}-W\d{2}$/.test(text) && weekOf(mondayOf(text)) === text;
}

/** The week and the `count - 1` weeks after it. */
export function weeksFrom(week: string, count: number): string[] {
	const monday = Temporal.PlainDate.from(mondayOf(week));
	return Array.from({ length: count }, (_, index) => weekOf(monday.add({ weeks: index }).toString()));
}

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: number, timeZone: string): string {
	return Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString();
}

/** The instant at which a day begins in a time zone; not always midnight, where clocks are put forward then. */
export function startOfDay(day: string, timeZone: string): number {
	return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/** Whether a text names a time zone that the browser knows, such as `Europe/Copenhagen`. */
export function isTimeZone(text: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
		return true;
	} catch {
		return false;
	}
}

/** A day some days later. */
export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Calendar days of UTC from an instant to a day; negative when the day has passed. */
export function daysUntil(day: string, from: number): number {
	return Math.floor(startInUtc(day) / DAY_MS) - Math.floor(from / DAY_MS);
}
