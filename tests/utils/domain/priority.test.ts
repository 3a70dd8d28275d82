import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Booking } from "../../../utils/domain/capacity.ts";
import type { WeekLoad } from "../../../utils/domain/load.ts";
import { type Claim, priorityAccess } from "../../../utils/domain/priority.ts";
import { ACCOUNT_ID, frozen, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID, UNIT_ID } from "./examples.ts";

const WEEK = "2026-W10";
const KEY_ACCOUNTS = new Set([ACCOUNT_ID]);
function load(capacity: number | undefined, held = 0, booked = 0): WeekLoad {
	const free = capacity === undefined ? undefined : capacity - held - booked;
	return { week: WEEK, capacity, held, booked, absent: 0, free, over: Math.max(0, -(free ?? 0)) };
}
const claim = (requestKey: string, accountId: string, hours?: number): Claim => ({
	requestKey,
	accountId,
	hours,
});
const booking = (accountId: string, hours: number, week = WEEK): Booking => ({
	...{ kind: "booked", requestKey: "r", accountId, unitId: UNIT_ID, expertId: undefined, week, hours },
});
/** Two others rank before the key account; each wants 10 of the 20 hours. */
const QUEUE = [
	claim("o1", OTHER_ACCOUNT_ID, 10),
	claim("o2", THIRD_ACCOUNT_ID, 10),
	claim("k1", ACCOUNT_ID, 10),
];

describe("priority access", () => {
	test("lets a key account go first, and says what that costs the others", () => {
		expect(priorityAccess(load(20), [], QUEUE, KEY_ACCOUNTS, 0.5)).toEqual({
			week: WEEK,
			cap: 10,
			used: 0,
			granted: 10,
			left: 0,
			cost: 10,
			affected: [
				{ requestKey: "o1", from: 1, to: 2, loses: 0, isOut: false },
				{ requestKey: "o2", from: 2, to: 3, loses: 10, isOut: true },
			],
		});
	});

	test("ends at the cap: what is above it waits in its own place", () => {
		expect(priorityAccess(load(20), [], QUEUE, KEY_ACCOUNTS, 0.2)).toMatchObject({
			...{ cap: 4, granted: 4, left: 0, cost: 4 },
			affected: [
				{ requestKey: "o1", loses: 0 },
				{ requestKey: "o2", loses: 4, isOut: true },
			],
		});
	});

	test("gives nothing twice: what went first is not asked for again in its own place", () => {
		const queue = [claim("k1", ACCOUNT_ID, 10), claim("o1", OTHER_ACCOUNT_ID, 10)];
		expect(priorityAccess(load(20), [], queue, KEY_ACCOUNTS, 0.2)).toMatchObject({ granted: 4, cost: 0 });
	});

	test("is used up by what key accounts hold already, in this week only", () => {
		const bookings = [
			booking(ACCOUNT_ID, 7),
			booking(OTHER_ACCOUNT_ID, 5),
			booking(ACCOUNT_ID, 9, "2026-W11"),
		];
		const access = priorityAccess(load(20, 0, 12), bookings, QUEUE, KEY_ACCOUNTS, 0.5);
		expect(access).toMatchObject({ cap: 10, used: 7, granted: 3, left: 0, cost: 3 });
		expect(access.affected).toMatchObject([
			{ requestKey: "o1", loses: 3, isOut: false },
			{ requestKey: "o2", from: 2, to: 3, loses: 0 },
		]);
		const over = priorityAccess(load(20), [booking(ACCOUNT_ID, 15)], QUEUE, KEY_ACCOUNTS, 0.5);
		expect(over).toMatchObject({ used: 15, granted: 0, left: 0, cost: 0, affected: [] });
	});

	test("costs nothing where there is enough for all, but others still come later", () => {
		const access = priorityAccess(load(40), [], QUEUE, KEY_ACCOUNTS, 0.5);
		expect(access).toMatchObject({ granted: 10, left: 10, cost: 0 });
		expect(access.affected.map(({ from, to }) => [from, to])).toEqual([
			[1, 2],
			[2, 3],
		]);
	});

	test.each<[string, WeekLoad, number | undefined]>([
		["the policy sets no share", load(20), undefined],
		["the unit's hours are unknown", load(undefined), 0.5],
	])("does not exist where %s", (_, week, share) => {
		expect(priorityAccess(week, [booking(ACCOUNT_ID, 3)], QUEUE, KEY_ACCOUNTS, share)).toEqual({
			...{ week: WEEK, cap: undefined, used: 3, granted: 0, left: undefined, cost: 0, affected: [] },
		});
	});

	test("gives no hours to a request whose hours are unknown, and none in an overbooked week", () => {
		const unknown = [claim("o1", OTHER_ACCOUNT_ID, 10), claim("k1", ACCOUNT_ID)];
		expect(priorityAccess(load(20), [], unknown, KEY_ACCOUNTS, 0.5)).toMatchObject({
			granted: 0,
			affected: [],
		});
		expect(priorityAccess(load(20, 30), [], QUEUE, KEY_ACCOUNTS, 0.5)).toMatchObject({ granted: 0, cost: 0 });
	});
});

describe("of any queue", () => {
	const anyQueue = fc
		.array(
			fc.tuple(
				fc.constantFrom(ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID),
				fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
			),
			{ maxLength: 8 },
		)
		.map((claims) => claims.map(([accountId, hours], index) => claim(`r${index}`, accountId, hours)));
	const hours = fc.integer({ min: 0, max: 60 });
	const percent = fc.integer({ min: 0, max: 100 });

	test("no more goes first than the cap and the week allow, and others lose no more than that", () => {
		fc.assert(
			fc.property(anyQueue, hours, hours, hours, percent, (queue, capacity, held, own, share) => {
				const week = load(capacity, held);
				const bookings = [booking(ACCOUNT_ID, own)];
				const access = priorityAccess(week, bookings, frozen(queue), KEY_ACCOUNTS, share / 100);
				const cap = (share / 100) * capacity;
				expect(access.used + access.granted).toBeLessThanOrEqual(Math.max(cap, own) + 1e-9);
				expect(access.granted).toBeLessThanOrEqual(Math.max(0, week.free ?? 0));
				expect(access.cost).toBeLessThanOrEqual(access.granted + 1e-9);
				for (const { requestKey, from, to } of access.affected) {
					expect(to).toBeGreaterThanOrEqual(from);
					expect(queue.find((each) => each.requestKey === requestKey)?.accountId).not.toBe(ACCOUNT_ID);
				}
			}),
		);
	});

	test("a higher cap never costs the others less", () => {
		fc.assert(
			fc.property(anyQueue, hours, percent, percent, (queue, capacity, one, other) => {
				const costOf = (share: number) =>
					priorityAccess(load(capacity), [], queue, KEY_ACCOUNTS, share / 100).cost;
				const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
				expect(costOf(higher)).toBeGreaterThanOrEqual(costOf(lower) - 1e-9);
			}),
		);
	});
});
