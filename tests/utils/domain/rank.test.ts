import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, type Policy } from "../../../utils/domain/policy.ts";
import { byRank, inRankOrder, type Ranked, rankQueue, scoreOf, termsOf } from "../../../utils/domain/rank.ts";
import { type Ask, ESTIMATES } from "../../../utils/domain/records.ts";
import { anyPolicy, anyQueue } from "./any-queue.ts";
import { anAsk, frozen, MONDAY } from "./examples.ts";

/** `days` after the Monday on which it was asked. */
const inDays = (days: number) => new Date(MONDAY + days * 86_400_000).toISOString().slice(0, 10);
const score = (fields: Partial<Ask>, policy = DEFAULT_POLICY) => scoreOf(anAsk(fields), MONDAY, policy);

describe("a score", () => {
	// By hand: (value 3·3 + fit 3·2 + criticality·2 + risk 3·1) × 0.5 ÷ effort
	const TABLE: [Partial<Ask>, number][] = [
		[{ estimate: "2h", neededBy: inDays(3) }, 14],
		[{ estimate: "1d", neededBy: inDays(10) }, 6.5],
		[{ estimate: "3d", neededBy: inDays(20) }, 4],
		[{ estimate: "1w", neededBy: inDays(45) }, 2.2],
		[{ estimate: "unknown", neededBy: inDays(90) }, 1.25],
		[{ estimate: "2h", neededBy: inDays(3), isFlexible: true }, 13],
		[{ estimate: "unknown", neededBy: inDays(90), isFlexible: true }, 1.25],
		[{ estimate: "2h", neededBy: inDays(-2) }, 14],
	];
	test.each(TABLE)("of %j is %d under the default policy", (fields, expected) => {
		expect(score(fields).score).toBeCloseTo(expected, 10);
	});

	test("follows the weights of the policy, and says which policy that was", () => {
		const weights = { value: 1, fit: 0, criticality: 4, risk: 0 };
		const policy: Policy = { ...DEFAULT_POLICY, version: 7, rules: { ...DEFAULT_POLICY.rules, weights } };
		// (3·1 + 5·4) × 0.5 ÷ 1
		const scored = score({ estimate: "2h", neededBy: inDays(1) }, policy);
		expect(scored).toMatchObject({ score: 11.5, policyVersion: 7 });
		expect(scored.factors.map(({ weight }) => weight)).toEqual([1, 0, 4, 0]);
	});

	test.each([
		[7, 5],
		[8, 4],
		[14, 4],
		[15, 3],
		[30, 3],
		[31, 2],
		[60, 2],
		[61, 1],
	])("of what is needed in %d days has time criticality %d", (days, mark) => {
		const factor = score({ neededBy: inDays(days) }).factors.find(({ name }) => name === "criticality");
		expect(factor).toEqual({ name: "criticality", mark, weight: 2, isKnown: true });
	});

	test("turns the estimated time into effort", () => {
		const efforts = ESTIMATES.map((estimate) => score({ estimate }).effort);
		expect(Object.fromEntries(ESTIMATES.map((estimate, index) => [estimate, efforts[index]]))).toEqual({
			"2h": 1,
			"1d": 2,
			"3d": 3,
			"1w": 5,
			unknown: 8,
		});
	});

	test("takes the middle mark for what is unknown: that lowers confidence, never value", () => {
		const { factors, confidence } = score({});
		const unknown = factors.filter(({ isKnown }) => !isKnown);
		expect(unknown.map(({ name, mark }) => [name, mark])).toEqual([
			["value", 3],
			["fit", 3],
			["risk", 3],
		]);
		expect(confidence).toBe(0.5);
	});

	test("counts what is known of the account and the evidence", () => {
		const known = { valueMark: 5, fitMark: 4, riskMark: 1, evidence: "case" } as const;
		const scored = scoreOf(anAsk({ estimate: "2h", neededBy: inDays(3) }), MONDAY, DEFAULT_POLICY, known);
		// (5·3 + 4·2 + 5·2 + 1·1) × 1 ÷ 1
		expect(scored).toMatchObject({ score: 34, confidence: 1, evidence: "case" });
		expect(scored.factors.every(({ isKnown }) => isKnown)).toBe(true);
	});

	test("takes the evidence from the ask where nobody says otherwise", () => {
		const quoted = { quote: "audit in week 12", sourceTitle: "Mail from Arla" };
		expect(score(quoted)).toMatchObject({ evidence: "source", confidence: 0.8 });
		expect(scoreOf(anAsk(quoted), MONDAY, DEFAULT_POLICY, { evidence: "none" }).confidence).toBe(0.5);
	});

	test("does not change while the request waits", () => {
		expect(scoreOf(frozen(anAsk()), MONDAY, frozen(DEFAULT_POLICY))).toEqual(score({}));
	});

	test("does not depend on how the account, the person or the text is called", () => {
		const named = { accountName: "Mærsk", expertise: "URGENT!!!", ifWeWait: "The CEO asked", quote: "now" };
		expect(score(named)).toEqual(score({}));
	});
});

