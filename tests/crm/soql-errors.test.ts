import { afterAll, expect, test } from "vitest";
import { makeFixture } from "./fixture.ts";

const { crm, mette } = makeFixture();
afterAll(() => crm.close());

test.each<[string, string, string]>([
	["SELECT Id FORM Account", "MALFORMED_QUERY", "unexpected token"],
	["SELECT Id FROM Account WHERE Name = 'a", "MALFORMED_QUERY", ""],
	[
		"SELECT Id FROM Account WHERE Name = 'a' AND Id = null OR Name = 'b'",
		"MALFORMED_QUERY",
		"unexpected token: OR",
	],
	["SELECT Id FROM Foo__c", "INVALID_TYPE", "sObject type 'Foo__c' is not supported."],
	[
		"SELECT Id, Nope__c FROM Account",
		"INVALID_FIELD",
		"ERROR at Row:1:Column:12\nNo such column 'Nope__c' on entity 'Account'.",
	],
	["SELECT Nope__r.Name FROM Account", "INVALID_FIELD", "Didn't understand relationship 'Nope__r'"],
	["SELECT Id, Id FROM Account", "INVALID_FIELD", "duplicate field selected: Id"],
	["SELECT Id FROM Account WHERE Description = 'x'", "INVALID_FIELD", "can not be filtered"],
	["SELECT Id FROM Account ORDER BY Description", "INVALID_FIELD", "can not be sorted"],
	[
		"SELECT Id FROM Account WHERE CreatedDate = '2026-01-01'",
		"INVALID_FIELD",
		"must be of type dateTime and should not be enclosed in quotes",
	],
	["SELECT Id FROM Account WHERE CreatedDate > 2026-01-01", "INVALID_FIELD", "must be of type dateTime"],
	["SELECT Id FROM Account WHERE Name = 5", "INVALID_FIELD", "must be of type string"],
	["SELECT Id FROM Account WHERE Id = 'foo'", "INVALID_QUERY_FILTER_OPERATOR", "invalid ID field: foo"],
	["SELECT Id FROM Account OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is 2000"],
	["SELECT Name, COUNT(Id) FROM Account", "MALFORMED_QUERY", "Field must be grouped or aggregated: Name"],
	["SELECT FIELDS(ALL) FROM Account", "MALFORMED_QUERY", "LIMIT"],
	["", "MALFORMED_QUERY", "empty"],
])("%s → %s", async (soql, errorCode, message) => {
	const { status, body } = await mette.query(soql);
	expect(status).toBe(400);
	expect(body).toEqual([{ message: expect.stringContaining(message), errorCode }]);
});
