import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ROWS } from "../../../../utils/crm/salesforce/rows.ts";
import { ACCOUNT_ID, EXPERT_ID, MONDAY, UNIT_ID } from "../../domain/examples.ts";
import { GOOD_ROWS, type RowKind } from "./rows-examples.ts";

const read = (kind: RowKind, changes: Record<string, unknown> = {}): unknown => {
	const parsed = v.safeParse(ROWS[kind], { ...GOOD_ROWS[kind], ...changes });
	return parsed.success ? parsed.output : "refused";
};
const stamp = "2026-03-02T09:00:01.000+0000";

describe("a good row", () => {
	test("of an account", () => {
		expect(read("account")).toEqual({
			id: ACCOUNT_ID,
			name: "Arla",
			ownerId: "005xx0000000002AAA",
			ownerName: "Ole",
			stamp,
		});
	});

	test("of a unit", () => {
		expect(read("unit")).toEqual({
			id: UNIT_ID,
			key: "unit-quality",
			name: "Quality",
			managerId: "005xx0000000003AAA",
			managerName: "Mette",
			weeklyHours: 64,
			timeZone: "America/New_York",
			stamp,
		});
	});

	test("of an expert, with skills and absences from their lists", () => {
		expect(read("expert")).toEqual({
			id: EXPERT_ID,
			key: "expert-1",
			name: "Jonas",
			userId: "005xx0000000004AAA",
			unitId: UNIT_ID,
			skills: [
				{ name: "Cold chain", level: 4 },
				{ name: "Refrigeration", level: 3 },
				{ name: "Audit", level: 1 },
			],
			weeklyHours: 37,
			absences: ["2026-W12", "2026-W13"],
			stamp,
		});
	});

	test("of a policy, with its rules from JSON, and the defaults of what they leave out", () => {
		expect(read("policy")).toEqual({
			id: "a04xx0000000001AAA",
			version: 2,
			validFrom: "2026-01-01",
			rules: {
				weights: { value: 3, fit: 2, criticality: 2, risk: 1 },
				clocks: { respondHours: 48, answerDays: 3, decideDays: 5, closeDays: 10, graceDays: 10 },
				calendar: {
					timeZone: "Europe/Copenhagen",
					holidays: "DK",
					extraHolidays: ["12-24", "2026-05-15"],
					weekdays: [1, 2, 3, 4, 5],
				},
				caps: { priorityShare: 0.3 },
				discountRate: 0.08,
				accountFields: {},
				fitByTier: {},
			},
			stamp,
		});
	});

	test("of a request", () => {
		expect(read("request")).toEqual({
			id: "a03xx0000000001AAA",
			key: "r1",
			number: "REQ-000123",
			accountId: ACCOUNT_ID,
			accountName: "Arla",
			unitId: UNIT_ID,
			kind: "proposal",
			expertise: "Cold chain",
			resultWanted: "A plan",
			neededBy: "2026-03-20",
			isFlexible: true,
			estimate: "3d",
			ifWeWait: "The tender closes",
			unitGains: "A case",
			businessCase: '{"oneOffCash":5000,"evidence":"https://example.com/plan"}',
			hasCase: true,
			attachments: "https://example.com/plan",
			quote: "“…”",
			sourceTitle: "Mail",
			linkedRequestKey: "r0",
			preferredExpertId: EXPERT_ID,
			excludedExpertId: "a02xx0000000002AAA",
			opportunityId: "006xx0000000001AAA",
			listedStatus: "submitted",
			createdById: "005xx0000000001AAA",
			createdByName: "Karen",
			createdAt: MONDAY,
			stamp,
		});
	});

	test("of an event, done by whoever the CRM says made it", () => {
		expect(read("event")).toEqual({
			key: "e1",
			requestKey: "r1",
			type: "offer",
			actorId: "005xx0000000001AAA",
			actorName: "Karen",
			at: MONDAY - 2_000,
			createdAt: MONDAY,
			refersTo: "e0",
			code: "3",
			note: "Gladly",
			nextStep: "Call",
			expertId: EXPERT_ID,
			weeks: ["2026-W10", "2026-W11"],
			hours: 7.5,
			scope: "partial",
			expires: "2026-03-05",
			freeHours: 0,
			rating: 5,
			side: "unit",
			swapKind: "share",
			otherRequestKey: "r2",
			otherWeeks: ["2026-W12"],
			otherHours: 4.5,
			stamp,
		});
	});
});

describe("skills", () => {
	const skills = (text: unknown) => read("expert", { Skills__c: text });
	test.each([
		["Cold chain:4", "Cold chain", 4],
		["Tax", "Tax", 1],
		["Tax:", "Tax", 1],
		["Tax:expert", "Tax", 1],
		["ISO 9001:2015:5", "ISO 9001:2015", 5],
	])("%j are %s at level %d", (text, name, level) => {
		expect(skills(text)).toMatchObject({ skills: [{ name, level }] });
	});

	test("without a name are none", () => {
		expect(skills(";; :3 ;")).toMatchObject({ skills: [] });
	});

	test.each(["9", "-1", "0", "2.5", "Infinity", "1e9"])("have no level %s: levels are 1 to 5", (level) => {
		const row = v.parse(ROWS.expert, { ...GOOD_ROWS.expert, Skills__c: `Tax:${level}` });
		expect([1, 2, 3, 4, 5]).toContain(row.skills[0]?.level);
	});
});
