import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, SHARED_ACCOUNT } from "./fixture.ts";

const { crm, mette, anders } = makeFixture();
afterAll(() => crm.close());

test("FIELDS(STANDARD) leaves custom fields out, and what the user may not read", async () => {
	const standard = await anders.query("SELECT FIELDS(STANDARD) FROM Instep_Unit__c");
	expect(standard.body.records[0]).toHaveProperty("Name");
	expect(standard.body.records[0]).not.toHaveProperty("Client_Key__c");
	const all = await anders.query("SELECT FIELDS(ALL) FROM Instep_Unit__c LIMIT 1");
	expect(all.body.records[0]).toHaveProperty("Client_Key__c");
	expect(all.body.records[0]).not.toHaveProperty("Hourly_Rate__c");
});

describe("FIELDS(ALL) and FIELDS(CUSTOM) need a bound", () => {
	const TWO_HUNDRED = Array.from({ length: 200 }, () => `'${OPEN_ACCOUNT}'`);

	test.each([
		["LIMIT 200", 2],
		[`WHERE Id IN ('${OPEN_ACCOUNT}', '${SHARED_ACCOUNT}')`, 2],
		[`WHERE Name LIKE 'Ægir%' AND (Id IN (${TWO_HUNDRED.join(",")}))`, 1],
	])("%s is one", async (tail, rows) => {
		const { body } = await anders.query(`SELECT FIELDS(ALL) FROM Account ${tail}`);
		expect(body.totalSize).toBe(rows);
		expect(Object.keys(body.records[0])).toEqual(expect.arrayContaining(["Id", "Name", "Industry"]));
	});

	test.each([
		"",
		"LIMIT 201",
		"WHERE Name = 'Castor'",
		`WHERE Id NOT IN ('${OPEN_ACCOUNT}')`,
		`WHERE Id IN ('${OPEN_ACCOUNT}') OR Name = 'Castor'`,
		`WHERE NOT (Id IN ('${OPEN_ACCOUNT}'))`,
		`WHERE Id IN (${[...TWO_HUNDRED, `'${SHARED_ACCOUNT}'`].join(",")})`,
		"WHERE Id IN (SELECT AccountId FROM Contact)",
	])("%s is none", async (tail) => {
		for (const which of ["ALL", "CUSTOM"])
			expect(await mette.query(`SELECT FIELDS(${which}) FROM Account ${tail}`)).toMatchObject({
				status: 400,
				body: [{ errorCode: "MALFORMED_QUERY" }],
			});
	});

	test("FIELDS(CUSTOM) has the custom fields that the user may read", async () => {
		const keys = async (client: typeof mette) =>
			Object.keys((await client.query("SELECT FIELDS(CUSTOM) FROM Instep_Unit__c LIMIT 1")).body.records[0]);
		expect(await keys(mette)).toContain("Hourly_Rate__c");
		expect(await keys(anders)).toContain("Client_Key__c");
		expect(await keys(anders)).not.toContain("Hourly_Rate__c");
		expect(await keys(anders)).not.toContain("Name");
	});
});

describe("a field that the user may not read does not exist", () => {
	const HIDDEN = "Hourly_Rate__c";
	test.each([
		`SELECT Id FROM Instep_Unit__c WHERE ${HIDDEN} > 1`,
		`SELECT Id FROM Instep_Unit__c ORDER BY ${HIDDEN}`,
		`SELECT MAX(${HIDDEN}) FROM Instep_Unit__c`,
		`SELECT COUNT(Id) FROM Instep_Unit__c GROUP BY ${HIDDEN}`,
		`SELECT Unit__r.${HIDDEN} FROM Instep_Request__c`,
		`SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Instep_Request__c WHERE Unit__r.${HIDDEN} > 1)`,
		`SELECT (SELECT Unit__r.${HIDDEN} FROM Instep_Requests__r) FROM Account`,
	])("%s", async (soql) => {
		expect(await anders.query(soql)).toMatchObject({
			status: 400,
			body: [
				{
					errorCode: "INVALID_FIELD",
					message: expect.stringContaining(`No such column '${HIDDEN}' on entity 'Instep_Unit__c'.`),
				},
			],
		});
		expect((await mette.query(soql)).status).toBe(200);
	});
});
