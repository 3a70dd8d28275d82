import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cashFlowOf, contributionOf, periodBefore, type Result } from "../../../utils/domain/result.ts";
import { isWithheld, resultsView, yearlyContribution } from "../../../utils/domain/results-view.ts";
import { ACCOUNT_ID } from "./examples.ts";

const TODAY = "2026-11-23";

const aResult = (period: string, fields: Partial<Result> = {}): Result => ({
	...{ id: "a04xx0000000001AAA", key: period, accountId: ACCOUNT_ID, period },
	...fields,
});
/** A quarter of which everything is entered; working capital is the receivables. */
const whole = (period: string, contribution: number, receivables = 0): Result =>
	aResult(period, {
		...{ grossMargin: contribution + 10, costToServe: 10 },
		...{ receivables, inventory: 0, payables: 0 },
	});
const view = (results: readonly Result[], withheld: readonly string[] = []) =>
	resultsView(results, withheld, TODAY);

describe("contribution and cash flow of the latest quarter", () => {
	test("come with their change against the quarter before, and in per cent of it", () => {
		// By hand: 150 against 120; cash 150 - (70 - 40) = 120 against 120 - (40 - 60) = 140.
		const results = [whole("2026-Q3", 150, 70), whole("2026-Q1", 90, 60), whole("2026-Q2", 120, 40)];
		expect(view(results)).toMatchObject({
			period: "2026-Q3",
			contribution: { value: 150, change: 30, share: 0.25 },
			cashFlow: { value: 120, change: -20, share: -20 / 140 },
		});
	});

	test("have no change where the quarter before is unknown, and no per cent where it was nothing", () => {
		expect(view([whole("2026-Q3", 150), whole("2026-Q1", 90)])?.contribution).toEqual({ value: 150 });
		const fromNothing = view([whole("2026-Q3", 150), whole("2026-Q2", 0)])?.contribution;
		expect(fromNothing).toEqual({ value: 150, change: 150 });
		// A loss that shrinks is better by a share of the loss, not worse.
		const lesserLoss = view([whole("2026-Q3", -50), whole("2026-Q2", -100)])?.contribution;
		expect(lesserLoss).toEqual({ value: -50, change: 50, share: 0.5 });
	});

	test.each<[string, Result[], string[], object, object]>([
		[
			"not entered",
			[aResult("2026-Q3", { grossMargin: 5 })],
			[],
			{ gap: "not_entered" },
			{ gap: "no_quarter_before" },
		],
		[
			"known, but not the quarter before",
			[whole("2026-Q3", 5)],
			[],
			{ value: 5 },
			{ gap: "no_quarter_before" },
		],
		[
			"known, but not what was owed",
			[whole("2026-Q3", 5), aResult("2026-Q2", { grossMargin: 9, costToServe: 5 })],
			[],
			{ value: 5, change: 1, share: 0.25 },
			{ gap: "not_entered" },
		],
		[
			"hidden from this user",
			[aResult("2026-Q3", { grossMargin: 5 }), aResult("2026-Q2", { grossMargin: 5 })],
			["result.Cost_To_Serve__c"],
			{ gap: "hidden" },
			{ gap: "hidden" },
		],
		[
			"known, and the stock hidden",
			[
				aResult("2026-Q3", { grossMargin: 5, costToServe: 1 }),
				aResult("2026-Q2", { grossMargin: 5, costToServe: 1 }),
			],
			["result.Inventory__c"],
			{ value: 4, change: 0, share: 0 },
			{ gap: "hidden" },
		],
	])("say why where they are %s", (_, results, withheld, contribution, cashFlow) => {
		expect(view(results, withheld)).toMatchObject({ contribution, cashFlow });
		expect(view(results, withheld)?.contribution).toEqual(contribution);
		expect(view(results, withheld)?.cashFlow).toEqual(cashFlow);
	});

	test("come with source, day and age, and with none where nobody has said so", () => {
		const told = aResult("2026-Q3", { source: "ERP", asOf: "2026-10-18" });
		expect(view([told, aResult("2026-Q2", { source: "old", asOf: "2026-07-18" })])).toMatchObject({
			...{ source: "ERP", asOf: "2026-10-18", ageDays: 36 },
		});
		expect(view([aResult("2026-Q3")])).toMatchObject({
			source: undefined,
			asOf: undefined,
			ageDays: undefined,
		});
	});

	test("are nothing without results; that none may be read is told apart", () => {
		expect(view([])).toBeUndefined();
		expect(isWithheld(["result"])).toBe(true);
		expect(isWithheld(["unit.Hourly_Rate__c", "result.Revenue__c"])).toBe(false);
	});
});

const quarter = fc
	.record({ year: fc.integer({ min: 2023, max: 2026 }), n: fc.integer({ min: 1, max: 4 }) })
	.map(({ year, n }) => `${year}-Q${n}`);
const amount = fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined });
const anyResults = fc.uniqueArray(
	fc
		.record({ quarter, grossMargin: amount, costToServe: amount, receivables: amount, stock: amount })
		.map(({ quarter: period, grossMargin, costToServe, receivables, stock: inventory }) => {
			const stated = Object.entries({ grossMargin, costToServe, receivables, inventory, payables: 0 });
			return aResult(period, Object.fromEntries(stated.filter(([, value]) => value !== undefined)));
		}),
	{ selector: ({ period }) => period, minLength: 1 },
);

test("quarters follow one another up to the latest, each as its own row says, whatever order they come in", () => {
	fc.assert(
		fc.property(anyResults, (results) => {
			const seen = view(results);
			expect(view(results.toReversed())).toEqual(seen);
			const { quarters = [], period } = seen ?? {};
			expect(quarters.at(-1)?.period).toBe(period);
			expect(quarters.length).toBeLessThanOrEqual(8);
			for (const [index, each] of quarters.entries()) {
				if (index > 0) expect(quarters[index - 1]?.period).toBe(periodBefore(each.period));
				const row = results.find((result) => result.period === each.period);
				expect(each.contribution).toBe(row && contributionOf(row));
				expect(each.cashFlow).toBe(row && cashFlowOf(row, results));
			}
			for (const measure of [seen?.contribution, seen?.cashFlow])
				expect(measure && "value" in measure).not.toBe(measure && "gap" in measure);
		}),
	);
});

test("a year's contribution is that of its four quarters, and unknown where one is", () => {
	const year = [whole("2025-Q4", 1), whole("2026-Q1", 2), whole("2026-Q2", 3), whole("2026-Q3", 4)];
	expect(yearlyContribution([whole("2025-Q3", 90), ...year])).toBe(10);
	expect(yearlyContribution(year.slice(1))).toBeUndefined();
	expect(yearlyContribution(year.toSpliced(1, 1, aResult("2026-Q1")))).toBeUndefined();
	expect(yearlyContribution([])).toBeUndefined();
});
