import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, type Policy, policyOn } from "../../../utils/domain/policy.ts";
import { Rules } from "../../../utils/domain/rules.ts";

const policy = (version: number, validFrom: string): Policy => ({ ...DEFAULT_POLICY, version, validFrom });

describe("the policy in force on a day", () => {
	const policies = [policy(3, "2026-06-01"), policy(1, "2025-01-01"), policy(2, "2026-01-01")];
	test.each([
		["2024-12-31", 0],
		["2025-01-01", 1],
		["2025-12-31", 1],
		["2026-01-01", 2],
		["2026-05-31", 2],
		["2026-06-01", 3],
		["2030-01-01", 3],
	])("%s is version %d", (day, version) => {
		expect(policyOn(day, policies).version).toBe(version);
		expect(policyOn(day, policies.toReversed()).version).toBe(version);
	});

	test("is the highest version of those begun, not the latest to begin", () => {
		expect(policyOn("2026-07-01", [policy(5, "2026-01-01"), policy(4, "2026-06-01")]).version).toBe(5);
	});

	test("is the default where the CRM holds none", () => {
		expect(policyOn("2026-01-01", [])).toBe(DEFAULT_POLICY);
	});
});

describe("rules from the CRM", () => {
	const { rules } = DEFAULT_POLICY;
	test("are numbers within bounds, and the defaults are", () => {
		expect(v.is(Rules, rules)).toBe(true);
	});

	test("of an older version have the defaults of what they do not name", () => {
		const { weights } = rules;
		const older = v.parse(Rules, { weights, clocks: { respondHours: 72, answerDays: 4 } });
		expect(older).toEqual({ ...rules, clocks: { ...rules.clocks, respondHours: 72, answerDays: 4 } });
		const partly = v.parse(Rules, { ...older, calendar: { extraHolidays: ["06-05", "12-24"] }, caps: {} });
		expect(partly.calendar).toEqual({ ...rules.calendar, extraHolidays: ["06-05", "12-24"] });
		expect(partly.caps).toEqual({ priorityShare: 0.3 });
	});

	test("have the same defaults as where the CRM holds none", () => {
		const { weights } = rules;
		expect(v.parse(Rules, { weights, clocks: { respondHours: 48, answerDays: 3 } })).toEqual(rules);
	});

	test("name fields of accounts, and one that is no text leaves the rest in force", () => {
		const accountFields = { tier: "Tier__c", keyAccount: ["Key__c"] };
		const read = v.parse(Rules, { ...rules, accountFields, fitByTier: { A: 5 } });
		expect(read).toEqual({ ...rules, accountFields: { tier: "Tier__c" }, fitByTier: { A: 5 } });
		for (const wrong of [null, "Tier__c", ["Tier__c"], 5])
			expect(v.parse(Rules, { ...rules, accountFields: wrong }).accountFields).toEqual({});
	});

	const WRONG: [string, unknown][] = [
		["a weight below zero", { ...rules, weights: { ...rules.weights, value: -1 } }],
		["a weight out of bounds", { ...rules, weights: { ...rules.weights, value: 1e9 } }],
		["a weight that is no number", { ...rules, weights: { ...rules.weights, value: Number.NaN } }],
		["code for a weight", { ...rules, weights: { ...rules.weights, value: "alert(1)" } }],
		["a missing weight", { ...rules, weights: { value: 1 } }],
		["endless clocks", { ...rules, clocks: { respondHours: Number.POSITIVE_INFINITY, answerDays: 3 } }],
		["an unknown time zone", { ...rules, calendar: { timeZone: "Mars/Olympus" } }],
		["another country's holidays", { ...rules, calendar: { holidays: "XX" } }],
		["a week without a working day", { ...rules, calendar: { weekdays: [] } }],
		["an eighth day of the week", { ...rules, calendar: { weekdays: [8] } }],
		["a holiday that is no day", { ...rules, calendar: { extraHolidays: ["02-30"] } }],
		["code for a holiday", { ...rules, calendar: { extraHolidays: ["alert(1)"] } }],
		["more than all hours", { ...rules, caps: { priorityShare: 1.1 } }],
		["a discount rate below zero", { ...rules, discountRate: -0.01 }],
		["a deciding time that is no number", { ...rules, clocks: { ...rules.clocks, decideDays: "5" } }],
		["a mark above five", { ...rules, fitByTier: { A: 6 } }],
		["code for a mark", { ...rules, fitByTier: { A: "alert(1)" } }],
		["nothing", null],
	];
	test.each(WRONG)("are refused with %s", (_, wrong) => {
		expect(v.is(Rules, wrong)).toBe(false);
	});
});
