import { describe, expect, test } from "vitest";
import { commentsOf } from "../../../utils/domain/comments.ts";
import { SALES } from "../../../utils/domain/voices.ts";
import { aUnitSays, PERIOD, UNITS } from "./any-ratings.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID } from "./examples.ts";

const [A, B] = UNITS;
const said = (...all: ReturnType<typeof aUnitSays>[]) =>
	commentsOf(all.flat(), PERIOD, ACCOUNT_ID).map(({ who, text }) => [who, text]);

describe("a comment", () => {
	test("is told with its unit where three of it answered the statement, else without", () => {
		expect(
			said(
				aUnitSays(A, [2, 3, 4], { comment: "a" }).slice(0, 3),
				aUnitSays(B, [1, 2], { comment: "b" }),
				aUnitSays(undefined, [1, 2, 3], { comment: "c" }),
			),
		).toEqual([
			...[A, A, A].map((who) => [who, "a"]),
			...["b", "b"].map((text) => [undefined, text]),
			...[SALES, SALES, SALES].map((who) => [who, "c"]),
		]);
	});

	test("of one who cannot judge does not make up the three", () => {
		expect(said(aUnitSays(A, [2, 3, undefined], { comment: "a" })).map(([who]) => who)).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});

	test("stands by its text and not in the order of the answers", () => {
		const [first, second, third] = aUnitSays(A, [2, 3, 4]);
		const written = [first, second, third].flatMap((vote, index) =>
			vote ? { ...vote, comment: ["z", "a", "m"][index], createdAt: index } : [],
		);
		expect(said(written).map(([, text]) => text)).toEqual(["a", "m", "z"]);
	});

	test("of another account or quarter is not told", () => {
		expect(said(aUnitSays(A, [2, 3, 4], { comment: "a", accountId: OTHER_ACCOUNT_ID }))).toEqual([]);
		expect(said(aUnitSays(A, [2, 3, 4], { comment: "a", period: "2025-Q4" }))).toEqual([]);
	});
});
