import fc from "fast-check";
import { expect, test } from "vitest";
import type { Wanted } from "../../../utils/domain/candidate.ts";
import { matchesFor } from "../../../utils/domain/matching.ts";
import { anyExperts, anyLog, EXPERTS, inTwoOrders } from "./any-log.ts";
import { anAsk, frozen, MONDAY } from "./examples.ts";

const TODAY = "2026-03-02";
const LATER = MONDAY + 99 * 3_600_000;
const somebody = fc.option(fc.constantFrom(...EXPERTS), { nil: undefined });
const anyWanted: fc.Arbitrary<Wanted> = fc
	.record({
		expertise: fc.constantFrom("Kølekæde", "Cold", "Law"),
		neededBy: fc.constantFrom("2026-01-01", "2026-03-20", "2026-05-01", "2028-01-01"),
		isFlexible: fc.boolean(),
		estimate: fc.constantFrom("2h", "1d", "1w", "unknown"),
		preferredExpertId: somebody,
		excludedExpertId: somebody,
	})
	.map((fields) => ({ ...anAsk(), ...fields }));

test("somebody is named as long as there is anybody, each once", () => {
	fc.assert(
		fc.property(anyWanted, anyExperts, anyLog, (wanted, experts, log) => {
			const named = matchesFor(wanted, experts, log, LATER, TODAY).map(({ expertId }) => expertId);
			expect(named.length > 0).toBe(experts.length > 0);
			expect(new Set(named).size).toBe(named.length);
		}),
	);
});

test("the excluded is never first, unless there is nobody else", () => {
	fc.assert(
		fc.property(anyWanted, anyExperts, anyLog, (wanted, experts, log) => {
			const [first] = matchesFor(wanted, experts, log, LATER, TODAY);
			if (experts.length > 1) expect(first?.expertId).not.toBe(wanted.excludedExpertId ?? "");
		}),
	);
});

test("a skill more, or a higher level, never worsens a place", () => {
	const skill = fc.record({
		name: fc.constantFrom("Kølekæde", "Koelekaede audit", "Cold audit", "Tax"),
		level: fc.integer({ min: 1, max: 5 }),
	});
	fc.assert(
		fc.property(anyWanted, anyExperts, anyLog, skill, fc.nat(), (wanted, experts, log, more, pick) => {
			const learner = experts[pick % Math.max(1, experts.length)];
			if (!learner) return;
			const placeOf = (all: typeof experts) => {
				const place = matchesFor(wanted, all, log, LATER, TODAY).findIndex(
					({ expertId }) => expertId === learner.id,
				);
				return place < 0 ? Number.POSITIVE_INFINITY : place;
			};
			const learned = { ...learner, skills: [...learner.skills, more] };
			const after = experts.map((each) => (each === learner ? learned : each));
			expect(placeOf(after)).toBeLessThanOrEqual(placeOf(experts));
		}),
	);
});

test("the order is the same on every device, and every near match says what is missing", () => {
	fc.assert(
		fc.property(anyWanted, inTwoOrders(anyExperts), inTwoOrders(anyLog), (wanted, people, logs) => {
			const [one, other] = [0, 1].map((device) =>
				matchesFor(wanted, frozen(people[device] ?? []), frozen(logs[device] ?? []), LATER, TODAY),
			);
			expect(other).toEqual(one);
			for (const { fit, lacks } of one ?? []) {
				expect(lacks.some(({ kind }) => kind !== "hours_unknown")).toBe(fit === "near");
			}
		}),
	);
});
