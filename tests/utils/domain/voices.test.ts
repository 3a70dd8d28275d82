import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	groupsOf,
	lastAnswers,
	OTHERS,
	ratingKey,
	SALES,
	silentShare,
} from "../../../utils/domain/voices.ts";
import { anyRatings, aRating, aUnitSays, UNITS } from "./any-ratings.ts";
import { frozen, MONDAY, OTHER_ACCOUNT_ID } from "./examples.ts";

const [A, B, C] = UNITS;
const heard = (...votes: Parameters<typeof groupsOf>[0][]) =>
	groupsOf(votes.flat()).map(({ who, people, mean }) => [who, people, mean]);

describe("of several answers to one statement", () => {
	test("the last one of a person, quarter, statement and account wins", () => {
		const first = aRating({ key: "k1", answer: 2 });
		const second = aRating({ key: "k0", answer: 4, createdAt: MONDAY + 1_000 });
		const others = [
			aRating({ key: "k3", raterId: "005b" }),
			aRating({ key: "k4", item: "V2" }),
			aRating({ key: "k5", period: "2025-Q4" }),
			aRating({ key: "k6", accountId: OTHER_ACCOUNT_ID }),
		];
		expect(lastAnswers(frozen([second, first, ...others]))).toEqual([second, ...others]);
	});

	test("within one second of the CRM's clock, the one the device made last wins", () => {
		const first = aRating({ key: ratingKey(MONDAY, "f"), answer: 2 });
		const second = aRating({ key: ratingKey(MONDAY + 1, "a"), answer: 4 });
		expect(lastAnswers([second, first])).toEqual([second]);
		expect(lastAnswers([first, second])).toEqual([second]);
	});

	test("a statement about the company is one, whichever account it was asked beside; one about none is not asked", () => {
		const company = aRating({ item: "Y2", accountId: undefined, key: "k1" });
		const again = aRating({ item: "Y2", key: "k2", createdAt: MONDAY + 1_000 });
		expect(lastAnswers([company, again, aRating({ accountId: undefined, key: "k3" })])).toEqual([again]);
	});

	test("any order and any repetition gives the same", () => {
		fc.assert(
			fc.property(anyRatings, (ratings) => {
				const keys = (all: typeof ratings) =>
					lastAnswers(all)
						.map(({ key }) => key)
						.sort();
				expect(keys([...ratings, ...ratings].toReversed())).toEqual(keys(ratings));
			}),
		);
	});
});

describe("a group is heard", () => {
	test("from three people on, by itself", () => {
		expect(heard(aUnitSays(A, [2, 3, 4]), aUnitSays(B, [1, 2, 4, 5]))).toEqual([
			[A, 3, 3],
			[B, 4, 3],
		]);
	});

	test("smaller, as one of the other units, where those have three people together", () => {
		expect(heard(aUnitSays(A, [2, 3, 4]), aUnitSays(B, [1, 3]), aUnitSays(C, [2]))).toEqual([
			[A, 3, 3],
			[OTHERS, 3, 2],
		]);
	});

	test("not at all, where even the other units have fewer than three, nor a sales side of fewer", () => {
		const small = aUnitSays(B, [1, 1]);
		expect(heard(aUnitSays(A, [2, 3, 4]), small, aUnitSays(undefined, [5, 5]))).toEqual([[A, 3, 3]]);
		expect(heard(aUnitSays(undefined, [2, 3, 4]))).toEqual([[SALES, 3, 3]]);
	});

	test("by people, not by answers: one person's answers to three statements are no group", () => {
		const one = (["V1", "V2", "V3"] as const).map((item) => aRating({ item }));
		expect(heard(one)).toEqual([]);
	});

	test("without those who cannot judge", () => {
		expect(heard(aUnitSays(A, [2, undefined, 4]))).toEqual([]);
	});

	test("never as far as an end of the scale: all of them look like all but one", () => {
		expect(heard(aUnitSays(A, [5, 5, 5]))).toEqual(heard(aUnitSays(A, [5, 5, 4])));
		expect(heard(aUnitSays(A, [1, 1, 1, 1]))).toEqual(heard(aUnitSays(A, [1, 2, 1, 1])));
	});
});

describe("the spread of a group", () => {
	const spread = (...answers: Parameters<typeof aUnitSays>[1]) => groupsOf(aUnitSays(A, answers))[0]?.spread;

	test("is the average deviation around the median", () => {
		expect(spread(1, 3, 5)).toBeCloseTo(4 / 3);
		expect(spread(1, 1, 5, 5)).toBe(2);
		expect(spread(1, 2, 4, 5)).toBe(1.5);
	});

	test("is never told below what counts as agreement", () => {
		expect([spread(3, 3, 3), spread(2, 3, 4)]).toEqual([0.8, 0.8]);
	});
});

describe("the share of those who cannot judge", () => {
	test("is told over statements that three were asked, and never as everybody", () => {
		expect(silentShare(aUnitSays(A, [2, undefined, undefined, 4]))).toBe(0.5);
		expect(silentShare(aUnitSays(A, [undefined, undefined, undefined]))).toBeCloseTo(2 / 3);
		expect(silentShare(aUnitSays(A, [undefined, undefined]))).toBeUndefined();
	});
});