describe("the order of a queue", () => {
	const ranked: fc.Arbitrary<Ranked[]> = fc.uniqueArray(
		fc.record({
			key: fc.string({ minLength: 1, maxLength: 2 }),
			score: fc.integer({ min: 0, max: 3 }),
			submittedAt: fc.integer({ min: 0, max: 3 }),
		}),
		{ selector: ({ key }) => key, maxLength: 12 },
	);

	test("is the same whatever order the requests come in", () => {
		const shuffled = ranked.chain((queue) =>
			fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length })),
		);
		fc.assert(
			fc.property(shuffled, ([queue, again]) => {
				expect(inRankOrder(frozen(again))).toEqual(inRankOrder(frozen(queue)));
			}),
		);
	});

	test("never puts a lower score first, nor on a tie the one that has waited less", () => {
		fc.assert(
			fc.property(ranked, (queue) => {
				const order = inRankOrder(queue);
				order.slice(1).forEach((next, index) => {
					const before = order[index];
					expect(before && before.score >= next.score).toBe(true);
					if (before?.score === next.score) {
						expect(before.submittedAt).toBeLessThanOrEqual(next.submittedAt);
					}
				});
			}),
		);
	});

	test("gives a request that comes twice one place", () => {
		fc.assert(
			fc.property(ranked, (queue) => {
				expect(inRankOrder([...queue, ...queue.toReversed()])).toEqual(inRankOrder(queue));
			}),
		);
	});

	test("is the same on every device: neither order nor repetition of the requests matters", () => {
		const shuffled = anyQueue.chain((queue) =>
			fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length }), anyPolicy),
		);
		fc.assert(
			fc.property(shuffled, ([queue, again, policy]) => {
				expect(rankQueue(frozen([...again, ...queue]), policy)).toEqual(rankQueue(frozen(queue), policy));
			}),
		);
	});

	test("knows a tie where two different sums come to the same, whatever the rounding of the machine", () => {
		const tenth = (weight: number) => BigInt(Math.round(weight * 10));
		fc.assert(
			fc.property(anyQueue, anyPolicy, (queue, policy) => {
				const order = rankQueue(queue, policy);
				const exact = (scored: (typeof order)[number]) => {
					const { factors, confidence, effort } = termsOf(scored, policy);
					return {
						up: factors.reduce(
							(sum, { mark, weight }) => sum + BigInt(mark) * tenth(weight) * tenth(confidence),
							0n,
						),
						down: BigInt(effort),
					};
				};
				for (const a of order) {
					for (const b of order) {
						const [x, y] = [exact(a), exact(b)];
						const isTie = x.up * y.down === y.up * x.down;
						expect(a.score === b.score).toBe(isTie);
					}
				}
			}),
		);
	});

	test("gives such a tie to the one waiting longest", () => {
		// 12 × 0.8 ÷ 2 and 24 × 1 ÷ 5 are both 4.8; to the machine the first is a little more.
		const few = { valueMark: 2, fitMark: 1, riskMark: 2, evidence: "source" } as const;
		const late = { ask: anAsk({ key: "late", neededBy: inDays(90) }), submittedAt: MONDAY, known: few };
		const early = {
			ask: anAsk({ key: "early", estimate: "1w", neededBy: inDays(20) }),
			submittedAt: MONDAY - 1,
			known: { evidence: "case" } as const,
		};
		const order = rankQueue([late, early], DEFAULT_POLICY);
		expect(order.map(({ key, score }) => [key, score])).toEqual([
			["early", 4.8],
			["late", 4.8],
		]);
	});

	test("of two keys made at the same moment with the same score is by key", () => {
		const [a, b] = ["a", "b"].map((key) => ({ key, score: 1, submittedAt: 1 }));
		expect(a && b && [byRank(a, b), byRank(b, a), byRank(a, a)]).toEqual([-1, 1, 0]);
	});

	test("puts the highest score first; ties go to the one waiting longest", () => {
		const queue = [
			{ key: "late", score: 2, submittedAt: 20 },
			{ key: "low", score: 1, submittedAt: 1 },
			{ key: "early", score: 2, submittedAt: 10 },
			{ key: "high", score: 3, submittedAt: 30 },
		];
		expect(inRankOrder(queue).map(({ key }) => key)).toEqual(["high", "early", "late", "low"]);
	});
});
