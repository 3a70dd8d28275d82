import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, changesOf, moveUp, withChange } from "../../../utils/domain/move-up.ts";
import { DEFAULT_POLICY, type Policy } from "../../../utils/domain/policy.ts";
import { type Known, type Queued, rankQueue } from "../../../utils/domain/rank.ts";
import type { Ask } from "../../../utils/domain/records.ts";
import { anyPolicy, anyQueue } from "./any-queue.ts";
import { anAsk, HOUR, MONDAY } from "./examples.ts";

const TODAY = "2026-03-02";
const queued = (key: string, fields: Partial<Ask> = {}, known: Known = {}): Queued => ({
	ask: anAsk({ key, ...fields }),
	submittedAt: key === "y" ? MONDAY : MONDAY - HOUR,
	known,
});

/** What would move `y` up. */
function upFor(queue: readonly Queued[], policy: Policy = DEFAULT_POLICY, today = TODAY) {
	const order = rankQueue(queue, policy);
	return moveUp(
		order,
		order.findIndex(({ key }) => key === "y"),
		policy,
		today,
	);
}

describe("what would move a request up", () => {
	test("is a source where that is enough", () => {
		const up = upFor([queued("x"), queued("y")]);
		const change = { what: "evidence", from: "none", to: "source", steps: 1 };
		// (3·3 + 3·2 + 3·2 + 3·1) × 0.8 ÷ 2
		expect(up).toEqual({ change, score: 9.6, place: 1 });
	});

	test("is a smaller estimate where evidence is not enough", () => {
		const up = upFor([queued("x", {}, { evidence: "case" }), queued("y", {}, { evidence: "case" })]);
		expect(up?.change).toEqual({ what: "estimate", from: "1d", to: "2h", steps: 1 });
	});

	test("is any estimate rather than none", () => {
		const up = upFor([
			queued("x", { estimate: "1w" }, { evidence: "case" }),
			queued("y", { estimate: "unknown", neededBy: "2026-03-05" }, { evidence: "case" }),
		]);
		expect(up?.change).toEqual({ what: "estimate", from: "unknown", to: "1w", steps: 1 });
	});

	const full = { evidence: "case" } as const;
	test("is a day that is fixed, or nearer in time, where neither is left", () => {
		const x = queued("x", { estimate: "2h" }, full);
		const fixed = upFor([x, queued("y", { estimate: "2h", isFlexible: true, neededBy: "2026-03-12" }, full)]);
		expect(fixed?.change).toEqual({ what: "isFlexible", from: true, to: false, steps: 1 });
		const sooner = upFor([x, queued("y", { estimate: "2h" }, full)]);
		// Criticality 4 begins 14 days after asking.
		expect(sooner?.change).toEqual({ what: "neededBy", from: "2026-03-20", to: "2026-03-16", steps: 1 });
	});

	test("is never a day that has passed", () => {
		const queue = [
			queued("x", { estimate: "2h" }, full),
			queued("y", { estimate: "2h", neededBy: "2026-03-20" }, full),
		];
		expect(upFor(queue, DEFAULT_POLICY, "2026-03-17")?.change).toMatchObject({ what: "value", to: 4 });
	});

	test("is the mark that is needed, when nothing is left that the asker could do", () => {
		const y = queued("y", { estimate: "2h", neededBy: TODAY }, { ...full, valueMark: 5, fitMark: 5 });
		const x = queued(
			"x",
			{ estimate: "2h", neededBy: TODAY },
			{ ...full, valueMark: 5, fitMark: 5, riskMark: 4 },
		);
		expect(upFor([x, y])?.change).toEqual({ what: "risk", from: 3, to: 5, steps: 2 });
	});

	test("is nothing for the first, nor where no single change is enough", () => {
		expect(upFor([queued("y")])).toBeUndefined();
		const far = queued("y", { estimate: "unknown", neededBy: "2027-01-01" }, { valueMark: 1, fitMark: 1 });
		const best = { ...full, valueMark: 5, fitMark: 5, riskMark: 5 } as const;
		expect(upFor([queued("x", { estimate: "2h", neededBy: TODAY }, best), far])).toBeUndefined();
	});

	test("leaves out a factor that the policy gives no weight", () => {
		const weights = { value: 0, fit: 0, criticality: 0, risk: 1 };
		const policy = { ...DEFAULT_POLICY, rules: { ...DEFAULT_POLICY.rules, weights } };
		const queue = [queued("x", { estimate: "2h" }, full), queued("y", { estimate: "2h" }, full)];
		expect(upFor(queue, policy)?.change).toMatchObject({ what: "risk", to: 4 });
	});
});

/** The place `key` really has in the queue after a change. */
function placeAfter(queue: readonly Queued[], key: string, change: Change, policy: Policy): number {
	const changed = queue.map((each) => (each.ask.key === key ? withChange(each, change) : each));
	return rankQueue(changed, policy).findIndex((each) => each.key === key) + 1;
}

test("done, it moves the request to the place it promised; no smaller change moves it at all", () => {
	let moved = 0;
	fc.assert(
		fc.property(anyQueue, anyPolicy, (queue, policy) => {
			const order = rankQueue(queue, policy);
			order.forEach((own, index) => {
				const up = moveUp(order, index, policy, TODAY);
				const tried = changesOf(own, policy, TODAY).map((change) => ({
					change,
					place: placeAfter(queue, own.key, change, policy),
				}));
				const enough = tried.filter(({ place }) => place <= index);
				expect(up === undefined).toBe(enough.length === 0);
				if (!up) return;
				moved += 1;
				expect(up.place).toBe(placeAfter(queue, own.key, up.change, policy));
				expect(up.place).toBeLessThanOrEqual(index);
				expect(up.change.steps).toBe(Math.min(...enough.map(({ change }) => change.steps)));
			});
		}),
	);
	expect(moved).toBeGreaterThan(50);
});
