import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseOutcome } from "../../../utils/domain/case-outcome.ts";
import type { Result } from "../../../utils/domain/result.ts";
import { ACCOUNT_ID } from "./examples.ts";

const quarter = (period: string, grossMargin?: number): Result => ({
	...{ id: "a04xx0000000001AAA", key: period, accountId: ACCOUNT_ID, period, costToServe: 10 },
	...(grossMargin !== undefined && { grossMargin }),
});
const ASKED = "2026-05-04";
const CASE = { upliftPerYear: 240, probability: 0.5 };
const RESULTS = [
	quarter("2026-Q1", 100),
	quarter("2026-Q3", 145),
	quarter("2025-Q4", 60),
	quarter("2026-Q2", 90),
];

describe("a business case at its request's end", () => {
	test("expected a growth by the quarter, and the last quarter before the ask is held against the newest", () => {
		// By hand: 240 at one in two is 120 a year, 30 a quarter; 145 against 100 is 45.
		expect(caseOutcome(CASE, RESULTS, ASKED)).toEqual({
			expected: { value: 30 },
			actual: { value: 45, from: "2026-Q1", to: "2026-Q3" },
		});
	});

	test("is not measured from the quarter in which help was asked for: that was not over", () => {
		expect(caseOutcome(CASE, RESULTS, "2026-07-01").actual).toEqual({
			value: 55,
			from: "2026-Q2",
			to: "2026-Q3",
		});
		expect(caseOutcome(CASE, RESULTS, "2026-06-30").actual).toMatchObject({ from: "2026-Q1" });
	});

	test.each<[string, Result[]]>([
		["no_result_before", []],
		["no_result_before", [quarter("2026-Q2", 1), quarter("2026-Q3", 2)]],
		["no_result_since", [quarter("2026-Q1", 1)]],
		["not_entered", [quarter("2026-Q1"), quarter("2026-Q3", 1)]],
		["not_entered", [quarter("2026-Q1", 1), quarter("2026-Q3")]],
	])("is unknown where there is %s", (unknown, results) => {
		expect(caseOutcome(CASE, results, ASKED).actual).toEqual({ unknown });
	});

	test.each([{}, { upliftPerYear: 1 }, { probability: 1 }])(
		"expected nothing that it did not state: %j",
		(stated) => {
			expect(caseOutcome(stated, RESULTS, ASKED).expected).toEqual({ unknown: "not_stated" });
		},
	);

	test("does not depend on the order of the results", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(RESULTS, { minLength: 4 }), (results) => {
				expect(caseOutcome(CASE, results, ASKED)).toEqual(caseOutcome(CASE, RESULTS, ASKED));
			}),
		);
	});
});
