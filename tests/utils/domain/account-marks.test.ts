import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	fitMarkOf,
	keyAccountsOf,
	knownOf,
	type LatestResult,
	markAt,
	valueMarks,
} from "../../../utils/domain/account-marks.ts";
import type { Mark } from "../../../utils/domain/rank.ts";
import { anAccount } from "./examples.ts";

const result = (accountId: string, contribution?: number, cashFlow?: number): LatestResult => ({
	accountId,
	...(contribution !== undefined && { contribution }),
	...(cashFlow !== undefined && { cashFlow }),
});

describe("the mark of value", () => {
	test.each([
		[0, 1],
		[19.9, 1],
		[20, 2],
		[40, 3],
		[59.9, 3],
		[60, 4],
		[80, 5],
		[100, 5],
	])("of percentile %d is %d", (percentile, mark) => expect(markAt(percentile)).toBe(mark));

	test("counts contribution and cash flow alike", () => {
		// By hand: percentiles of five figures are 10, 30, 50, 70, 90.
		const results = [
			result("a", 1, 50),
			result("b", 2, 40),
			result("c", 3, 30),
			result("d", 4, 10),
			result("e", 5, 20),
		];
		expect(Object.fromEntries(valueMarks(results))).toEqual({ a: 3, b: 3, c: 3, d: 3, e: 4 });
		const alike = results.map(({ accountId, contribution }) => result(accountId, contribution, contribution));
		expect([...valueMarks(alike).values()]).toEqual([1, 2, 3, 4, 5]);
	});

	test("is missing where one of the two figures is missing, and such an account moves nobody", () => {
		const complete = [result("a", 1, 1), result("b", 2, 2)];
		const partial = [result("c", 900), result("d", undefined, 900), result("e", Number.NaN, 3)];
		expect(valueMarks([...partial, ...complete])).toEqual(valueMarks(complete));
		expect(valueMarks(partial).size).toBe(0);
	});

	test("is the middle one where nobody is to be compared with, or all are equal", () => {
		expect(valueMarks([result("a", 7, 7)]).get("a")).toBe(3);
		expect([...valueMarks([result("a", 7, 7), result("b", 7, 7)]).values()]).toEqual([3, 3]);
	});

	const results = fc.uniqueArray(
		fc.record({
			accountId: fc.stringMatching(/^[a-z]{1,2}$/),
			contribution: fc.integer({ min: -9, max: 9 }),
			cashFlow: fc.integer({ min: -9, max: 9 }),
		}),
		{ selector: ({ accountId }) => accountId, minLength: 1 },
	);

	test("does not depend on the order of the accounts, on repetition, nor on the currency's unit", () => {
		const shuffled = results.chain((all) =>
			fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
		);
		fc.assert(
			fc.property(shuffled, ([all, again]) => {
				const thousands = again.map((each) => ({
					...each,
					contribution: each.contribution / 1000,
					cashFlow: each.cashFlow / 1000,
				}));
				expect(valueMarks([...thousands, ...thousands])).toEqual(valueMarks(all));
			}),
		);
	});

	test("is never lower for an account that is better in both", () => {
		fc.assert(
			fc.property(results, (all) => {
				const marks = valueMarks(all);
				for (const a of all) {
					for (const b of all) {
						if (a.contribution < b.contribution || a.cashFlow < b.cashFlow) continue;
						expect(marks.get(a.accountId)).toBeGreaterThanOrEqual(marks.get(b.accountId) ?? 9);
					}
				}
			}),
		);
	});
});

test("strategic fit is what the rules say the account's tier is worth, and else unknown", () => {
	const rules = { fitByTier: { Gold: 5, Silver: 3 } as const };
	expect(fitMarkOf({ tier: "Gold" }, rules)).toBe(5);
	for (const tier of ["Bronze", "gold", "toString", "__proto__", ""])
		expect(fitMarkOf({ tier }, rules)).toBeUndefined();
	expect(fitMarkOf({}, rules)).toBeUndefined();
	expect(fitMarkOf(undefined, rules)).toBeUndefined();
	expect(fitMarkOf({ tier: "Gold" }, {})).toBeUndefined();
});

test("what is known of a request is what is known of its account", () => {
	const marks = { values: new Map<string, Mark>([["a", 4]]), fits: new Map<string, Mark>([["b", 2]]) };
	expect(knownOf("a", marks)).toEqual({ valueMark: 4 });
	expect(knownOf("b", marks)).toEqual({ fitMark: 2 });
	expect(knownOf("c", marks)).toEqual({});
});

test("key accounts are those that say so; nothing is known where none says anything", () => {
	const account = (id: string, isKeyAccount?: boolean) =>
		anAccount({ id, ...(isKeyAccount !== undefined && { isKeyAccount }) });
	expect(keyAccountsOf([account("a", true), account("b", false), account("c")])).toEqual(new Set(["a"]));
	expect(keyAccountsOf([account("b", false)])).toEqual(new Set());
	expect(keyAccountsOf([account("c")])).toBeUndefined();
});
