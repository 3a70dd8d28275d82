import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainRank } from "../../../utils/domain/explain-rank.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { Known, Queued } from "../../../utils/domain/rank.ts";
import { rankQueue } from "../../../utils/domain/rank.ts";
import type { Ask } from "../../../utils/domain/records.ts";
import { anyPolicy, anyQueue } from "./any-queue.ts";
import { anAsk, DAY, frozen, HOUR, MONDAY, OTHER_ACCOUNT_ID } from "./examples.ts";

const TODAY = "2026-03-02";
const queued = (key: string, fields: Partial<Ask> = {}, known: Known = {}, ago = 0): Queued => ({
	ask: anAsk({ key, ...fields }),
	submittedAt: MONDAY - ago,
	known,
});
const explain = (queue: readonly Queued[], key: string, policy = DEFAULT_POLICY) =>
	explainRank(frozen(queue), key, policy, TODAY);

describe("the reasons of a rank", () => {
	test("name every factor with its mark, weight, points and anchor, and what multiplies and divides", () => {
		const queue = [queued("a", { estimate: "1d" }, { valueMark: 4, evidence: "source" }), queued("b")];
		// Needed in 18 days: criticality 3. (4·3 + 3·2 + 3·2 + 3·1) × 0.8 ÷ 2
		expect(explain(queue, "a")).toEqual({
			key: "a",
			place: 1,
			of: 2,
			score: 10.8,
			factors: [
				{ name: "value", mark: 4, weight: 3, isKnown: true, points: 12, anchor: "value.4" },
				{ name: "fit", mark: 3, weight: 2, isKnown: false, points: 6, anchor: "fit.unknown" },
				{ name: "criticality", mark: 3, weight: 2, isKnown: true, points: 6, anchor: "criticality.3" },
				{ name: "risk", mark: 3, weight: 1, isKnown: false, points: 3, anchor: "risk.unknown" },
			],
			confidence: { figure: 0.8, anchor: "confidence.source" },
			effort: { figure: 2, anchor: "effort.1d" },
			policyVersion: 0,
			aboveBy: undefined,
			moveUp: undefined,
		});
	});

	test("are not given for a request that is not in the queue", () => {
		expect(explain([queued("a")], "b")).toBeUndefined();
	});

	test("add up to the score, and the place is that in the queue", () => {
		fc.assert(
			fc.property(anyQueue, anyPolicy, (queue, policy) => {
				rankQueue(queue, policy).forEach(({ key, score }, index) => {
					const reasons = explain(queue, key, policy);
					expect(reasons).toMatchObject({ place: index + 1, of: queue.length, score, policyVersion: 4 });
					const points = reasons?.factors.reduce((sum, factor) => sum + factor.points, 0) ?? 0;
					const { confidence, effort } = reasons ?? {};
					expect((points * (confidence?.figure ?? 0)) / (effort?.figure ?? 0)).toBeCloseTo(score, 5);
				});
			}),
		);
	});
});

describe("who is directly above", () => {
	const above = (fields: Partial<Ask>, known: Known = {}, ago = 0) => {
		const queue = [queued("x", { accountId: OTHER_ACCOUNT_ID, ...fields }, known, ago), queued("y")];
		return explain(queue, "y")?.aboveBy;
	};

	test("is told with the term that differs most", () => {
		expect(above({ estimate: "2h" })).toEqual({
			key: "x",
			accountId: OTHER_ACCOUNT_ID,
			score: 12,
			by: "effort",
			theirs: 1,
			yours: 2,
		});
		expect(above({}, { evidence: "case" })).toMatchObject({ by: "confidence", theirs: 1, yours: 0.5 });
		expect(above({}, { valueMark: 4 })).toMatchObject({ by: "value", theirs: 4, yours: 3 });
		expect(above({}, { fitMark: 5 })).toMatchObject({ by: "fit", theirs: 5, yours: 3 });
		expect(above({}, { riskMark: 4 })).toMatchObject({ by: "risk", theirs: 4, yours: 3 });
		expect(above({ neededBy: "2026-03-05" })).toMatchObject({ by: "criticality", theirs: 5, yours: 3 });
	});

	test("differs most by what would raise the score most, not by the largest number", () => {
		// Fit two marks better adds 4 points of 24; value one mark better adds 3; half the effort doubles.
		expect(above({ estimate: "2h" }, { fitMark: 5, valueMark: 4 })).toMatchObject({ by: "effort" });
		expect(above({}, { fitMark: 5, valueMark: 4 })).toMatchObject({ by: "fit" });
	});

	test("has, on a tie, waited longer, or else only another key", () => {
		const asked = { theirs: MONDAY - HOUR, yours: MONDAY };
		expect(above({}, {}, HOUR)).toMatchObject({ by: "waiting", ...asked });
		expect(above({})).toMatchObject({ by: "key", theirs: MONDAY, yours: MONDAY });
	});

	test("is better in the term that is named, in any queue", () => {
		fc.assert(
			fc.property(anyQueue, anyPolicy, (queue, policy) => {
				const order = rankQueue(queue, policy);
				order.slice(1).forEach(({ key }, index) => {
					const by = explain(queue, key, policy)?.aboveBy;
					expect(by?.key).toBe(order[index]?.key);
					const isLess = by?.by === "effort" || by?.by === "waiting";
					if (by?.by === "key") expect(by.theirs).toBe(by.yours);
					else expect(((by?.theirs ?? 0) - (by?.yours ?? 0)) * (isLess ? -1 : 1)).toBeGreaterThan(0);
				});
			}),
		);
	});
});

test("the reasons are the same whenever they are looked at, but for days that have passed", () => {
	const queue = [queued("a", { estimate: "2h" }), queued("b", { estimate: "1d" })];
	const later = new Date(MONDAY + 10 * DAY).toISOString().slice(0, 10);
	expect(explainRank(queue, "b", DEFAULT_POLICY, later)).toEqual(explain(queue, "b"));
});
