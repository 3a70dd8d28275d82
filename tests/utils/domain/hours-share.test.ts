import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursShares } from "../../../utils/domain/hours-share.ts";
import { withState } from "../../../utils/domain/support.ts";
import { ACCOUNTS, anyLog, inTwoOrders } from "./any-log.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	DAY,
	frozen,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	THIRD_ACCOUNT_ID,
} from "./examples.ts";

const NOW = MONDAY + 90 * DAY;
const KEYS = [ACCOUNT_ID, OTHER_ACCOUNT_ID];
function got(accountId: string, hours: number | undefined, at = MONDAY + DAY) {
	const weeks = ["2026-W10"];
	const story = aStory("submit", { type: "offer", hours, weeks }, "accept", "commit", {
		type: "deliver",
		at,
	});
	return withState(aRequest({ accountId, events: story }));
}

describe("an account's share of the expert hours", () => {
	test("is its hours against those of all key accounts, beside what was agreed", () => {
		const log = [got(ACCOUNT_ID, 6), got(ACCOUNT_ID, 3), got(OTHER_ACCOUNT_ID, 3), got(THIRD_ACCOUNT_ID, 99)];
		const [own, other] = hoursShares(log, KEYS, new Map([[ACCOUNT_ID, 0.5]]), NOW);
		const known = { asOf: MONDAY + DAY, source: "log" };
		expect(own).toEqual({
			accountId: ACCOUNT_ID,
			hours: { value: 9, n: 2, ...known },
			share: { value: 0.75, n: 3, ...known },
			agreed: 0.5,
			difference: 0.25,
		});
		expect(other).toMatchObject({ share: { value: 0.25 }, agreed: undefined, difference: undefined });
	});

	test("is a true 0 where only others got hours, and unknown where nobody did", () => {
		expect(hoursShares([got(ACCOUNT_ID, 6)], KEYS, new Map(), NOW)[1]).toMatchObject({
			hours: { value: undefined, unknown: "no_hours" },
			share: { value: 0, n: 1 },
		});
		expect(
			hoursShares([got(ACCOUNT_ID, undefined)], KEYS, new Map([[ACCOUNT_ID, 0.5]]), NOW)[0],
		).toMatchObject({
			share: { value: undefined, n: 0, unknown: "no_hours" },
			difference: undefined,
		});
	});

	test("is of the last 90 days", () => {
		const old = got(ACCOUNT_ID, 6, MONDAY + 5 * HOUR);
		const hoursAt = (now: number) => hoursShares([old], KEYS, new Map(), now)[0]?.hours.value;
		expect(hoursAt(MONDAY + 5 * HOUR + 90 * DAY - 1)).toBe(6);
		expect(hoursAt(MONDAY + 5 * HOUR + 90 * DAY)).toBeUndefined();
		expect(hoursAt(MONDAY + 4 * HOUR)).toBeUndefined();
	});
});

test("of any log, shares are between 0 and 1 and add up to 1, whatever the order", () => {
	fc.assert(
		fc.property(inTwoOrders(anyLog), ([log, again]) => {
			const shares = hoursShares(frozen(log), ACCOUNTS, new Map(), NOW);
			expect(hoursShares(frozen(again), ACCOUNTS, new Map(), NOW)).toEqual(shares);
			const values = shares.flatMap(({ share }) => share.value ?? []);
			for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
			if (values.length > 0) expect(values.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
		}),
	);
});
