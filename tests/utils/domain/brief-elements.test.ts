import { describe, expect, test } from "vitest";
import { type Alignment, alignmentKey, ELEMENTS } from "../../../utils/domain/alignment.ts";
import { elementsOf } from "../../../utils/domain/brief-elements.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID } from "./examples.ts";

function aScore(fields: Partial<Alignment> = {}): Alignment {
	const { accountId = ACCOUNT_ID, element = "systems", period = "2026-Q1" } = fields;
	return {
		...{ id: "a06xx0000000001AAA", key: alignmentKey(accountId, element, period) },
		...{ accountId, element, period, score: 40, answers: 9, units: 3 },
		...fields,
	};
}
const systemsOf = (...alignments: Alignment[]) =>
	elementsOf(alignments).find(({ element }) => element === "systems");

describe("the seven elements of a brief", () => {
	test("are seven in their order, whatever was published", () => {
		expect(elementsOf([]).map(({ element }) => element)).toEqual(ELEMENTS);
		expect(systemsOf()).toEqual({
			...{ element: "systems", period: undefined, score: undefined, change: undefined, n: 0 },
		});
	});

	test("have the last published score, its answers, and the change since the time before", () => {
		const found = systemsOf(
			aScore(),
			aScore({ period: "2025-Q3", score: 55 }),
			aScore({ period: "2025-Q1", score: 10 }),
		);
		expect(found).toMatchObject({ period: "2026-Q1", score: 40, change: -15, n: 9 });
	});

	test("show no older score where there were not enough voices, and no change to or from it", () => {
		const { score: _, ...quiet } = aScore();
		expect(systemsOf(quiet, aScore({ period: "2025-Q4", score: 55 }))).toMatchObject({
			...{ period: "2026-Q1", score: undefined, change: undefined },
		});
		const { score: __, ...before } = aScore({ period: "2025-Q4" });
		expect(systemsOf(aScore(), before)).toMatchObject({ score: 40, change: undefined });
	});

	test("of several accounts are means, and change by the accounts that were scored both times", () => {
		const found = systemsOf(
			aScore(),
			aScore({ period: "2025-Q4", score: 30 }),
			aScore({ accountId: OTHER_ACCOUNT_ID, score: 80, answers: 5 }),
		);
		expect(found).toMatchObject({ score: 60, change: 10, n: 14 });
	});
});
