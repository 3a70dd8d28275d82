import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursOf } from "../../../utils/domain/estimated-hours.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { type PriorityAccess, withPriority } from "../../../utils/domain/priority-access.ts";
import { rankQueue, type Scored } from "../../../utils/domain/rank.ts";
import type { Estimate } from "../../../utils/domain/records.ts";
import { anyQueue } from "./any-queue.ts";
import { ACCOUNT_ID, anAsk, frozen, MONDAY, OTHER_ACCOUNT_ID } from "./examples.ts";

const HALF: PriorityAccess = { hasPriority: (id) => id === ACCOUNT_ID, cap: 0.5 };

/** A queue in this order: keys of accounts with priority begin with "k". */
function inOrder(...requests: [key: string, estimate: Estimate][]): Scored[] {
	const queue = requests.map(([key, estimate], index) => ({
		ask: anAsk({ key, estimate, accountId: key.startsWith("k") ? ACCOUNT_ID : OTHER_ACCOUNT_ID }),
		submittedAt: MONDAY + index,
	}));
	return queue.flatMap((each) => rankQueue([each], DEFAULT_POLICY));
}
const keys = ({ places }: ReturnType<typeof withPriority>) => places.map(({ key }) => key);

describe("priority access", () => {
	const queue = inOrder(["a", "2h"], ["b", "1d"], ["k1", "1d"], ["c", "1d"], ["k2", "2h"], ["k3", "1d"]);

	test("is off unless there is a rule: the order is that of the ranks", () => {
		const { places, capHours } = withPriority(queue, undefined, 20);
		expect(places.map(({ key, place, byRank, lost, access }) => [key, place - byRank, lost, access])).toEqual(
			queue.map(({ key }) => [key, 0, 0, undefined]),
		);
		expect(capHours).toBeUndefined();
		expect(keys(withPriority(queue, HALF, undefined))).toEqual(queue.map(({ key }) => key));
	});

	test("puts its accounts first until the cap is used, and says what it costs each of the others", () => {
		// Half of 20 hours: 7.4 and 2 fit, another 7.4 does not.
		const order = withPriority(queue, HALF, 20);
		expect(order).toMatchObject({ capHours: 10, givenHours: 9.4 });
		expect(order.places).toEqual([
			{ key: "k1", place: 1, byRank: 3, lost: 0, access: "first" },
			{ key: "k2", place: 2, byRank: 5, lost: 0, access: "first" },
			{ key: "a", place: 3, byRank: 1, lost: 2, access: undefined },
			{ key: "b", place: 4, byRank: 2, lost: 2, access: undefined },
			{ key: "c", place: 5, byRank: 4, lost: 1, access: undefined },
			{ key: "k3", place: 6, byRank: 6, lost: 0, access: "cap_used" },
		]);
	});

	test("lets nobody pass a higher rank of the same right by asking for less", () => {
		const order = withPriority(inOrder(["a", "2h"], ["k1", "1w"], ["k2", "2h"]), HALF, 20);
		expect(keys(order)).toEqual(["a", "k1", "k2"]);
		expect(order.places.map(({ access }) => access)).toEqual([undefined, "cap_used", "cap_used"]);
	});

	test("gives nothing to what nobody has estimated, and does not stop for it", () => {
		const order = withPriority(inOrder(["a", "2h"], ["k1", "unknown"], ["k2", "2h"]), HALF, 20);
		expect(order.places.map(({ key, access }) => [key, access])).toEqual([
			["k2", "first"],
			["a", undefined],
			["k1", "hours_unknown"],
		]);
	});

	test("counts what the week already holds by priority, and fills its cap to the last hour", () => {
		expect(keys(withPriority(queue, HALF, 20, 9))).toEqual(queue.map(({ key }) => key));
		// 0.6 × 37 hours are three days of 7.4, to the machine a little less.
		const days = inOrder(["a", "2h"], ["k1", "1d"], ["k2", "1d"], ["k3", "1d"], ["k4", "1d"]);
		expect(keys(withPriority(days, { ...HALF, cap: 0.6 }, 37))).toEqual(["k1", "k2", "k3", "a", "k4"]);
	});

	test("never gives more than the cap, loses nobody, and keeps each side in the order of ranks", () => {
		const hours = (order: readonly Scored[], key: string) =>
			hoursOf(order.find((each) => each.key === key)?.queued.ask.estimate ?? "unknown") ?? Number.NaN;
		fc.assert(
			fc.property(anyQueue, fc.integer({ min: 0, max: 80 }), (queue, weeklyHours) => {
				const order = frozen(rankQueue(queue, DEFAULT_POLICY));
				const rule = { hasPriority: (id: string) => id === OTHER_ACCOUNT_ID, cap: 0.5 };
				const { places, givenHours, capHours } = withPriority(order, rule, weeklyHours);
				expect(places.map(({ key }) => key).toSorted()).toEqual(order.map(({ key }) => key).toSorted());
				expect(places.map(({ place }) => place)).toEqual(places.map((_, index) => index + 1));
				const first = places.filter(({ access }) => access === "first");
				const given = first.reduce((sum, { key }) => sum + hours(order, key), 0);
				expect(givenHours).toBeCloseTo(given, 6);
				expect(given).toBeLessThanOrEqual((capHours ?? 0) + 1e-6);
				for (const side of [first, places.filter(({ access }) => access !== "first")]) {
					const ranks = side.map(({ byRank }) => byRank);
					expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
				}
				const passed = (byRank: number) => first.filter((each) => each.byRank > byRank).length;
				for (const { byRank, lost, access } of places) {
					expect(lost).toBe(access === "first" ? 0 : passed(byRank));
				}
			}),
		);
	});
});
