import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, requestBody, STRANGER, UNIT } from "./fixture.ts";

const { crm, mette, anders, rasmus, stranger } = makeFixture();
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";
const EVENTS = "/sobjects/Instep_Event__c";
const CONTACTS = "/sobjects/Contact";
const UNITS = "/sobjects/Instep_Unit__c";
const make = async (path: string, body: object, client = mette) =>
	(await client.send("POST", path, body)).body.id as string;

describe("a change", () => {
	test.each<[string, Record<string, unknown>, string, string[] | undefined]>([
		["nothing in a required field", { LastName: null }, "REQUIRED_FIELD_MISSING", ["LastName"]],
		["blanks in a required field", { LastName: "  " }, "REQUIRED_FIELD_MISSING", ["LastName"]],
		["a text that is too long", { LastName: "x".repeat(81) }, "STRING_TOO_LONG", ["LastName"]],
		["no e-mail address", { Email: "mette" }, "INVALID_EMAIL_ADDRESS", ["Email"]],
		["another object's id", { AccountId: UNIT }, "MALFORMED_ID", ["AccountId"]],
		["an unknown field", { Nope__c: 1 }, "INVALID_FIELD", undefined],
		["its own id", { Id: OPEN_ACCOUNT }, "INVALID_FIELD", undefined],
		["a system field", { SystemModstamp: null }, "INVALID_FIELD_FOR_INSERT_UPDATE", ["SystemModstamp"]],
	])("with %s is refused, and leaves the record as it was", async (_, change, errorCode, fields) => {
		const path = `${CONTACTS}/${await make(CONTACTS, { LastName: "Before" })}`;
		const { status, body } = await mette.send("PATCH", path, { FirstName: "After", ...change });
		expect(status).toBe(400);
		expect(body).toEqual([{ message: expect.any(String), errorCode, ...(fields ? { fields } : {}) }]);
		expect((await mette.get(path)).body).toMatchObject({ LastName: "Before", FirstName: null });
	});

	test("to a status outside the restricted picklist is refused", async () => {
		const path = `${REQUESTS}/${await make(REQUESTS, requestBody())}`;
		const { body } = await mette.send("PATCH", path, { Status__c: "nope" });
		expect(body[0]).toMatchObject({
			errorCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
			fields: ["Status__c"],
		});
	});

	test("to a key that another record has is refused, and its own key is none of that", async () => {
		const unit = (Client_Key__c: string) => make(UNITS, { Name: Client_Key__c, Client_Key__c }, rasmus);
		const [first, second] = [await unit("one"), await unit("two")];
		const change = (Client_Key__c: string) => rasmus.send("PATCH", `${UNITS}/${second}`, { Client_Key__c });
		expect((await change("one")).body[0]).toMatchObject({
			errorCode: "DUPLICATE_VALUE",
			message: `duplicate value found: Client_Key__c duplicates value on record with id: ${first}`,
		});
		expect((await change("two")).status).toBe(204);
	});

	test("by a key that the user may not see names no such field", async () => {
		const parent = { Unit__c: undefined, Unit__r: { Hourly_Rate__c: 900 } };
		const { body } = await anders.send("POST", REQUESTS, requestBody(parent));
		expect(body[0].errorCode).toBe("INVALID_FIELD");
	});

	test("of a field that the user may only read names the field, and describe says so before", async () => {
		const { body: sets } = await rasmus.query("SELECT Id FROM PermissionSet WHERE Name = 'Instep_Expert'");
		const assignment = { AssigneeId: STRANGER.id, PermissionSetId: sets.records[0].Id };
		await rasmus.send("POST", "/sobjects/PermissionSetAssignment", assignment);
		const { body: described } = await stranger.get(`${REQUESTS}/describe`);
		const field = (wanted: string) => described.fields.find(({ name }: { name: string }) => name === wanted);
		expect([field("Quote__c").updateable, field("Status__c").updateable]).toEqual([false, true]);
		const path = `${REQUESTS}/${await make(REQUESTS, requestBody())}`;
		expect((await stranger.send("PATCH", path, { Quote__c: "Mine" })).body).toEqual([
			{
				message:
					"Unable to create/update fields: Quote__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.",
				errorCode: "INVALID_FIELD_FOR_INSERT_UPDATE",
				fields: ["Quote__c"],
			},
		]);
		expect((await stranger.send("PATCH", path, { Rank_Score__c: 1 })).status).toBe(204);
	});

	test("of a record that the user may not read finds none", async () => {
		const id = await make(REQUESTS, requestBody({ Account__c: PRIVATE_ACCOUNT }));
		for (const method of ["PATCH", "DELETE"])
			expect(await anders.send(method, `${REQUESTS}/${id}`, {})).toMatchObject({
				status: 404,
				body: [{ errorCode: "NOT_FOUND" }],
			});
	});
});

describe("a detail", () => {
	test("needs its master", async () => {
		const { body } = await mette.send("POST", EVENTS, { Client_Key__c: "no-master", Type__c: "submit" });
		expect(body[0]).toMatchObject({ errorCode: "REQUIRED_FIELD_MISSING", fields: ["Request__c"] });
	});

	test("cannot be put under a deleted master", async () => {
		const Request__c = await make(REQUESTS, requestBody());
		await rasmus.send("DELETE", `${REQUESTS}/${Request__c}`);
		const event = { Request__c, Client_Key__c: "late", Type__c: "submit" };
		expect((await mette.send("POST", EVENTS, event)).body[0].errorCode).toBe("ENTITY_IS_DELETED");
	});
});

test("a key in the recycle bin is free again", async () => {
	const body = requestBody({ Client_Key__c: "recycled" });
	const first = await make(REQUESTS, body);
	await rasmus.send("DELETE", `${REQUESTS}/${first}`);
	expect((await mette.send("POST", REQUESTS, body)).status).toBe(201);
	const soql = "SELECT IsDeleted FROM Instep_Request__c WHERE Client_Key__c = 'recycled' ORDER BY IsDeleted";
	expect((await mette.query(soql, "queryAll")).body.records).toMatchObject([
		{ IsDeleted: false },
		{ IsDeleted: true },
	]);
});
