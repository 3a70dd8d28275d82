import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	addWorkingDays,
	type Calendar,
	calendarOf,
	easterOf,
	endOfDay,
	isHoliday,
	isWorkingDay,
} from "../../../utils/domain/calendar.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { addDays, dayOf } from "../../../utils/domain/week.ts";
import { aUnit, HOUR } from "./examples.ts";

const { rules } = DEFAULT_POLICY;
const DANISH = rules.calendar;
const with_ = (fields: Partial<Calendar>): Calendar => ({ ...DANISH, ...fields });

/** Skærtorsdag, påskedag, Kristi himmelfartsdag and 2. pinsedag, from printed calendars; bededag while it was. */
const MOVING: [year: number, ...days: string[]][] = [
	[2020, "04-09", "04-12", "05-21", "06-01", "05-08"],
	[2021, "04-01", "04-04", "05-13", "05-24", "04-30"],
	[2022, "04-14", "04-17", "05-26", "06-06", "05-13"],
	[2023, "04-06", "04-09", "05-18", "05-29", "05-05"],
	[2024, "03-28", "03-31", "05-09", "05-20"],
	[2025, "04-17", "04-20", "05-29", "06-09"],
	[2026, "04-02", "04-05", "05-14", "05-25"],
	[2027, "03-25", "03-28", "05-06", "05-17"],
	[2028, "04-13", "04-16", "05-25", "06-05"],
	[2029, "03-29", "04-01", "05-10", "05-21"],
	[2030, "04-18", "04-21", "05-30", "06-10"],
];

describe("public holidays in Denmark", () => {
	test.each(MOVING)(
		"of %d are these and no others",
		(year, thursday, easter, ascension, whitMonday, prayer) => {
			const day = (inYear: string | undefined) => `${year}-${inYear}`;
			expect(easterOf(year)).toBe(day(easter));
			const expected = [
				day("01-01"),
				day(thursday),
				addDays(day(thursday), 1),
				day(easter),
				addDays(day(easter), 1),
				day(ascension),
				addDays(day(whitMonday), -1),
				day(whitMonday),
				day("12-25"),
				day("12-26"),
				...(prayer ? [day(prayer)] : []),
			].sort();
			const all = Array.from({ length: 366 }, (_, index) => addDays(day("01-01"), index));
			const found = all.filter((each) => each.startsWith(`${year}`) && isHoliday(each, DANISH));
			expect(found).toEqual(expected);
		},
	);

	test("end store bededag with 2023", () => {
		expect(isHoliday("2023-05-05", DANISH)).toBe(true);
		expect(isHoliday("2024-04-26", DANISH)).toBe(false);
	});

	test("are nobody's where the policy says none", () => {
		expect(isHoliday("2026-12-25", with_({ holidays: "none" }))).toBe(false);
	});

	test("are joined by the days that the policy names, in one year or in every one", () => {
		const calendar = with_({ extraHolidays: ["12-24", "2026-05-15"], holidays: "none" });
		expect(["2026-12-24", "2027-12-24"].map((each) => isHoliday(each, calendar))).toEqual([true, true]);
		expect(["2026-05-15", "2027-05-15"].map((each) => isHoliday(each, calendar))).toEqual([true, false]);
		expect(isHoliday("2026-12-24", DANISH)).toBe(false);
	});

	test("put Easter on a Sunday from 22 March to 25 April, in every year", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
				const easter = easterOf(year);
				expect(Temporal.PlainDate.from(easter).dayOfWeek).toBe(7);
				expect(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25").toBe(true);
			}),
		);
	});
});

describe("working days", () => {
	test.each([
		["over a weekend", "2026-03-06", 1, "2026-03-09"],
		["from a weekend", "2026-03-07", 1, "2026-03-09"],
		["over Easter", "2026-04-01", 1, "2026-04-07"],
		["over Easter, three", "2026-03-31", 3, "2026-04-08"],
		["over Christmas and New Year", "2026-12-23", 6, "2027-01-04"],
		["none", "2026-04-05", 0, "2026-04-05"],
		["one and a half is two", "2026-03-02", 1.5, "2026-03-04"],
	])("are counted %s", (_, day, count, end) => {
		expect(addWorkingDays(day, count, DANISH)).toBe(end);
	});

	test("are the weekdays that the policy names", () => {
		const gulf = with_({ weekdays: [7, 1, 2, 3, 4], holidays: "none" });
		expect(isWorkingDay("2026-03-06", gulf)).toBe(false);
		expect(addWorkingDays("2026-03-05", 1, gulf)).toBe("2026-03-08");
	});

	const anyDay = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays("2020-01-01", days));
	const anyCount = fc.integer({ min: 0, max: 40 });

	test("added to a day land on a working day, as many later as were added", () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
				const end = addWorkingDays(day, count, DANISH);
				expect(isWorkingDay(end, DANISH)).toBe(true);
				let passed = 0;
				for (let each = day; each < end; ) {
					each = addDays(each, 1);
					if (isWorkingDay(each, DANISH)) passed += 1;
				}
				expect(passed).toBe(count);
			}),
		);
	});

	test("more of them, or from a later day, end no earlier", () => {
		fc.assert(
			fc.property(anyDay, anyDay, anyCount, anyCount, (a, b, m, n) => {
				const [first = a, last = b] = [a, b].sort();
				const least = Math.min(m, n);
				const most = Math.max(m, n);
				expect(addWorkingDays(first, least, DANISH) <= addWorkingDays(last, most, DANISH)).toBe(true);
			}),
		);
	});

	test("added one after the other are the same as added at once", () => {
		fc.assert(
			fc.property(anyDay, anyCount, anyCount, (day, m, n) => {
				const inTwo = addWorkingDays(addWorkingDays(day, m, DANISH), n, DANISH);
				expect(inTwo).toBe(addWorkingDays(day, m + n, DANISH));
			}),
		);
	});
});

describe("a day", () => {
	test("ends where the calendar is kept", () => {
		expect(endOfDay("2026-03-03", DANISH)).toBe(Date.parse("2026-03-03T23:00:00Z"));
		expect(endOfDay("2026-07-03", DANISH)).toBe(Date.parse("2026-07-03T22:00:00Z"));
		expect(endOfDay("2026-03-03", { timeZone: "America/New_York" })).toBe(Date.parse("2026-03-04T05:00:00Z"));
	});

	test("is 23 hours long when clocks are put forward, and 25 when they are put back", () => {
		const lengthOf = (day: string) => endOfDay(day, DANISH) - endOfDay(addDays(day, -1), DANISH);
		expect(lengthOf("2026-03-29")).toBe(23 * HOUR);
		expect(lengthOf("2026-10-25")).toBe(25 * HOUR);
	});

	test("is over at its end, and not before", () => {
		const end = endOfDay("2026-03-29", DANISH);
		expect(dayOf(end - 1, DANISH.timeZone)).toBe("2026-03-29");
		expect(dayOf(end, DANISH.timeZone)).toBe("2026-03-30");
	});

	test("is counted by the unit's own time zone, else by the policy's", () => {
		expect(calendarOf(rules, aUnit({ timeZone: "Asia/Tokyo" }))).toEqual(with_({ timeZone: "Asia/Tokyo" }));
		expect(calendarOf(rules, aUnit())).toEqual(DANISH);
		expect(calendarOf(rules, undefined).timeZone).toBe("Europe/Copenhagen");
	});
});
