import fc from "fast-check";
import { expect, test } from "vitest";
import { recordAt } from "../../../utils/crm/sites.ts";
import { recordPage } from "../../../utils/domain/record-page.ts";
import { RELATED_TYPES } from "../../../utils/domain/related.ts";
import { ACCOUNT_ID } from "./examples.ts";

test("a record's page is that of the CRM itself, for whoever has Instep or not", () => {
	expect(recordPage("acme.lightning.force.com", "Instep_Request__c", "a03xx0000000001AAA")).toBe(
		"https://acme.lightning.force.com/lightning/r/Instep_Request__c/a03xx0000000001AAA/view",
	);
	expect(recordPage("127.0.0.1:8080", "Account", ACCOUNT_ID)).toMatch(/^http:\/\/127\.0\.0\.1:8080\//);
});

test("whoever opens it has the record before them", () => {
	const host = fc.oneof(
		fc.domain(),
		fc.nat(65_535).map((port) => `127.0.0.1:${port}`),
	);
	fc.assert(
		fc.property(host, fc.constantFrom("Account", ...RELATED_TYPES), (pageHost, type) => {
			const { host } = new URL(`https://${pageHost}`);
			expect(recordAt(recordPage(host, type, ACCOUNT_ID))).toMatchObject({ type, id: ACCOUNT_ID });
		}),
	);
});
