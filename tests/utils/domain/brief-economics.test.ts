import { describe, expect, test } from "vitest";
import { economicsOf } from "../../../utils/domain/brief-economics.ts";
import type { Result } from "../../../utils/domain/result.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID } from "./examples.ts";

const TODAY = "2026-03-02";
/** Contribution 100, working capital 50. */
function aResult(fields: Partial<Result> = {}): Result {
	const { accountId = ACCOUNT_ID, period = "2025-Q4" } = fields;
	return {
		...{ id: "a05xx0000000001AAA", key: `${accountId} ${period}`, accountId, period },
		...{ revenue: 900, grossMargin: 150, costToServe: 50, receivables: 60, inventory: 20, payables: 30 },
		...{ source: "ERP", asOf: "2026-01-18" },
		...fields,
	};
}

describe("the economics of a brief", () => {
	test("are those of the last quarter, against the same quarter a year before", () => {
		const results = [
			aResult(),
			aResult({ period: "2025-Q3", receivables: 40, asOf: "2025-10-18" }),
			aResult({ period: "2024-Q4", grossMargin: 130 }),
			aResult({ period: "2024-Q3" }),
		];
		expect(economicsOf(results, [], TODAY)).toEqual({
			period: "2025-Q4",
			contribution: { value: 100, n: 1, change: 0.25 },
			// Working capital grew from 30 to 50, and a year before not at all.
			cashFlow: { value: 80, n: 1, change: 0 },
			asOf: "2026-01-18",
			ageDays: 43,
			sources: { shown: ["ERP"], more: 0 },
			isWithheld: false,
		});
	});

	test("are unknown where there are none, or where a figure is missing: never 0", () => {
		const none = { value: undefined, n: 0, change: undefined };
		expect(economicsOf([], [], TODAY)).toMatchObject({
			period: undefined,
			ageDays: undefined,
			contribution: none,
		});
		const { costToServe: _, asOf: __, source: ___, ...bare } = aResult();
		expect(economicsOf([bare], [], TODAY)).toMatchObject({
			period: "2025-Q4",
			contribution: none,
			cashFlow: none,
			ageDays: undefined,
			sources: { shown: [], more: 0 },
		});
	});

	test("of several accounts are sums, each with how many are in it, and change by those known both times", () => {
		const results = [
			aResult(),
			aResult({ period: "2024-Q4", grossMargin: 100 }),
			aResult({ accountId: OTHER_ACCOUNT_ID, grossMargin: 350, asOf: "2026-01-02", source: "Finance" }),
		];
		expect(economicsOf(results, [], TODAY)).toMatchObject({
			contribution: { value: 400, n: 2, change: 1 },
			cashFlow: { value: undefined, n: 0 },
			asOf: "2026-01-02",
			sources: { shown: ["ERP", "Finance"], more: 0 },
		});
	});

	test("from a loss to a gain is an increase, and of nothing there is no share", () => {
		const changeFrom = (grossMargin: number) =>
			economicsOf([aResult(), aResult({ period: "2024-Q4", grossMargin })], [], TODAY).contribution.change;
		expect(changeFrom(-50)).toBe(2);
		expect(changeFrom(50)).toBeUndefined();
	});

	test("say that the CRM hides figures of results, and no other fields", () => {
		expect(economicsOf([], ["result"], TODAY).isWithheld).toBe(true);
		expect(economicsOf([], ["result.Cost_To_Serve__c"], TODAY).isWithheld).toBe(true);
		expect(economicsOf([], ["unit.Hourly_Rate__c"], TODAY).isWithheld).toBe(false);
	});
});
