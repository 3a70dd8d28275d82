import { describe, expect, test } from "vitest";
import { elementScore, gapKind, pairTable } from "../../../utils/domain/element-score.ts";
import { OTHERS } from "../../../utils/domain/voices.ts";
import { aUnitSays, UNITS } from "./any-ratings.ts";
import { frozen } from "./examples.ts";

const [A = "", B = "", C = "", D = ""] = UNITS;
const scored = (...votes: ReturnType<typeof aUnitSays>[]) => elementScore(frozen(votes.flat()));

describe("an element's score", () => {
	test("is the mean of the units' means, each unit weighing the same, from 0 to 100", () => {
		// Means 2 and 4: 3 of 5, however many people there are.
		expect(scored(aUnitSays(A, [2, 2, 2, 2, 2, 2]), aUnitSays(B, [4, 4, 4]))).toMatchObject({
			score: 50,
			answers: 9,
		});
	});

	test("is without the sales side, which has no unit", () => {
		const units = [aUnitSays(A, [2, 3, 4]), aUnitSays(B, [2, 3, 4])];
		expect(scored(...units, aUnitSays(undefined, [5, 5, 5]))).toMatchObject({ score: 50, answers: 6 });
	});

	test("is of all that a unit answered, where a full round asked three statements", () => {
		const v2 = { item: "V2" } as const;
		expect(
			scored(aUnitSays(A, [2, 2, 2]), aUnitSays(A, [4, 4, 4], v2), aUnitSays(B, [3, 3, 3])),
		).toMatchObject({ score: 50, answers: 9, units: [{ mean: 3 }, { mean: 3 }] });
	});

	test("is a whole number: what is published tells no more than it must", () => {
		expect(scored(aUnitSays(A, [2, 3, 3]), aUnitSays(B, [3, 3, 3])).score).toBe(46);
	});
});

describe("not enough voices", () => {
	test("where fewer than two units are heard", () => {
		const one = scored(aUnitSays(A, [2, 3, 4]), aUnitSays(B, [4, 4]), aUnitSays(undefined, [3, 3, 3]));
		expect(one).toMatchObject({ score: undefined, gap: undefined, spread: undefined, pair: undefined });
		expect(one).toMatchObject({ answers: 3, cannotJudgeShare: 0 });
	});

	test("where fewer than 60 % of what was put to people was answered", () => {
		const three = [3, 3, 3] as const;
		const silent = (n: number) => Array.from({ length: n }, () => undefined);
		const share = (n: number) => scored(aUnitSays(A, [...three, ...silent(n)]), aUnitSays(B, three));
		expect(share(4)).toMatchObject({ score: 50, cannotJudgeShare: 40 });
		expect(share(5)).toMatchObject({ score: undefined, cannotJudgeShare: 45 });
	});

	test("where nobody answered at all", () => {
		expect(scored()).toMatchObject({ score: undefined, answers: 0, cannotJudgeShare: undefined });
	});
});

describe("the gap", () => {
	const units = [aUnitSays(A, [2, 3, 4]), aUnitSays(B, [2, 3, 4])];

	test("is the sales side's mean less the units', flagged from a point on", () => {
		const high = scored(...units, aUnitSays(undefined, [4, 4, 4]));
		expect([high.gap, gapKind(high.gap)]).toEqual([1, "blind_spot"]);
		const low = scored(...units, aUnitSays(undefined, [2, 2, 2]));
		expect([low.gap, gapKind(low.gap)]).toEqual([-1, "unseen_support"]);
		expect([gapKind(0.9), gapKind(-0.9), gapKind(undefined)]).toEqual([undefined, undefined, undefined]);
	});

	test("is not told where the sales side is one person or two: it would be their answer", () => {
		expect(scored(...units, aUnitSays(undefined, [5])).gap).toBeUndefined();
		expect(scored(...units, aUnitSays(undefined, [5, 1])).gap).toBeUndefined();
	});
});

describe("units compared", () => {
	test("in pairs, the largest difference first; the other units are one of them", () => {
		const { units, pair } = scored(
			...[aUnitSays(A, [4, 4, 4]), aUnitSays(B, [2, 2, 2])],
			...[aUnitSays(C, [3, 3]), aUnitSays(D, [3])],
		);
		expect(pair).toEqual({ high: A, low: B, difference: 2 });
		expect(pairTable(units)).toEqual([
			{ high: A, low: B, difference: 2 },
			{ high: A, low: OTHERS, difference: 1 },
			{ high: OTHERS, low: B, difference: 1 },
		]);
	});

	test("none is named where they do not differ", () => {
		expect(scored(aUnitSays(A, [3, 3, 3]), aUnitSays(B, [2, 3, 4])).pair).toBeUndefined();
	});

	test("the spread is that of the unit at odds with itself most", () => {
		expect(scored(aUnitSays(A, [1, 3, 5]), aUnitSays(B, [3, 3, 3])).spread).toBe(1.3);
	});
});
