import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	ANDERS,
	CREATED,
	METTE,
	makeFixture,
	OPEN_ACCOUNT,
	PRIVATE_ACCOUNT,
	requestBody,
	SHARED_ACCOUNT,
} from "./fixture.ts";

const { crm, mette, anders, stranger } = makeFixture();
afterAll(() => crm.close());

const names = async (where: string) => {
	const { body } = await mette.query(`SELECT Name FROM Account ${where}`);
	return body.records?.map((record: { Name: string }) => record.Name) ?? body;
};
const [A, B, C] = ["Ægir Søfart", "Bryggen 100%_A", "Castor"];

test("a record has its attributes, the fields in the order asked, and parents as objects", async () => {
	const { status, body } = await mette.query(
		"SELECT Name, owner.name, CreatedDate, Parent.Name, IsDeleted, Id FROM account WHERE Name = 'ægir søfart'",
	);
	expect(status).toBe(200);
	expect(body).toEqual({
		totalSize: 1,
		done: true,
		records: [
			{
				attributes: { type: "Account", url: `/services/data/v67.0/sobjects/Account/${OPEN_ACCOUNT}` },
				Name: A,
				Owner: {
					attributes: { type: "User", url: `/services/data/v67.0/sobjects/User/${METTE.id}` },
					Name: "Mette Krog",
				},
				CreatedDate: CREATED,
				Parent: null,
				IsDeleted: false,
				Id: OPEN_ACCOUNT,
			},
		],
	});
	expect(Object.keys(body.records[0])).toEqual([
		"attributes",
		"Name",
		"Owner",
		"CreatedDate",
		"Parent",
		"IsDeleted",
		"Id",
	]);
});

test.each<[string, unknown]>([
	["ORDER BY Name", [B, C, A]],
	["ORDER BY Industry DESC NULLS LAST, Name DESC LIMIT 2", [A, B]],
	["ORDER BY Industry, Name", [C, B, A]],
	["ORDER BY Name LIMIT 1 OFFSET 1", [C]],
	["WHERE Name LIKE '%\\%\\_a'", [B]],
	["WHERE Name LIKE 'æ_ir%'", [A]],
	["WHERE Name IN ('CASTOR', 'nobody')", [C]],
	["WHERE Industry NOT IN ('Energy')", [C]],
	["WHERE Industry != 'Energy'", [C]],
	["WHERE NOT Industry = 'Energy'", [C]],
	["WHERE NOT (Industry LIKE 'E%' OR Name = 'x')", [C]],
	["WHERE Industry = null", [C]],
	["WHERE Industry = ''", [C]],
	["WHERE AnnualRevenue >= 500", [A]],
	["WHERE AnnualRevenue < 500.5 AND (Name = 'Castor' OR Industry = 'energy')", [A]],
	[`WHERE Id = '${SHARED_ACCOUNT.slice(0, 15)}'`, [B]],
	[`WHERE OwnerId = '${ANDERS.id}'`, [B]],
	["WHERE Owner.Name = 'Anders Bjerrum'", [B]],
	["WHERE IsDeleted = true", []],
	["WHERE Id IN (SELECT AccountId FROM Contact WHERE Name LIKE 'a%')", [A]],
	["WHERE Id NOT IN (SELECT AccountId FROM Contact) ORDER BY Name", [B, C]],
	["WHERE CreatedDate = 2026-03-01T10:15:30Z AND Name = 'castor'", [C]],
	["WHERE CreatedDate > 2026-03-01T11:15:29+01:00 AND Name = 'castor'", [C]],
	["WHERE CreatedDate > 2026-03-01T10:15:30.000+00:00", []],
	["WHERE CreatedDate = THIS_YEAR AND Name = 'castor'", [C]],
	["WHERE CreatedDate = LAST_N_DAYS:267 AND Name = 'castor'", [C]],
	["WHERE CreatedDate = LAST_N_DAYS:266", []],
	["WHERE CreatedDate < LAST_N_MONTHS:3 AND Name = 'castor'", [C]],
	["WHERE CALENDAR_YEAR(CreatedDate) = 2026 AND Name = 'castor'", [C]],
	["a WHERE a.Name = 'castor'", [C]],
])("SELECT Name FROM Account %s", async (where, expected) => {
	expect(await names(where)).toEqual(expected);
});

