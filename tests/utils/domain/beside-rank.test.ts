import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besideRank, outcomeOf } from "../../../utils/domain/beside-rank.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { ESTIMATES, SCOPES, type Scope, type StoredRequest } from "../../../utils/domain/records.ts";
import { standingsOf } from "../../../utils/domain/standing.ts";
import { withState } from "../../../utils/domain/support.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	DAY,
	frozen,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
} from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const told = (key: string, fields: Partial<StoredRequest>, ...chapters: Chapters) =>
	withState(aRequest({ key, ...fields, events: aStory(...chapters) }));
const promised = (key: string, hours: number, fields: Partial<StoredRequest> = {}, at = MONDAY + 3 * HOUR) =>
	told(
		key,
		fields,
		{ type: "submit", at: at - 3 },
		{ type: "offer", hours, at: at - 2 },
		{ type: "accept", at: at - 1 },
		{ type: "commit", at },
	);
const own = told("r1", {}, "submit");
const NOW = MONDAY + 2 * DAY;

describe("beside a rank", () => {
	test("stand the whole days it has waited", () => {
		expect(besideRank(own, [], undefined, MONDAY + 3 * DAY - 1).waitingDays).toBe(2);
		expect(besideRank(own, [], undefined, MONDAY - HOUR).waitingDays).toBe(0);
	});

	test("stands the account's share of the hours promised by the unit in 90 days, against the agreed", () => {
		const log = [
			promised("a", 10),
			promised("b", 30, { accountId: OTHER_ACCOUNT_ID }),
			promised("c", 500, { unitId: OTHER_UNIT_ID }),
			promised("d", 500, {}, NOW - 91 * DAY),
			// The CRM's clock may be a little ahead of this device's.
			promised("g", 2, {}, NOW + HOUR),
			told("e", {}, "submit", { type: "offer", hours: 500 }),
			told("f", {}, "submit", { type: "offer", hours: 500 }, "accept", "commit", "withdraw"),
		];
		expect(besideRank(own, frozen([...log, ...log]), 0.2, NOW).share).toEqual({
			hours: 12,
			unitHours: 42,
			share: 12 / 42,
			agreed: 0.2,
			n: 3,
		});
	});

	test("stands no share where the unit has promised nothing, and no agreed one where none is known", () => {
		const { share } = besideRank(own, [], undefined, NOW);
		expect(share).toEqual({ hours: 0, unitHours: 0, share: undefined, agreed: undefined, n: 0 });
	});

	test("stand the account's last three outcomes with the unit, the latest first", () => {
		const later = (hours: number, type: "decline" | "withdraw") => ({ type, at: MONDAY + hours * HOUR });
		const log = [
			told("a", {}, "submit", { ...later(9, "decline"), code: "5" }),
			told("b", {}, "submit", later(8, "withdraw")),
			told("c", {}, "submit", { type: "offer", scope: "full" }, "accept"),
			told("d", {}, "submit", { ...later(1, "decline"), code: "1" }),
			told("x", { accountId: OTHER_ACCOUNT_ID }, "submit", later(10, "withdraw")),
			told("y", { unitId: OTHER_UNIT_ID }, "submit", later(10, "withdraw")),
			own,
		];
		expect(besideRank(own, log, undefined, NOW).outcomes).toEqual([
			{ requestKey: "a", kind: "declined", code: "5", at: MONDAY + 9 * HOUR },
			{ requestKey: "b", kind: "none", code: undefined, at: MONDAY + 8 * HOUR },
			{ requestKey: "c", kind: "full", code: undefined, at: MONDAY + 2 * HOUR },
		]);
	});
});

describe("the outcome of a request", () => {
	test.each<[Scope | undefined, string]>([
		["full", "full"],
		[undefined, "full"],
		["partial", "part"],
		["smaller", "part"],
		["other_date", "other"],
		["other_person", "other"],
		["asset", "other"],
	])("granted with scope %s is %s", (scope, kind) => {
		const offer = { type: "offer", ...(scope && { scope }) } as const;
		for (const further of [[], ["commit"], ["commit", "deliver"]] satisfies Chapters[]) {
			expect(outcomeOf(told("a", {}, "submit", offer, "accept", ...further), NOW)?.kind).toBe(kind);
		}
	});

	test.each<[string, Chapters]>([
		["asked", ["submit"]],
		["asked back", ["submit", "ask_info"]],
		["offered", ["submit", "offer"]],
		["on the waiting list", ["submit", "waitlist"]],
		["declined and answered", ["submit", "decline", "give_info"]],
	])("is not there while it is %s", (_, chapters) => {
		expect(outcomeOf(told("a", {}, ...chapters), NOW)).toBeUndefined();
	});
});

describe("what stands beside a rank", () => {
	const history = fc.record({
		now: fc.integer({ min: 0, max: 400 }).map((days) => NOW + days * DAY),
		agreed: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
		past: fc.array(
			fc.record({
				hours: fc.integer({ min: 1, max: 99 }),
				scope: fc.constantFrom(...SCOPES),
				isKept: fc.boolean(),
			}),
			{ maxLength: 6 },
		),
		escalations: fc.integer({ min: 0, max: 3 }),
	});
	// Two of each score: the one that was asked first is the later one by key.
	const queue = ESTIMATES.flatMap((estimate, index) =>
		[ACCOUNT_ID, OTHER_ACCOUNT_ID].map((accountId, n) =>
			aRequest({ key: `q${index}${n}`, estimate, accountId, createdAt: MONDAY - n * HOUR }),
		),
	);

	test("never changes the order: neither waiting, nor shares, nor outcomes", () => {
		const order = ESTIMATES.flatMap((_, index) => [`q${index}1`, `q${index}0`]);
		const seen = new Set<string>();
		fc.assert(
			fc.property(history, ({ now, agreed, past, escalations }) => {
				const over = past.map(({ hours, scope, isKept }, index) =>
					told(
						`p${index}`,
						{},
						"submit",
						{ type: "offer", hours, scope },
						isKept ? "accept" : "withdraw",
						"commit",
					),
				);
				const waiting = queue.map((request) => ({
					...request,
					events: aStory("submit", ...Array.from({ length: escalations }, () => "escalate" as const)),
				}));
				const beside = waiting.map((request) => besideRank(withState(request), over, agreed, now));
				seen.add(JSON.stringify(beside));
				const standings = standingsOf([...waiting.map(withState), ...over], DEFAULT_POLICY, now);
				const places = [...standings].sort(([, a], [, b]) => a.rank.place - b.rank.place);
				expect(places.map(([key]) => key)).toEqual(order);
			}),
		);
		expect(seen.size).toBeGreaterThan(50);
	});
});
