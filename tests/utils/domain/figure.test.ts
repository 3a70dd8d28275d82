import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureOf, meanOf, medianOf, quantileOf, sumOf } from "../../../utils/domain/figure.ts";
import { inTwoOrders } from "./any-log.ts";

const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });

describe("a figure", () => {
	test("says how many cases it rests on, and when the latest was", () => {
		expect(figureOf([{ at: 3 }, { at: 9 }, { at: 5 }], "no_requests", (cases) => cases.length * 2)).toEqual({
			value: 6,
			n: 3,
			asOf: 9,
			source: "log",
		});
	});

	test("of nothing is unknown with its reason, never 0", () => {
		expect(figureOf([], "no_replies", () => 0)).toEqual({
			value: undefined,
			n: 0,
			asOf: undefined,
			source: "log",
			unknown: "no_replies",
		});
	});
});

test.each([
	[[4], 4, 4],
	[[1, 9], 5, 9],
	[[9, 1, 2], 2, 9],
	[[10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9],
	[[11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 10],
])("the median of %j is %d, and 90 in 100 are at most %d", (values, median, p90) => {
	expect([medianOf(values), quantileOf(values, 0.9)]).toEqual([median, p90]);
});

test("a mean, a median or a quantile of nothing is no number", () => {
	expect(() => meanOf([])).toThrow(RangeError);
	expect(() => medianOf([])).toThrow(RangeError);
	expect(() => quantileOf([], 0.9)).toThrow(RangeError);
});

test("sums and middles are the same to the last bit whatever the order", () => {
	fc.assert(
		fc.property(inTwoOrders(numbers), ([values, again]) => {
			expect(sumOf(again)).toBe(sumOf(values));
			expect(medianOf(again)).toBe(medianOf(values));
		}),
	);
});

test("a quantile was measured, and as many as it says do not exceed it", () => {
	fc.assert(
		fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
			const quantile = quantileOf(values, share);
			expect(values).toContain(quantile);
			const within = values.filter((value) => value <= quantile).length;
			expect(within).toBeGreaterThanOrEqual(share * values.length - 1e-9);
		}),
	);
});