describe("children", () => {
	test("come as a result of their own, sorted and limited for each parent", async () => {
		const { body } = await mette.query(
			"SELECT Name, (SELECT Name FROM Contacts WHERE Name != 'bb' ORDER BY Name DESC LIMIT 2) FROM Account ORDER BY Name DESC",
		);
		expect(body.records[0].Contacts).toMatchObject({
			totalSize: 2,
			done: true,
			records: [{ Name: "Cc" }, { Name: "Aa" }],
		});
		expect(body.records[1].Contacts).toBeNull();
	});

	test("of a custom object are reached by the relationship's name with __r", async () => {
		await mette.send("POST", "/sobjects/Instep_Request__c", requestBody({ Expertise__c: "Welding" }));
		const { body } = await mette.query(
			"SELECT (SELECT Unit__r.Name, Account__r.Owner.Name FROM Instep_Requests__r) FROM Account WHERE Name = 'Ægir Søfart'",
		);
		expect(body.records[0].Instep_Requests__r.records[0]).toMatchObject({
			Unit__r: { Name: "Automation" },
			Account__r: { Owner: { Name: "Mette Krog" } },
		});
	});
});

describe("aggregates", () => {
	beforeAll(async () => {
		for (const Amount of [10, 20, 30])
			await mette.send("POST", "/sobjects/Opportunity", {
				Name: "Deal",
				StageName: "Prospecting",
				CloseDate: "2026-12-24",
				Amount,
			});
	});

	test.each<[string, number, unknown]>([
		["SELECT COUNT() FROM Account", 3, []],
		["SELECT COUNT(Id), MAX(AnnualRevenue) top FROM Account", 1, [{ expr0: 3, top: 500 }]],
		["SELECT COUNT(Industry) FROM Account", 1, [{ expr0: 2 }]],
		["SELECT COUNT() FROM Account LIMIT 2", 2, []],
		["SELECT COUNT_DISTINCT(Industry), COUNT_DISTINCT(OwnerId) FROM Account", 1, [{ expr0: 1, expr1: 2 }]],
		[
			"SELECT SUM(Amount) s, AVG(Amount) a, MIN(Amount) l, MAX(Amount) h FROM Opportunity",
			1,
			[{ s: 60, a: 20, l: 10, h: 30 }],
		],
		[
			"SELECT Industry, COUNT(Id) n FROM Account GROUP BY Industry ORDER BY COUNT(Id) DESC",
			2,
			[
				{ Industry: "Energy", n: 2 },
				{ Industry: null, n: 1 },
			],
		],
		[
			"SELECT Owner.Name who, COUNT(Id) FROM Account GROUP BY Owner.Name HAVING COUNT(Id) > 1",
			1,
			[{ who: "Mette Krog", expr0: 2 }],
		],
		[
			"SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(CreatedDate)",
			1,
			[{ y: 2026, expr0: 3 }],
		],
	])("%s", async (soql, totalSize, records) => {
		const { body } = await mette.query(soql);
		expect(body).toMatchObject({ totalSize, done: true, records });
		if (body.records[0]) expect(body.records[0].attributes).toEqual({ type: "AggregateResult" });
	});
});

test("values are bound, never spliced", async () => {
	expect(await names("WHERE Name = 'x\\' OR 1=1 --'")).toEqual([]);
	expect(await names("WHERE Name = '\"; DROP TABLE Account'")).toEqual([]);
});

test("sharing, object rights and field rights hold in queries", async () => {
	const accounts = await anders.query("SELECT Id FROM Account");
	expect(accounts.body.records.map(({ Id }: { Id: string }) => Id)).not.toContain(PRIVATE_ACCOUNT);
	expect((await anders.query("SELECT Hourly_Rate__c FROM Instep_Unit__c")).body[0].errorCode).toBe(
		"INVALID_FIELD",
	);
	expect(
		(await mette.query("SELECT Hourly_Rate__c FROM Instep_Unit__c")).body.records[0].Hourly_Rate__c,
	).toBe(900);
	expect((await stranger.query("SELECT Id FROM Instep_Unit__c")).body[0].errorCode).toBe("INVALID_TYPE");
});
