import { describe, expect, test } from "vitest";
import { ownGoalsOf } from "../../../utils/domain/brief-refusals.ts";
import type { RequestEvent, StoredRequest } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { aRequest, aStory, aUnit, OTHER_UNIT_ID, UNIT_ID } from "./examples.ts";

const decline = (code: RequestEvent["code"]) => ({ type: "decline" as const, ...(code && { code }) });
const refused = (fields: Partial<StoredRequest> = {}, code: RequestEvent["code"] = "5") =>
	withState(aRequest({ events: aStory("submit", decline(code)), ...fields }));
const units = (rates: Record<string, number | undefined>) =>
	new Map(
		Object.entries(rates).map(([id, hourlyRate]) => [
			id,
			aUnit({ id, name: id === UNIT_ID ? "Quality" : "Logistics", ...(hourlyRate && { hourlyRate }) }),
		]),
	);

describe("refusals for units' own targets", () => {
	test("are counted by unit, the most first, in hours and at each unit's own rate", () => {
		const found = ownGoalsOf(
			[
				refused({ estimate: "1d" }),
				refused({ estimate: "2h", unitId: OTHER_UNIT_ID }),
				refused({ estimate: "1w", unitId: OTHER_UNIT_ID }),
				refused({}, "1"),
			],
			units({ [UNIT_ID]: 1000, [OTHER_UNIT_ID]: 500 }),
		);
		expect(found).toMatchObject({ refusals: 3, hours: 46.4, cost: 7.4 * 1000 + 39 * 500, withoutRate: 0 });
		expect(found.units).toEqual({
			shown: [
				{ name: "Logistics", refusals: 2 },
				{ name: "Quality", refusals: 1 },
			],
			more: 0,
		});
	});

	test("cost what is known, and say how many units' rate is not", () => {
		const both = [refused(), refused({ unitId: OTHER_UNIT_ID })];
		expect(ownGoalsOf(both, units({ [UNIT_ID]: 1000, [OTHER_UNIT_ID]: undefined }))).toMatchObject({
			...{ cost: 7400, withoutRate: 1 },
		});
		expect(ownGoalsOf(both, new Map())).toMatchObject({ cost: undefined, withoutRate: 2 });
	});

	test("without an estimate have no price, and those reopened none either", () => {
		expect(ownGoalsOf([refused({ estimate: "unknown" })], units({ [UNIT_ID]: 1000 }))).toMatchObject({
			...{ refusals: 1, hours: undefined, withoutHours: 1, cost: undefined, withoutRate: 0 },
		});
		const again = refused({ events: aStory("submit", decline("5"), "escalate", "override") });
		// Nothing of it stands refused any more: that costs nothing, which is known.
		expect(ownGoalsOf([again], units({ [UNIT_ID]: 1000 }))).toMatchObject({
			...{ refusals: 1, reopened: 1, hours: 0, cost: 0, withoutRate: 0 },
		});
	});

	test("none is none", () => {
		expect(ownGoalsOf([], new Map())).toMatchObject({
			refusals: 0,
			hours: 0,
			cost: 0,
			units: { shown: [], more: 0 },
		});
	});
});
