import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ROWS } from "../../../../utils/crm/salesforce/rows.ts";
import { GOOD_ROWS, type RowKind } from "./rows-examples.ts";

const KINDS: RowKind[] = ["account", "unit", "expert", "policy", "request", "event"];
/** Without these a row is no record. */
const NEEDED: Record<RowKind, string[]> = {
	account: ["Id", "SystemModstamp"],
	unit: ["Id", "SystemModstamp", "Client_Key__c"],
	expert: ["Id", "SystemModstamp", "Client_Key__c", "Unit__c"],
	policy: ["Id", "SystemModstamp", "Version__c", "Valid_From__c", "Rules__c"],
	request: ["Id", "SystemModstamp", "Client_Key__c", "Account__c", "Unit__c", "CreatedById", "CreatedDate"],
	event: ["Id", "SystemModstamp", "Client_Key__c", "Request__r", "Type__c", "CreatedById", "CreatedDate"],
};
const isRead = (kind: RowKind, row: unknown) => v.is(ROWS[kind], row);
const read = <K extends RowKind>(kind: K, changes: Record<string, unknown>) =>
	v.parse(ROWS[kind], { ...GOOD_ROWS[kind], ...changes });
const only = (kind: RowKind) =>
	Object.fromEntries(Object.entries(GOOD_ROWS[kind]).filter(([field]) => NEEDED[kind].includes(field)));

describe.each(KINDS)("a row of kind %s", (kind) => {
	const optional = Object.keys(GOOD_ROWS[kind]).filter((field) => !NEEDED[kind].includes(field));

	test("is read without the fields that this user may not see, and where all of them are empty", () => {
		const empty = Object.fromEntries(optional.map((field) => [field, null]));
		expect(isRead(kind, only(kind))).toBe(true);
		expect(isRead(kind, { ...only(kind), ...empty })).toBe(true);
		expect(v.parse(ROWS[kind], { ...only(kind), ...empty })).toEqual(v.parse(ROWS[kind], only(kind)));
	});

	test.each(NEEDED[kind])("is left out without %s", (field) => {
		const { [field]: _, ...without }: Record<string, unknown> = GOOD_ROWS[kind];
		expect(isRead(kind, without)).toBe(false);
		expect(isRead(kind, { ...without, [field]: null })).toBe(false);
		expect(isRead(kind, { ...without, [field]: { evil: true } })).toBe(false);
	});

	test.each([null, undefined, "row", 5, [], [GOOD_ROWS[kind]], {}])("is not %j", (row) => {
		expect(isRead(kind, row)).toBe(false);
	});

	test.each(["001", "001D000000K0fXO", "001D000000K0fXOIA<", ""])("is left out with the id %j", (Id) => {
		expect(isRead(kind, { ...GOOD_ROWS[kind], Id })).toBe(false);
	});
});

describe("what a row does not say", () => {
	test("is unknown, not zero", () => {
		expect(v.parse(ROWS.unit, only("unit"))).toMatchObject({ managerId: undefined, weeklyHours: undefined });
		expect(v.parse(ROWS.event, only("event"))).toMatchObject({
			hours: undefined,
			weeks: undefined,
			freeHours: undefined,
			rating: undefined,
		});
	});

	test("has a default that promises nothing", () => {
		expect(v.parse(ROWS.request, only("request"))).toMatchObject({
			kind: "other",
			estimate: "unknown",
			isFlexible: false,
			neededBy: "2026-03-02",
			accountName: "",
			createdByName: "",
		});
	});

	test("about the time on the device is taken from the CRM's own", () => {
		expect(read("event", { At__c: null }).at).toBe(Date.parse("2026-03-02T09:00:00Z"));
		expect(read("event", { At__c: "yesterday" }).at).toBe(Date.parse("2026-03-02T09:00:00Z"));
	});
});

describe("a value that Instep does not know", () => {
	test("of a request's picklists is taken as the one that promises nothing", () => {
		expect(read("request", { Kind__c: "Workshop" }).kind).toBe("other");
		expect(read("request", { Estimated_Time__c: "2 months" }).estimate).toBe("unknown");
	});

	test("of an event's picklists is left out", () => {
		const unknown = { Code__c: "9", Scope__c: "everything", Side__c: "both", Swap_Kind__c: "steal" };
		expect(read("event", unknown)).toMatchObject({
			code: undefined,
			scope: undefined,
			side: undefined,
			swapKind: undefined,
		});
	});

	test("of an event's type makes the row unreadable: its effect is not known", () => {
		expect(isRead("event", { ...GOOD_ROWS.event, Type__c: "abolish" })).toBe(false);
	});

	test("of a week leaves the weeks out", () => {
		expect(read("event", { Weeks__c: "2026-W10;soon" }).weeks).toBeUndefined();
		expect(read("event", { Other_Weeks__c: "2026-W10;soon" }).otherWeeks).toBeUndefined();
	});

	test.each(["Copenhagen", "", "Mars/Olympus", 5])(
		"of a time zone leaves the unit to the policy's: %j",
		(zone) => {
			expect(read("unit", { Time_Zone__c: zone })).toMatchObject({ timeZone: undefined, weeklyHours: 64 });
		},
	);

	test.each([null, {}, { Client_Key__c: null }, "r0"])("of a linked request is none: %j", (parent) => {
		expect(read("request", { Linked_Request__r: parent }).linkedRequestKey).toBeUndefined();
	});

	test.each(["soon", "", "2026-02-30", "<b>", "2026-3-1"])("of a day is not a day: %j", (text) => {
		expect(read("event", { Expires__c: text }).expires).toBeUndefined();
		expect(read("request", { Needed_By__c: text }).neededBy).toBe("2026-03-02");
	});

	test.each(["yesterday", "", null, 5])("of an instant makes the row unreadable: %j", (CreatedDate) => {
		expect(isRead("event", { ...GOOD_ROWS.event, CreatedDate })).toBe(false);
	});
});

describe("a key", () => {
	const withKey = (key: unknown) => [
		isRead("event", { ...GOOD_ROWS.event, Client_Key__c: key }),
		isRead("event", { ...GOOD_ROWS.event, Request__r: { Client_Key__c: key } }),
		isRead("request", { ...GOOD_ROWS.request, Client_Key__c: key }),
	];

	test.each(["", "x".repeat(65), 5, ["k"]])("is refused where the CRM could not hold it: %j", (key) => {
		expect(withKey(key)).toEqual([false, false, false]);
	});

	test.each(["REQ/2026 17", "__proto__", "<b>", "é", "x".repeat(64)])(
		"of another tool is kept: %j",
		(key) => {
			expect(withKey(key)).toEqual([true, true, true]);
			expect(read("event", { Client_Key__c: key }).key).toBe(key);
		},
	);
});

describe("a policy", () => {
	test.each(["", "{", "null", "[]", '{"weights":{}}', "function(){}", '{"weights":{"value":"9"}}'])(
		"with the rules %j is left out",
		(Rules__c) => {
			expect(isRead("policy", { ...GOOD_ROWS.policy, Rules__c })).toBe(false);
		},
	);
});
