import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alignment, alignmentKey, ELEMENTS } from "../../../utils/domain/alignment.ts";
import { toElements } from "../../../utils/domain/elements.ts";
import { ACCOUNT_ID, frozen } from "./examples.ts";

function published(
	element: Alignment["element"],
	period: string,
	score: number | undefined,
	fields: Partial<Alignment> = {},
): Alignment {
	const key = alignmentKey(ACCOUNT_ID, element, period);
	return {
		id: "a05xx0000000001AAA",
		key,
		accountId: ACCOUNT_ID,
		element,
		period,
		score,
		answers: 6,
		units: 2,
		...fields,
	};
}

describe("what is told of an account's elements", () => {
	const rows = frozen([
		published("systems", "2026-Q1", 50),
		published("systems", "2026-Q2", 44, { largestPair: "Logistics – R&D (1.8)", answers: 7 }),
		published("style", "2026-Q1", 60),
		published("style", "2026-Q2", 70, { largestPair: "Legal – Other units (0.4)" }),
		published("staff", "2026-Q2", undefined),
		published("strategy", "2025-Q4", 10),
	]);
	const told = toElements(rows);

	test("is the change since the quarter published before, the largest first, with the answers it rests on", () => {
		expect(told).toMatchObject({ period: "2026-Q2", before: "2026-Q1", compared: 2, answers: 13 });
		expect(told?.changes).toEqual([
			{ element: "style", change: 10 },
			{ element: "systems", change: -6 },
		]);
	});

	test("is the largest disagreement of two units, and the element it is on", () => {
		expect(told?.largest).toEqual({ element: "systems", names: "Logistics – R&D", difference: 1.8 });
	});

	test("is a line for each element, in the article's order, whatever its score", () => {
		expect(told?.lines.map(({ element }) => element)).toEqual([...ELEMENTS]);
		expect(told?.lines.find(({ element }) => element === "systems")?.course).toEqual([undefined, 50, 44]);
	});

	test("is no change where one of the two quarters has no score", () => {
		const line = told?.lines.find(({ element }) => element === "staff");
		expect([line?.change, line?.now?.answers]).toEqual([undefined, 6]);
	});

	test("is nothing where nothing is published, and no change of the first quarter", () => {
		expect(toElements([])).toBeUndefined();
		expect(toElements([published("style", "2026-Q2", 70)])).toMatchObject({ before: undefined, compared: 0 });
	});

	test("is the same in whatever order the rows come", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
				expect(toElements(shuffled)).toEqual(told);
			}),
		);
	});
});
