import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictsOf, quarterOf } from "../../../utils/domain/conflicts.ts";
import { hoursOf } from "../../../utils/domain/estimated-hours.ts";
import type { Estimate, RequestEvent } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { anyLog } from "./any-log.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	DAY,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	UNIT_ID,
} from "./examples.ts";

const ZONE = "Europe/Copenhagen";
const units = new Map([
	[UNIT_ID, { hourlyRate: 900 }],
	[OTHER_UNIT_ID, {}],
]);
let nth = 0;
function refused(
	fields: { accountId?: string; unitId?: string; estimate?: Estimate },
	...more: Partial<RequestEvent>[]
) {
	const key = `r${++nth}`;
	const decline = { type: "decline" as const, code: "5" as const };
	const later = more.map((each) => ({ type: "give_info" as const, ...each }));
	return withState(aRequest({ key, ...fields, events: aStory("submit", decline, ...later) }));
}

describe("what own targets cost", () => {
	test("is summed by quarter and unit, in hours and at the unit's own rate", () => {
		const log = [
			refused({ estimate: "1d" }),
			refused({ estimate: "1w", accountId: OTHER_ACCOUNT_ID }),
			refused({ estimate: "unknown" }),
			refused({ estimate: "2h", unitId: OTHER_UNIT_ID }),
		];
		expect(conflictsOf(log, units, ZONE)).toEqual([
			{
				unitId: UNIT_ID,
				quarter: "2026-Q1",
				refusals: 3,
				reopened: 0,
				hours: 44.4,
				withoutHours: 1,
				cost: 44.4 * 900,
				accountIds: [ACCOUNT_ID, OTHER_ACCOUNT_ID].sort(),
			},
			{
				unitId: OTHER_UNIT_ID,
				quarter: "2026-Q1",
				refusals: 1,
				reopened: 0,
				hours: 2,
				withoutHours: 0,
				cost: undefined,
				accountIds: [ACCOUNT_ID],
			},
		]);
	});

	test("leaves out other reasons, and counts what was asked for again without pricing it", () => {
		const other = withState(aRequest({ events: aStory("submit", { type: "decline", code: "1" }) }));
		expect(conflictsOf([other], units, ZONE)).toEqual([]);
		expect(conflictsOf([refused({ estimate: "1d" }, {})], units, ZONE)).toMatchObject([
			{ refusals: 1, reopened: 1, hours: 0, cost: 0 },
		]);
	});

	test("is unknown, and not 0, where no ask says how long it takes", () => {
		expect(conflictsOf([refused({ estimate: "unknown" })], units, ZONE)).toMatchObject([
			{ refusals: 1, hours: undefined, cost: undefined, withoutHours: 1 },
		]);
	});

	test("falls into the quarter it has where the measures are read, the latest first", () => {
		// One hour before midnight UTC is the next day, and the next quarter, in Copenhagen in summer.
		expect(quarterOf(Date.parse("2026-06-30T22:30:00Z"), ZONE)).toBe("2026-Q3");
		expect(quarterOf(Date.parse("2026-06-30T22:30:00Z"), "UTC")).toBe("2026-Q2");
		const later = withState(
			aRequest({
				key: "later",
				events: aStory("submit", {
					type: "decline",
					code: "5",
					at: MONDAY + 200 * DAY,
					createdAt: MONDAY + 200 * DAY,
				}),
			}),
		);
		expect(conflictsOf([refused({}), later], units, ZONE).map(({ quarter }) => quarter)).toEqual([
			"2026-Q3",
			"2026-Q1",
		]);
	});

	test("counts each request once, and its hours sum to those that stand refused", () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const lines = conflictsOf(log, units, ZONE);
				// In these logs every decline is for own goals.
				const declined = log.filter(({ state }) =>
					state.steps.some(({ event, superseded }) => event.type === "decline" && !superseded),
				);
				const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
				expect(sum(lines.map(({ refusals }) => refusals))).toBe(declined.length);
				const standing = declined.filter(({ state }) => state.status === "declined");
				expect(sum(lines.map(({ hours }) => hours ?? 0))).toBeCloseTo(
					sum(standing.map(({ request }) => hoursOf(request.estimate) ?? 0)),
				);
			}),
		);
	});
});
