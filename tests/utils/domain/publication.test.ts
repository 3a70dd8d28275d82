import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Alignment, ELEMENTS } from "../../../utils/domain/alignment.ts";
import { readPair, rowsToPublish, scoresOf } from "../../../utils/domain/publication.ts";
import { anyRatings, aRating, aUnitSays, PERIOD, UNITS } from "./any-ratings.ts";
import { ACCOUNT_ID, frozen, OTHER_ACCOUNT_ID } from "./examples.ts";

const [A, B] = UNITS;
const names = UNITS.map((id, index) => ({ id, name: `Unit ${index}` }));
const published = (ratings: Parameters<typeof scoresOf>[0]) =>
	rowsToPublish(scoresOf(ratings, PERIOD), PERIOD, names);

describe("what is published of a round", () => {
	test("is a row for each element of each account that was rated, and of no other quarter", () => {
		const rows = published(
			frozen([
				aRating({ accountId: OTHER_ACCOUNT_ID }),
				aRating(),
				aRating({ key: "k2", period: "2025-Q4", accountId: "0015f00002J9YYEAA3" }),
			]),
		);
		expect(rows.map(({ accountId, element }) => [accountId, element])).toEqual(
			[ACCOUNT_ID, OTHER_ACCOUNT_ID].flatMap((id) => ELEMENTS.map((element) => [id, element])),
		);
		expect(rows[0]?.key).toBe(`${ACCOUNT_ID}-shared-values-${PERIOD}`);
	});

	test("is the same whoever publishes: any order of the same answers makes the same rows", () => {
		fc.assert(
			fc.property(anyRatings, fc.nat(), (ratings, seed) => {
				const shuffled = ratings.toSorted(
					(a, b) => ((a.key.charCodeAt(3) * 31 + seed) % 7) - ((b.key.charCodeAt(3) * 31 + seed) % 7),
				);
				expect(published(shuffled)).toEqual(published(ratings));
				expect(published(ratings.toReversed())).toEqual(published(ratings));
			}),
		);
	});

	test("is what a row can be, with scores from 0 to 100", () => {
		fc.assert(
			fc.property(anyRatings, (ratings) => {
				for (const row of published(ratings)) {
					expect(v.is(v.omit(Alignment, ["id"]), row)).toBe(true);
					expect(row.score ?? 50).toBeGreaterThanOrEqual(0);
					expect(row.score ?? 50).toBeLessThanOrEqual(100);
				}
			}),
		);
	});

	test("of the company is inherited by every account, also by one of which nothing else is known", () => {
		const says = (id: string | undefined) => aUnitSays(id, [2, 3, 4], { item: "Y2", accountId: undefined });
		const rows = published([...says(A), ...says(B), aRating({ accountId: OTHER_ACCOUNT_ID })]);
		expect(rows.filter(({ score }) => score !== undefined)).toMatchObject([
			{ accountId: OTHER_ACCOUNT_ID, element: "style", score: 50, answers: 6, units: 2 },
		]);
	});

	test("names the largest pair in words that can be read back", () => {
		const [row] = published([...aUnitSays(A, [4, 4, 4]), ...aUnitSays(B, [2, 2, 3])]);
		expect(row?.largestPair).toBe("Unit 0 – Unit 1 (1.7)");
		expect(readPair(row?.largestPair)).toEqual({ names: "Unit 0 – Unit 1", difference: 1.7 });
		expect([readPair(undefined), readPair("Legal")]).toEqual([undefined, undefined]);
	});
});
