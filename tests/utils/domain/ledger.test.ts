import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ledgerByExpert, ledgerByUnit } from "../../../utils/domain/ledger.ts";
import type { EventType } from "../../../utils/domain/records.ts";
import { type FoldedRequest, withState } from "../../../utils/domain/support.ts";
import { anyLog, inTwoOrders } from "./any-log.ts";
import {
	anEvent,
	aRequest,
	aStory,
	DAY,
	EXPERT_ID,
	frozen,
	HOUR,
	MONDAY,
	OTHER_UNIT_ID,
	UNIT_ID,
} from "./examples.ts";

type Chapter = Parameters<typeof aStory>[number];
const TODAY = "2026-04-01";
const offer = { type: "offer", expertId: EXPERT_ID, hours: 8, weeks: ["2026-W10"] } satisfies Chapter;
const told = (...chapters: Chapter[]) => withState(aRequest({ events: aStory("submit", ...chapters) }));
const promised = (...more: Chapter[]) => told(offer, "accept", "commit", ...more);
/** A type that the log knows and this version's records do not. */
const CREDIT = v.parse(
	v.custom<EventType>((type) => typeof type === "string"),
	"credit",
);
function credited(folded: FoldedRequest, at: number, expertId?: string): FoldedRequest {
	const event = anEvent(CREDIT, { key: `c${at}`, at, ...(expertId && { expertId }) });
	const steps = [...folded.state.steps, { event, status: folded.state.status }];
	return { ...folded, state: { ...folded.state, steps } };
}

describe("the ledger of a unit", () => {
	test("sums what was delivered, in the hours it took or else the hours agreed", () => {
		const log = [promised("deliver"), promised({ type: "deliver", hours: 5 }), promised(), told(offer)];
		expect(ledgerByUnit(log, TODAY)).toMatchObject([
			{ id: UNIT_ID, lent: { value: 13, n: 2, asOf: MONDAY + 4 * HOUR, source: "log" }, withoutHours: 0 },
		]);
	});

	test("does not take unknown hours for none", () => {
		const unsaid = told({ type: "offer", weeks: ["2026-W10"] }, "accept", "commit", "deliver");
		expect(ledgerByUnit([unsaid], TODAY)).toMatchObject([
			{ lent: { value: undefined, n: 0, unknown: "no_hours" }, withoutHours: 1 },
		]);
	});

	test("counts promises kept, late, and missed, but none that may still be kept", () => {
		const log = [
			promised("deliver"),
			promised({ type: "deliver", at: MONDAY + 7 * DAY }),
			promised(),
			told({ ...offer, weeks: ["2026-W14"] }, "accept", "commit"),
			promised("withdraw"),
			told(offer, "accept"),
		];
		const [line] = ledgerByUnit(log, TODAY);
		expect(line?.promises).toMatchObject({ value: { kept: 1, late: 1, missed: 1 }, n: 3 });
	});

	test.each([
		["2026-03-08", "no_promises_due"],
		["2026-03-09", undefined],
	])("has a promise due the day after its last week, on %s: %s", (today, unknown) => {
		const log = [promised(), credited(told(), MONDAY)];
		expect(ledgerByUnit(log, today)[0]?.promises).toMatchObject(
			unknown ? { unknown } : { value: { missed: 1 }, asOf: MONDAY + 3 * HOUR },
		);
	});

	test("counts credits, and says when the last was", () => {
		const log = [
			credited(credited(promised("deliver"), MONDAY + DAY), MONDAY + 2 * DAY),
			promised("deliver"),
		];
		expect(ledgerByUnit(log, TODAY)).toMatchObject([{ credits: 2, creditedAt: MONDAY + 2 * DAY }]);
	});
});

test("an expert's line has what they delivered, and the credits that name them or else their offer", () => {
	const log = [
		credited(promised({ type: "deliver", expertId: "stand-in" }), MONDAY + DAY),
		credited(promised("deliver"), MONDAY + DAY, "stand-in"),
	];
	expect(ledgerByExpert(log, TODAY)).toMatchObject([
		{ id: EXPERT_ID, lent: { value: 8 }, promises: { n: 2 }, credits: 1 },
		{ id: "stand-in", lent: { value: 8 }, promises: { n: 0 }, credits: 1 },
	]);
});

test("any log gives the same ledger in any order, and units and experts lend the same hours", () => {
	fc.assert(
		fc.property(inTwoOrders(anyLog), ([log, again]) => {
			const units = ledgerByUnit(frozen(log), TODAY);
			expect(ledgerByUnit(frozen(again), TODAY)).toEqual(units);
			const named = log.filter(({ state }) => state.offer?.expertId);
			const sum = (lines: typeof units) => lines.reduce((total, { lent }) => total + (lent.value ?? 0), 0);
			expect(sum(ledgerByExpert(named, TODAY))).toBe(sum(ledgerByUnit(named, TODAY)));
			for (const { promises } of units) {
				const { kept = 0, late = 0, missed = 0 } = promises.value ?? {};
				expect(kept + late + missed).toBe(promises.n);
			}
		}),
	);
});

test("lines come by id, other units' apart", () => {
	const other = promised("deliver");
	const log = [{ ...other, request: { ...other.request, unitId: OTHER_UNIT_ID } }, promised("deliver")];
	expect(ledgerByUnit(log, TODAY).map(({ id, lent }) => [id, lent.value])).toEqual([
		[UNIT_ID, 8],
		[OTHER_UNIT_ID, 8],
	]);
});
