import { afterAll, expect, test } from "vitest";
import { METTE, makeFixture, OPEN_ACCOUNT, requestBody } from "./fixture.ts";

const { crm, clock, mette, anders } = makeFixture();
afterAll(() => crm.close());

const insert = crm.db.raw.prepare(
	'INSERT INTO "Contact" ("Id", "Name", "LastName", "AccountId", "CreatedDate", "OwnerId") VALUES (?, ?, ?, ?, ?, ?)',
);
for (let n = 0; n < 4500; n++)
	insert.run(`x${n}`.padEnd(18, "_"), `N${n}`, `N${n}`, OPEN_ACCOUNT, "2026-03-01T10:15:30.000Z", METTE.id);

test("pages of 2,000 rows are chained by nextRecordsUrl until done", async () => {
	const first = await mette.query("SELECT Id FROM Contact ORDER BY Id");
	expect(first.body).toMatchObject({ totalSize: 4503, done: false });
	expect(first.body.nextRecordsUrl).toMatch(/^\/services\/data\/v67\.0\/query\/01g\w{15}-2000$/);
	const second = await mette.get(first.body.nextRecordsUrl);
	expect(second.body.nextRecordsUrl).toMatch(/-4000$/);
	const third = await mette.get(second.body.nextRecordsUrl);
	expect(third.body).toMatchObject({ totalSize: 4503, done: true });
	expect(third.body).not.toHaveProperty("nextRecordsUrl");
	const ids = [first, second, third].flatMap(({ body }) => body.records.map(({ Id }: { Id: string }) => Id));
	expect(new Set(ids).size).toBe(4503);
});

test.each([
	["batchSize=500", 500],
	["batchSize=1", 200],
	["batchSize=9999", 2000],
])("Sforce-Query-Options: %s gives %d rows", async (options, rows) => {
	const { body } = await mette.get("/query?q=SELECT+Id+FROM+Contact", { "sforce-query-options": options });
	expect(body.records).toHaveLength(rows);
});

test("two long texts make small pages, whatever was asked", async () => {
	const records = Array.from({ length: 201 }, () => ({
		attributes: { type: "Instep_Request__c" },
		...requestBody(),
	}));
	await mette.send("POST", "/composite/sobjects", { records: records.slice(0, 200) });
	await mette.send("POST", "/composite/sobjects", { records: records.slice(200) });
	const one = await mette.query("SELECT Id, Quote__c FROM Instep_Request__c");
	const two = await mette.query("SELECT Id, Quote__c, If_We_Wait__c FROM Instep_Request__c");
	expect([one.body.records.length, two.body.records.length]).toEqual([201, 200]);
	expect((await mette.get(two.body.nextRecordsUrl)).body.records).toHaveLength(1);
});

test("a user's eleventh open result closes the first", async () => {
	const open = async () => (await anders.query("SELECT Id FROM Contact")).body.nextRecordsUrl as string;
	const first = await open();
	const second = await open();
	for (let n = 0; n < 8; n++) await open();
	expect((await anders.get(first)).status).toBe(200);
	await open();
	expect((await anders.get(first)).body[0].errorCode).toBe("INVALID_QUERY_LOCATOR");
	expect((await anders.get(second)).status).toBe(200);
});

test("a locator is its user's own, and dies after two days", async () => {
	const { body } = await mette.query("SELECT Id FROM Contact");
	const gone = [{ message: "invalid query locator", errorCode: "INVALID_QUERY_LOCATOR" }];
	expect(await anders.get(body.nextRecordsUrl)).toMatchObject({ status: 400, body: gone });
	clock.now += 49 * 60 * 60 * 1000;
	const accessToken = crm.signIn(METTE.username);
	const later = await mette.get(body.nextRecordsUrl, { authorization: `Bearer ${accessToken}` });
	expect(later).toMatchObject({ status: 400, body: gone });
});
