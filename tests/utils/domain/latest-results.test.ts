import { describe, expect, test } from "vitest";
import { latestResults } from "../../../utils/domain/latest-results.ts";
import type { Result } from "../../../utils/domain/result.ts";

describe("the figures of an account's latest quarter", () => {
	const quarter = (accountId: string, period: string, grossMargin?: number, receivables = 0): Result => ({
		...{ id: "a04xx0000000001AAA", key: `${accountId}${period}`, accountId, period },
		...(grossMargin !== undefined && { grossMargin }),
		...{ costToServe: 10, receivables, inventory: 0, payables: 0 },
	});

	test("are those of the last one it has, in whatever order they come", () => {
		const rows = [
			quarter("a", "2026-Q3", 110, 30),
			quarter("b", "2025-Q4", 60),
			quarter("a", "2026-Q2", 500, 50),
			quarter("a", "2025-Q4", 900),
		];
		// By hand: 110 - 10 = 100; receivables fell by 20, so 120 came in. Of b nothing is known before its quarter.
		const expected = [
			{ accountId: "a", contribution: 100, cashFlow: 120 },
			{ accountId: "b", contribution: 50 },
		];
		expect(latestResults(rows)).toEqual(expected);
		expect(latestResults(rows.toReversed()).toSorted((x, y) => (x.accountId < y.accountId ? -1 : 1))).toEqual(
			expected,
		);
	});

	test("are unknown where its figures are, though an older quarter had them", () => {
		expect(latestResults([quarter("a", "2026-Q2", 500), quarter("a", "2026-Q3")])).toEqual([
			{ accountId: "a" },
		]);
	});
});
