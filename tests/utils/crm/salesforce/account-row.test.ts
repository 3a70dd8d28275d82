import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { AccountRow, withFacts } from "../../../../utils/crm/salesforce/account-row.ts";
import { GOOD_ROWS } from "./rows-examples.ts";

const FIELDS = { keyAccount: "Key__c", tier: "Tier__c", agreedShare: "Share__c" };
const read = (more: Record<string, unknown>, fields = {}) =>
	v.parse(AccountRow, withFacts({ ...GOOD_ROWS.account, ...more }, { ...FIELDS, ...fields }, false));

describe("what the mapped fields say of an account", () => {
	test.each<[unknown, boolean | undefined]>([
		[true, true],
		[false, false],
		["Yes", true],
		["Strategic", true],
		["No", false],
		[" nej ", false],
		["", false],
		[null, false],
		[undefined, undefined],
		[3, undefined],
		[{ evil: true }, undefined],
	])("a key account by %j is %j", (value, isKeyAccount) => {
		expect(read({ Key__c: value }).isKeyAccount).toBe(isKeyAccount);
	});

	test.each<[unknown, string | undefined]>([
		["A", "A"],
		[" Gold ", "Gold"],
		[2, "2"],
		["", undefined],
		["  ", undefined],
		[null, undefined],
		[undefined, undefined],
		[true, undefined],
		["x".repeat(81), undefined],
		["a\nb", undefined],
		[["A"], undefined],
	])("the tier by %j is %j", (value, tier) => {
		expect(read({ Tier__c: value }).tier).toBe(tier);
	});

	test.each<[unknown, number | undefined]>([
		[20, 0.2],
		[1.5, 0.015],
		[0, 0],
		[100, 1],
		[-1, undefined],
		[101, undefined],
		["20", undefined],
		[null, undefined],
		[undefined, undefined],
	])("the agreed share by %j per cent is %j", (value, share) => {
		expect(read({ Share__c: value }).agreedShare).toBe(share);
	});

	test("is unknown where the policy names no field, whatever the row has", () => {
		const row = read(
			{ Key__c: true, Tier__c: "A", Share__c: 20 },
			{ keyAccount: undefined, tier: undefined, agreedShare: undefined },
		);
		expect([row.isKeyAccount, row.tier, row.agreedShare]).toEqual([undefined, undefined, undefined]);
	});

	test("is named even where it is unknown, so that the store drops what it knew", () => {
		expect(Object.keys(read({}))).toEqual(expect.arrayContaining(["isKeyAccount", "tier", "agreedShare"]));
	});

	test("may be what every account has", () => {
		expect(read({}, { tier: "Name" }).tier).toBe("Arla");
		expect(read({}, { tier: "__proto__", keyAccount: "constructor" })).toMatchObject({
			tier: undefined,
			isKeyAccount: undefined,
		});
	});
});
