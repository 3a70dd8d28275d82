import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_MEETINGS, REPEATS, seriesOf } from "../../../utils/domain/agenda-series.ts";
import { addDays } from "../../../utils/domain/week.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));

describe("a standing point", () => {
	test.each([
		["weekly", ["2026-03-02", "2026-03-09", "2026-03-16"]],
		["four_weekly", ["2026-03-02", "2026-03-30", "2026-04-27"]],
		["monthly", ["2026-03-02", "2026-04-02", "2026-05-02"]],
		["quarterly", ["2026-03-02", "2026-06-02", "2026-09-02"]],
	] as const)("comes back %s, holidays and weekends included", (repeats, days) => {
		expect(seriesOf("2026-03-02", repeats, { times: 3 })).toEqual(days);
	});

	test("once is one meeting, whatever end was chosen before", () => {
		expect(seriesOf("2026-03-02", "once", { times: 5, until: "2027-01-01" })).toEqual(["2026-03-02"]);
	});

	test("is on the last day of a month that has not so many, and goes back to its own day after it", () => {
		expect(seriesOf("2026-01-31", "monthly", { times: 4 })).toEqual([
			"2026-01-31",
			"2026-02-28",
			"2026-03-31",
			"2026-04-30",
		]);
	});

	test("ends with the last meeting that is not after the day, or after so many: what comes first", () => {
		expect(seriesOf("2026-03-02", "weekly", { until: "2026-03-16" })).toHaveLength(3);
		expect(seriesOf("2026-03-02", "weekly", { until: "2026-03-15" })).toHaveLength(2);
		expect(seriesOf("2026-03-02", "weekly", { until: "2026-12-31", times: 4 })).toHaveLength(4);
		expect(seriesOf("2026-03-02", "weekly", { until: "2026-03-10", times: 9 })).toHaveLength(2);
	});

	test("is at most 12 meetings, each later than the one before, from the first day on", () => {
		fc.assert(
			fc.property(
				anyDay,
				fc.constantFrom(...REPEATS),
				fc.record({ times: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }), until: anyDay }),
				(first, repeats, end) => {
					const days = seriesOf(first, repeats, end);
					expect(days[0]).toBe(first);
					expect(days.length).toBeLessThanOrEqual(MOST_MEETINGS);
					expect(new Set(days).size).toBe(days.length);
					expect(days.toSorted()).toEqual(days);
				},
			),
		);
	});
});
