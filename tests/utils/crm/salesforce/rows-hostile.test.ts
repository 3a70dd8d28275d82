import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ROWS } from "../../../../utils/crm/salesforce/rows.ts";
import { GOOD_ROWS, type RowKind } from "./rows-examples.ts";

const TEXTS = [
	"<script>alert(1)</script>",
	'"><img src=x onerror=alert(1)>',
	"javascript:alert(1)",
	"{{constructor.constructor('alert(1)')()}}",
	"\u202Egnp.exe\u202C",
	"\u200B\u200D\uFEFFx",
	"\u0000",
	"\uD800",
	"\uDFFF\uD800",
	"__proto__",
	"x".repeat(1_000_000),
	`Zalgo${"\u0301".repeat(500)}`,
	"' OR 1=1 --",
];
/** The texts of each kind that somebody can write freely, and where they end up. */
const FIELDS: [RowKind, string, string][] = [
	["account", "Name", "name"],
	["unit", "Name", "name"],
	["expert", "Name", "name"],
	["request", "Expertise__c", "expertise"],
	["request", "Result_Wanted__c", "resultWanted"],
	["request", "If_We_Wait__c", "ifWeWait"],
	["request", "Unit_Gains__c", "unitGains"],
	["request", "Quote__c", "quote"],
	["request", "Source_Title__c", "sourceTitle"],
	["event", "Note__c", "note"],
	["event", "Next_Step__c", "nextStep"],
];

test.each(FIELDS)(
	"in a row of kind %s, %s is kept as the text it is, whatever it is",
	(kind, field, property) => {
		for (const text of TEXTS) {
			const record = v.parse(ROWS[kind], { ...GOOD_ROWS[kind], [field]: text });
			expect(Object.entries(record)).toContainEqual([property, text]);
		}
	},
);

test("a name in a parent row is kept as it is", () => {
	for (const Name of TEXTS) {
		expect(v.parse(ROWS.event, { ...GOOD_ROWS.event, CreatedBy: { Name } }).actorName).toBe(Name);
	}
});

describe("keys of prototypes in a row", () => {
	const KINDS: RowKind[] = ["account", "unit", "expert", "policy", "request", "event"];

	test.each(KINDS)("of kind %s are harmless", (kind) => {
		const row: unknown = JSON.parse(
			JSON.stringify(GOOD_ROWS[kind]).replace(
				"{",
				'{"__proto__":{"isAdmin":true,"Name":"evil"},"constructor":{"prototype":{"isAdmin":true}},',
			),
		);
		const record = v.parse(ROWS[kind], row);
		expect(record).toEqual(v.parse(ROWS[kind], GOOD_ROWS[kind]));
		expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
		expect(record).not.toHaveProperty("isAdmin");
		expect({}).not.toHaveProperty("isAdmin");
	});

	test("do not stand in for missing fields", () => {
		const row: unknown = JSON.parse(`{"__proto__":${JSON.stringify(GOOD_ROWS.account)}}`);
		expect(v.is(ROWS.account, row)).toBe(false);
	});

	test("in a policy's rules are harmless", () => {
		const Rules__c = GOOD_ROWS.policy.Rules__c.replace("{", '{"__proto__":{"isAdmin":true},');
		const { rules } = v.parse(ROWS.policy, { ...GOOD_ROWS.policy, Rules__c });
		const known = ["weights", "clocks", "calendar", "caps", "discountRate", "accountFields", "fitByTier"];
		expect(Object.keys(rules)).toEqual(known);
		expect({}).not.toHaveProperty("isAdmin");
	});

	test("make a row no bigger: what Instep does not know is left behind", () => {
		const row = { ...GOOD_ROWS.account, Secret__c: "x", attributes: { url: "javascript:0" } };
		const facts = ["isKeyAccount", "tier", "agreedShare", "isOnlyAsking"];
		const known = ["id", "stamp", "name", "ownerId", "ownerName", ...facts];
		expect(Object.keys(v.parse(ROWS.account, row))).toEqual(known);
		expect(JSON.stringify(v.parse(ROWS.account, row))).not.toMatch(/javascript|Secret/);
	});
});
