/** Which days an organisation works, and when a day begins and ends there. Days are `2026-12-04`. */

import type { Unit } from "./records.ts";
import type { Rules } from "./rules.ts";
import { startOfDay } from "./week.ts";

/** Working weekdays, public holidays, extra days off and the time zone whose days count. */
export type Calendar = Rules["calendar"];

/**
 * Days off in Denmark by their distance from Easter Sunday: skærtorsdag, langfredag, påskedag, 2. påskedag,
 * Kristi himmelfartsdag, pinsedag and 2. pinsedag.
 */
const FROM_EASTER: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];
/** Nytårsdag, juledag and 2. juledag. */
const FIXED: readonly string[] = ["01-01", "12-25", "12-26"];
/** Store bededag, the fourth Friday after Easter, is a working day from 2024 on (lov nr. 214 of 6 March 2023). */
const PRAYER_DAY = 26;
const LAST_PRAYER_DAY = 2023;
const ONE_DAY = { days: 1 };

/** The calendar a unit works by: its own time zone, else the policy's, and the policy's days. */
export function calendarOf(rules: Rules, unit: Unit | undefined): Calendar {
	return unit?.timeZone ? { ...rules.calendar, timeZone: unit.timeZone } : rules.calendar;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). Right for every year from 1583 on. */
export function easterOf(year: number): string {
	const whole = (a: number, b: number) => Math.floor(a / b);
	const golden = year % 19;
	const century = whole(year, 100);
	const rest = year % 100;
	const correction = whole(century - whole(century + 8, 25) + 1, 3);
	const epact = (19 * golden + century - whole(century, 4) - correction + 15) % 30;
	const weekday = (32 + 2 * (century % 4) + 2 * whole(rest, 4) - epact - (rest % 4)) % 7;
	const late = whole(golden + 11 * epact + 22 * weekday, 451);
	const count = epact + weekday - 7 * late + 114;
	return Temporal.PlainDate.from({ year, month: whole(count, 31), day: (count % 31) + 1 }).toString();
}

const holidaysOf = new Map<number, ReadonlySet<string>>();

/** Public holidays of a year in Denmark. Made once a year: views ask for thousands of days, of two or three years. */
function publicHolidays(year: number): ReadonlySet<string> {
	const known = holidaysOf.get(year);
	if (known) return known;
	const easter = Temporal.PlainDate.from(easterOf(year));
	const distances = year <= LAST_PRAYER_DAY ? [...FROM_EASTER, PRAYER_DAY] : FROM_EASTER;
	const moving = distances.map((days) => easter.add({ days }).toString());
	const days = new Set([...moving, ...FIXED.map((day) => `${String(year).padStart(4, "0")}-${day}`)]);
	holidaysOf.set(year, days);
	return days;
}

/** Whether a day is off for everybody, whatever its weekday. */
export function isHoliday(day: string, calendar: Calendar): boolean {
	if (calendar.extraHolidays.some((extra) => extra === day || extra === day.slice(-5))) return true;
	return calendar.holidays === "DK" && publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Whether people work on a day. Throws RangeError where the day is not a date. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
	return isWorked(Temporal.PlainDate.from(day), calendar);
}

function isWorked(date: Temporal.PlainDate, calendar: Calendar): boolean {
	return calendar.weekdays.some((each) => each === date.dayOfWeek) && !isHoliday(date.toString(), calendar);
}

/** The day some working days later; with none, the day itself. It is a working day from one on. */
export function addWorkingDays(day: string, count: number, calendar: Calendar): string {
	let date = Temporal.PlainDate.from(day);
	for (let left = Math.ceil(count); left > 0; ) {
		date = date.add(ONE_DAY);
		if (isWorked(date, calendar)) left -= 1;
	}
	return date.toString();
}

/** The instant at which a day is over where the calendar is kept. */
export function endOfDay(day: string, { timeZone }: Pick<Calendar, "timeZone">): number {
	return startOfDay(Temporal.PlainDate.from(day).add(ONE_DAY).toString(), timeZone);
}
