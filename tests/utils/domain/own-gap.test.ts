import { describe, expect, test } from "vitest";
import { ownGap } from "../../../utils/domain/own-gap.ts";
import type { Answered } from "../../../utils/domain/pulse.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID } from "./examples.ts";

const row = { accountId: ACCOUNT_ID, element: "style", score: 50 } as const;
const answered = (...all: [string, Answered["answer"]][]) =>
	new Map(all.map(([key, answer]) => [key, { answer, comment: undefined }]));

describe("somebody's own gap", () => {
	test("is their mean less the units', of the account and of the company", () => {
		expect(ownGap(row, answered([`Y1 ${ACCOUNT_ID}`, 4]))).toBe(1);
		expect(ownGap(row, answered([`Y1 ${ACCOUNT_ID}`, 4], ["Y2 ", 1]))).toBe(-0.5);
	});

	test("is none where they could not judge, rated another account, or the units have no score", () => {
		expect(
			ownGap(row, answered([`Y1 ${ACCOUNT_ID}`, undefined], [`Y1 ${OTHER_ACCOUNT_ID}`, 5])),
		).toBeUndefined();
		expect(ownGap({ ...row, score: undefined }, answered([`Y1 ${ACCOUNT_ID}`, 4]))).toBeUndefined();
	});
});
