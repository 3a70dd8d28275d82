import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiOriginOf, crmHostIn } from "../../../utils/crm/sites.ts";

describe("the CRM that somebody types", () => {
	test.each([
		["https://acme.lightning.force.com/lightning/r/Account/001/view?x=1", "acme.lightning.force.com"],
		[" ACME.lightning.force.com ", "acme.lightning.force.com"],
		["acme--uat.sandbox.lightning.force.com/one", "acme--uat.sandbox.lightning.force.com"],
		["https://acme.my.salesforce.com/", "acme.lightning.force.com"],
		["https://acme--uat.sandbox.my.salesforce.com", "acme--uat.sandbox.lightning.force.com"],
		["https://acme.my.salesforce-setup.com/lightning/setup", "acme.lightning.force.com"],
	])("%s is %s", (typed, host) => expect(crmHostIn(typed)).toBe(host));

	test.each([
		"",
		" ",
		"acme",
		"https://example.com",
		"https://acme.lightning.force.com.evil.com",
		"javascript:1",
	])("%j is none", (typed) => expect(crmHostIn(typed)).toBeUndefined());

	test("is one whose API is known, whatever is typed", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
				const host = crmHostIn(typed);
				return host === undefined || apiOriginOf(host) !== undefined;
			}),
		);
	});
});
