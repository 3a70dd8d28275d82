import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysUntil, mondayOf, weekOf, weeksFrom } from "../../../utils/domain/week.ts";

const anyDay = fc
	.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2200, 0, 1) })
	.map((instant) => new Date(instant).toISOString().slice(0, 10));

describe("the ISO week of a day", () => {
	// Around new year the week's year is not always the day's (ISO 8601).
	const TABLE: [string, string][] = [
		["2016-01-03", "2015-W53"],
		["2019-12-29", "2019-W52"],
		["2019-12-30", "2020-W01"],
		["2020-12-31", "2020-W53"],
		["2021-01-01", "2020-W53"],
		["2021-01-03", "2020-W53"],
		["2021-01-04", "2021-W01"],
		["2022-01-01", "2021-W52"],
		["2023-01-01", "2022-W52"],
		["2024-12-29", "2024-W52"],
		["2024-12-30", "2025-W01"],
		["2025-12-28", "2025-W52"],
		["2025-12-29", "2026-W01"],
		["2026-12-04", "2026-W49"],
		["2026-12-31", "2026-W53"],
		["2027-01-03", "2026-W53"],
		["2027-01-04", "2027-W01"],
	];
	test.each(TABLE)("%s is in %s", (day, week) => {
		expect(weekOf(day)).toBe(week);
	});

	test("begins on its Monday", () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const monday = mondayOf(weekOf(day));
				expect(new Date(monday).getUTCDay()).toBe(1);
				const days = (Date.parse(day) - Date.parse(monday)) / 86_400_000;
				expect(days).toBeGreaterThanOrEqual(0);
				expect(days).toBeLessThan(7);
				expect(weekOf(monday)).toBe(weekOf(day));
			}),
		);
	});

	test("sorts as text as it does in time", () => {
		fc.assert(
			fc.property(anyDay, anyDay, (one, other) => {
				if (weekOf(one) < weekOf(other)) expect(one < other).toBe(true);
			}),
		);
	});

	test.each(["", "tomorrow", "2026-02-30"])("of %j, which is no day, throws RangeError", (day) => {
		expect(() => weekOf(day)).toThrow(RangeError);
	});
});

test("weeks follow each other over new year", () => {
	expect(weeksFrom("2026-W52", 4)).toEqual(["2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
	expect(weeksFrom("2025-W52", 2)).toEqual(["2025-W52", "2026-W01"]);
	expect(weeksFrom("2026-W10", 0)).toEqual([]);
});

test("the day of an instant is the calendar's where the user is", () => {
	const instant = Date.parse("2026-03-01T23:30:00Z");
	expect(dayOf(instant, "UTC")).toBe("2026-03-01");
	expect(dayOf(instant, "Europe/Copenhagen")).toBe("2026-03-02");
	expect(dayOf(instant, "America/New_York")).toBe("2026-03-01");
});

test("days are added over months, leap days and years", () => {
	expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
	expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
	expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

describe("days until a day", () => {
	const TABLE: [string, number][] = [
		["2026-03-02T00:00:00Z", 2],
		["2026-03-02T23:59:59.999Z", 2],
		["2026-03-03T00:00:00Z", 1],
		["2026-03-04T00:00:00Z", 0],
		["2026-03-04T12:00:00Z", 0],
		["2026-03-04T23:59:58Z", 0],
		["2026-03-04T23:59:59Z", 0],
		["2026-03-04T23:59:59.999Z", 0],
		["2026-03-05T00:00:00Z", -1],
		["2026-03-06T12:00:00Z", -2],
	];
	test.each(TABLE)("the 4th are from %s %d", (from, days) => {
		expect(daysUntil("2026-03-04", Date.parse(from))).toBe(days);
	});
});
