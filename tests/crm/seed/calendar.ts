/**
 * The company's time. Working minutes count backwards from the start of `today`: minute -1 is the last one
 * of the working day before. So whatever is generated lies before today, and today stays free for the demo.
 */
import { addDays, weekOf } from "../../../utils/domain/week.ts";

const ZONE = "Europe/Copenhagen";
/** 08:00 to 16:30 */
export const MINUTES_A_DAY = 510;
const HOLIDAYS = ["01-01", "06-05", "12-24", "12-25", "12-26", "12-31"];
const DAYS_BACK = 620;

export interface Calendar {
	today: string;
	/** Monday of today's week. */
	monday: string;
	/** The day of a working minute (negative: before today). */
	dayAt(minute: number): string;
	/** Its instant, on some whole second. Different minutes give different instants. */
	instantAt(minute: number): number;
	/** The first working minute of the first working day not before `day`. */
	minuteOf(day: string): number;
	/** Quarters such as `2026-Q4`: today's is 0, the one before it -1. */
	quarter(offset: number): string;
}

export function makeCalendar(today: string): Calendar {
	const workdays: string[] = [];
	for (let back = 1; back <= DAYS_BACK; back++) {
		const day = addDays(today, -back);
		if (isWorkday(day)) workdays.push(day);
	}
	const dayAt = (minute: number) => {
		const day = workdays[Math.floor((-1 - minute) / MINUTES_A_DAY)];
		if (minute >= 0 || !day) throw new RangeError(`minute ${minute} is not in the company's past`);
		return day;
	};
	const date = Temporal.PlainDate.from(today);
	return {
		today,
		monday: date.subtract({ days: date.dayOfWeek - 1 }).toString(),
		dayAt,
		instantAt: (minute) => {
			const ofDay = (((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY) + 8 * 60;
			const second = (((minute * 37) % 60) + 60) % 60;
			return instantOf(dayAt(minute), Math.floor(ofDay / 60), ofDay % 60, second);
		},
		minuteOf: (day) => {
			const index = workdays.findIndex((each) => each < day);
			if (index < 0) throw new RangeError(`${day} is before the company's past`);
			return -index * MINUTES_A_DAY;
		},
		quarter: (offset) => quarterOf(date.add({ months: offset * 3 }).toString()),
	};
}

export function isWorkday(day: string): boolean {
	return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !HOLIDAYS.includes(day.slice(5));
}

export function instantOf(day: string, hour: number, minute = 0, second = 0): number {
	return Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: ZONE,
		plainTime: Temporal.PlainTime.from({ hour, minute, second }),
	}).epochMilliseconds;
}

/** An instant as the CRM stores it. */
export function stamp(instant: number): string {
	return new Date(instant).toISOString();
}

export function quarterOf(day: string): string {
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter. */
export function quarterEnd(quarter: string): string {
	const year = Number(quarter.slice(0, 4));
	const month = Number(quarter.slice(6)) * 3;
	return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString();
}

/** The number in an ISO week, as people write it. */
export function weekNumber(week: string): string {
	return String(Number(week.slice(6)));
}

export function weekAfter(day: string, weeks: number): string {
	return weekOf(addDays(day, weeks * 7));
}

export function nextWorkday(day: string, count = 1): string {
	let at = day;
	for (let left = count; left > 0; ) {
		at = addDays(at, 1);
		if (isWorkday(at)) left -= 1;
	}
	return at;
}
