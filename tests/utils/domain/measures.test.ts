import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../../utils/domain/figure.ts";
import { measuresByAccount, measuresByUnit, measuresOf } from "../../../utils/domain/measures.ts";
import { withState } from "../../../utils/domain/support.ts";
import { anyLog, inTwoOrders } from "./any-log.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	DAY,
	frozen,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	UNIT_ID,
} from "./examples.ts";

const AT = { now: MONDAY + 30 * DAY, timeZone: "Europe/Copenhagen" };

test("an account's and a unit's measures are of their own requests", () => {
	const offer = { type: "offer", hours: 8, weeks: ["2026-W10"] } as const;
	const story = aStory("submit", { ...offer, weeks: [...offer.weeks] }, "accept", "commit", "deliver");
	const log = [
		withState(aRequest({ events: story })),
		withState(aRequest({ events: aStory("submit", "decline", "escalate", "override") })),
		withState(aRequest({ accountId: OTHER_ACCOUNT_ID, neededBy: "2026-03-02" })),
	];
	const byAccount = measuresByAccount(log, AT);
	expect([...byAccount.keys()]).toEqual([ACCOUNT_ID, OTHER_ACCOUNT_ID]);
	expect(byAccount.get(ACCOUNT_ID)).toMatchObject({
		replyTime: { value: { median: 1, p90: 1 }, n: 2 },
		unanswered: { value: 0, n: 2 },
		leadTime: { value: { asked: 18, given: 4 }, n: 1 },
		got: { value: { full: 1, none: 0 }, n: 1 },
		promises: { value: { kept: 1 }, n: 1, asOf: MONDAY + 4 * HOUR },
		declines: { value: [{ declines: 1, reopened: 1, hours: 0 }], n: 1 },
		fastTrack: { value: 0, n: 2 },
		escalated: { value: 0.5, n: 2 },
		overridden: { value: 0.5, n: 2, asOf: MONDAY + 4 * HOUR },
		ratedByAsker: { unknown: "no_ratings" },
		asks: { value: { outside: 0, inside: 2 } },
	});
	expect(byAccount.get(OTHER_ACCOUNT_ID)).toMatchObject({
		fastTrack: { value: 1 },
		unanswered: { value: 1 },
	});
	expect(measuresByUnit(log, AT).get(UNIT_ID)).toMatchObject({ fastTrack: { value: 1 / 3, n: 3 } });
});

test("time alone makes a promise due", () => {
	const offer = { type: "offer", weeks: ["2026-W10"] };
	const log = [
		withState(aRequest({ events: aStory("submit", { ...offer, type: "offer" }, "accept", "commit") })),
	];
	const on = (day: string) => measuresOf(log, { ...AT, now: Date.parse(day) }).promises.value?.missed;
	// Sunday ends in Copenhagen an hour before it does in UTC.
	expect(on("2026-03-08T22:59:00Z")).toBeUndefined();
	expect(on("2026-03-08T23:00:00Z")).toBe(1);
});

describe("of any log", () => {
	const figuresOf = (measures: ReturnType<typeof measuresOf>) =>
		Object.values(measures) satisfies Figure<unknown>[];

	test("the measures are the same in any order", () => {
		fc.assert(
			fc.property(inTwoOrders(anyLog), ([log, again]) => {
				expect(measuresOf(frozen(again), AT)).toEqual(measuresOf(frozen(log), AT));
			}),
		);
	});

	test("a figure has a value, a number and an age, or a reason why not", () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const events = log.flatMap(({ request }) => request.events.map(({ at }) => at));
				for (const figure of figuresOf(measuresOf(log, AT))) {
					expect(figure.source).toBe("log");
					if (figure.value === undefined) {
						expect([figure.n, figure.asOf, typeof figure.unknown]).toEqual([0, undefined, "string"]);
					} else {
						expect(figure.n).toBeGreaterThan(0);
						expect(events).toContain(figure.asOf);
					}
				}
			}),
		);
	});

	test("shares are between 0 and 1, ratings between 1 and 5, parts add up to n, and units to the whole", () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const all = measuresOf(log, AT);
				for (const { value = 0 } of [all.fastTrack, all.escalated, all.overridden]) {
					expect(value >= 0 && value <= 1).toBe(true);
				}
				for (const { value = 3 } of [all.ratedByAsker, all.ratedByHelper]) {
					expect(value >= 1 && value <= 5).toBe(true);
				}
				const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);
				for (const parts of [all.got, all.promises, all.asks]) {
					expect(sum(Object.values<number>({ ...parts.value }))).toBe(parts.n);
				}
				expect(sum((all.declines.value ?? []).map(({ declines }) => declines))).toBe(all.declines.n);
				const units = [...measuresByUnit(log, AT).values()];
				expect(sum(units.map(({ replyTime }) => replyTime.n))).toBe(all.replyTime.n);
				expect(sum(units.map(({ got }) => got.n))).toBe(all.got.n);
				if (all.replyTime.value) {
					expect(all.replyTime.value.p90).toBeGreaterThanOrEqual(all.replyTime.value.median);
				}
			}),
		);
	});
});
