import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseIn, caseText } from "../../../utils/domain/business-case.ts";
import {
	CASE_FIELDS,
	type CaseField,
	type CaseProblem,
	statedCase,
	typedCase,
	withCaseField,
} from "../../../utils/domain/case-form.ts";
import { toAsk, type Values } from "../../../utils/domain/draft.ts";
import { ACCOUNT_ID, UNIT_ID } from "./examples.ts";

const FORM: Values = {
	...{ accountId: ACCOUNT_ID, unitId: UNIT_ID, kind: "advice", expertise: "Cold chain", estimate: "1d" },
	...{ resultWanted: "A plan", ifWeWait: "The tender closes", neededBy: "2026-12-01" },
};
function type(values: Values, fields: Partial<Record<CaseField, string>>): Values {
	let typed = values;
	for (const field of CASE_FIELDS) {
		const text = fields[field];
		if (text !== undefined) typed = { ...typed, ...withCaseField(typed, field, text) };
	}
	return typed;
}
const askOf = (values: Values) => toAsk(values, "r1", "2026-11-23");

describe("a business case that is typed into the form", () => {
	const TYPED = {
		...{ otherCost: "20.000", upliftPerYear: "1.250.000,50", probability: "12,5", oneOffCash: "-400" },
		...{ horizonMonths: "24", evidence: " https://example.com/plan " },
	};

	test("is in the ask as the CRM keeps it, and nothing of the typing is", () => {
		const checked = askOf(type(FORM, TYPED));
		if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
		expect(caseIn(checked.value.businessCase)).toEqual({
			...{ otherCost: 20_000, upliftPerYear: 1_250_000.5, probability: 0.125, oneOffCash: -400 },
			...{ horizonMonths: 24, evidence: "https://example.com/plan" },
		});
		expect(Object.keys(checked.value).filter((key) => key.startsWith("case"))).toEqual([]);
	});

	test("that is emptied again is none", () => {
		const emptied = type(type(FORM, { otherCost: "5" }), { otherCost: " " });
		const checked = askOf(emptied);
		expect(checked.ok && "businessCase" in checked.value).toBe(false);
	});

	test.each<[CaseField, string, CaseProblem]>([
		["otherCost", "-1", "amount"],
		["otherCost", "some", "amount"],
		["hourlyRate", "(900)", "amount"],
		["upliftPerYear", "a lot", "amount"],
		["probability", "101", "percent"],
		["probability", "-1", "percent"],
		["probability", "likely", "percent"],
		["oneOffCash", "1,2,3", "amount"],
		["horizonMonths", "0", "months"],
		["horizonMonths", "121", "months"],
		["horizonMonths", "1,5", "months"],
		["evidence", "x".repeat(1_001), "long"],
		// As the CRM keeps them, these are twice as long.
		["evidence", '"'.repeat(600), "long"],
	])("is not sent while %s says %s", (field, text, problem) => {
		const values = type(type(FORM, TYPED), { [field]: text });
		expect(statedCase(typedCase(values)).problems).toEqual({ [field]: problem });
		expect(askOf(values)).toEqual({ ok: false, problems: { businessCase: "bad_choice" } });
		expect(typedCase(values)[field]).toBe(text);
		expect(askOf(type(values, { [field]: "1" })).ok).toBe(true);
	});
});

test("a case that comes back with its request is typed again as it was stated", () => {
	const cents = (max: number, min = 0) =>
		fc.integer({ min: min * 100, max: max * 100 }).map((all) => all / 100);
	const cases = fc.record(
		{
			hourlyRate: cents(5_000),
			otherCost: cents(1e9),
			upliftPerYear: cents(1e9, -1e9),
			probability: fc.integer({ min: 0, max: 10_000 }).map((all) => all / 10_000),
			oneOffCash: cents(1e9, -1e9),
			horizonMonths: fc.integer({ min: 1, max: 120 }),
			evidence: fc.stringMatching(/^[a-zæøå]{1,40}$/),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(cases, (stated) => {
			const { stated: again, problems } = statedCase(typedCase({ businessCase: caseText(stated) }));
			expect(problems).toEqual({});
			for (const field of CASE_FIELDS) {
				const [a, b] = [again[field], stated[field]];
				if (typeof a === "number" && typeof b === "number") expect(a).toBeCloseTo(b, 9);
				else expect(a).toBe(b);
			}
		}),
	);
});
