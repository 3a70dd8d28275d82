import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { AccountFields, isFieldName } from "../../../utils/domain/account-fields.ts";

describe("the name of a field", () => {
	test.each(["Tier__c", "Rating", "ns__Key_Account__c", "x"])("%s is one", (name) => {
		expect(isFieldName(name)).toBe(true);
	});

	test.each([
		"",
		"Id, (SELECT Id FROM Contacts)",
		"Id FROM User--",
		"Owner.Name",
		"COUNT(Id)",
		"Tier__c ",
		"Tier__c\n",
		"FROM",
		"from",
		"1st__c",
		"_Tier__c",
		"Níveau__c",
		"x".repeat(81),
	])("%j is none", (name) => {
		expect(isFieldName(name)).toBe(false);
	});

	test("holds nothing but letters, digits and underscores, whatever is offered", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.stringMatching(/^\w+$/)),
				(name) => {
					if (isFieldName(name)) expect(name).toMatch(/^[A-Za-z0-9_]{1,80}$/);
				},
			),
		);
	});
});

test("what is no text is left out, and the others stay", () => {
	const fields = {
		keyAccount: "Is_Key__c",
		tier: { toString: () => "Tier__c" },
		agreedShare: 5,
		other: "Name",
	};
	expect(v.parse(AccountFields, fields)).toEqual({ keyAccount: "Is_Key__c" });
});
