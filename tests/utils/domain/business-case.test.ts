import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type BusinessCase,
	caseIn,
	caseText,
	inputsOf,
	statesBenefit,
} from "../../../utils/domain/business-case.ts";

describe("a business case as the CRM keeps it", () => {
	const cases = fc.record(
		{
			hourlyRate: fc.double({ min: 0, max: 1e6, noNaN: true }),
			otherCost: fc.double({ min: 0, max: 1e9, noNaN: true }),
			upliftPerYear: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
			probability: fc.double({ min: 0, max: 1, noNaN: true }),
			oneOffCash: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
			horizonMonths: fc.integer({ min: 1, max: 120 }),
			evidence: fc.string({ minLength: 1, maxLength: 1_000 }),
		},
		{ requiredKeys: [] },
	);

	test("is read back as it was stated, and an empty one is no text", () => {
		fc.assert(
			fc.property(cases, (stated) => {
				const text = caseText(stated);
				if (Object.keys(stated).length === 0) expect(text).toBe("");
				// JSON has no negative zero.
				else expect(JSON.stringify(caseIn(text))).toBe(text);
			}),
		);
		expect(caseText({ upliftPerYear: undefined })).toBe("");
	});

	test.each([
		undefined,
		"",
		"{",
		"null",
		"[]x",
		'"a case"',
		"7",
		'{"probability":1.2}',
		'{"probability":-0.1}',
		'{"otherCost":-1}',
		'{"hourlyRate":-1}',
		'{"horizonMonths":0}',
		'{"horizonMonths":121}',
		'{"horizonMonths":1.5}',
		'{"upliftPerYear":"much"}',
		'{"oneOffCash":1e999}',
	])("that says %j is none", (text) => expect(caseIn(text)).toBeUndefined());

	test("takes nothing from prototypes, and no field that it does not know", () => {
		expect(caseIn('{"__proto__":{"oneOffCash":1},"constructor":1,"oneOffCash":2}')).toEqual({
			oneOffCash: 2,
		});
	});

	test("of any text never throws", () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void caseIn(text)));
	});
});

test.each<[boolean, BusinessCase]>([
	[false, {}],
	[false, { otherCost: 10, horizonMonths: 12, evidence: "Plan" }],
	[false, { upliftPerYear: 10 }],
	[false, { probability: 1 }],
	[true, { upliftPerYear: 10, probability: 0.5 }],
	[true, { oneOffCash: 0 }],
])("that it states a benefit is %s of %j", (states, stated) => expect(statesBenefit(stated)).toBe(states));

test("the unit's own rate goes before what the asker took it for", () => {
	const stated = { hourlyRate: 800, otherCost: 5, evidence: "Plan" };
	const around = { hours: 7.4, discountRate: 0.08 };
	expect(inputsOf(stated, { ...around, unitRate: 950 })).toEqual({
		otherCost: 5,
		hourlyRate: 950,
		...around,
	});
	expect(inputsOf(stated, around)).toEqual({ otherCost: 5, hourlyRate: 800, ...around });
});
