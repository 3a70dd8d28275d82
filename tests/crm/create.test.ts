import { afterAll, describe, expect, test } from "vitest";
import { METTE, makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, requestBody, UNIT } from "./fixture.ts";

const { crm, mette, anders, stranger } = makeFixture();
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";
const newRequest = async (more = {}) =>
	(await mette.send("POST", REQUESTS, requestBody(more))).body.id as string;

describe("a new record", () => {
	test("answers 201 with its id, and has number, owner, stamps and defaults", async () => {
		const body = requestBody({ Quote__c: "  trimmed  ", Needed_By__c: "2026-12-24", Rank_Score__c: 1.23456 });
		const created = await mette.send("POST", REQUESTS, body);
		expect(created).toMatchObject({ status: 201, body: { success: true, errors: [] } });
		const { id } = created.body;
		expect(id).toMatch(/^a02\w{15}$/);
		expect(created.headers.get("location")).toBe(`/services/data/v67.0/sobjects/Instep_Request__c/${id}`);
		const read = await mette.get(`${REQUESTS}/${id}`);
		expect(read.body).toMatchObject({
			attributes: { type: "Instep_Request__c", url: `/services/data/v67.0/sobjects/Instep_Request__c/${id}` },
			Name: expect.stringMatching(/^REQ-\d{6}$/),
			OwnerId: METTE.id,
			CreatedById: METTE.id,
			CreatedDate: "2026-11-23T09:00:00.000+0000",
			SystemModstamp: "2026-11-23T09:00:00.000+0000",
			IsDeleted: false,
			Is_Flexible__c: false,
			Quote__c: "trimmed",
			Needed_By__c: "2026-12-24",
			Rank_Score__c: 1.235,
			Linked_Request__c: null,
		});
	});

	test("takes its parent by the parent's key", async () => {
		const { Unit__c: _, ...body } = requestBody({ Unit__r: { Client_Key__c: "unit-1" } });
		const { body: created } = await mette.send("POST", REQUESTS, body);
		expect((await mette.get(`${REQUESTS}/${created.id}?fields=Unit__c`)).body.Unit__c).toBe(UNIT);
	});

	test.each<[string, Record<string, unknown>, number, string, string, string[] | undefined]>([
		[
			"nothing",
			{ Account__c: undefined, Unit__c: undefined },
			400,
			"REQUIRED_FIELD_MISSING",
			"Required fields are missing: [Account__c, Unit__c]",
			["Account__c", "Unit__c"],
		],
		[
			"too long",
			{ Expertise__c: "x".repeat(121) },
			400,
			"STRING_TOO_LONG",
			`Area of Expertise: data value too large: ${"x".repeat(121)} (max length=120)`,
			["Expertise__c"],
		],
		[
			"restricted",
			{ Status__c: "nope" },
			400,
			"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
			"Status: bad value for restricted picklist field: nope",
			["Status__c"],
		],
		[
			"out of range",
			{ Rank_Score__c: 1e9 },
			400,
			"NUMBER_OUTSIDE_VALID_RANGE",
			"Rank Score: value outside of valid range on numeric field: 1000000000",
			["Rank_Score__c"],
		],
		[
			"no date",
			{ Needed_By__c: "2026-02-30" },
			400,
			"JSON_PARSER_ERROR",
			'Cannot deserialize instance of date from VALUE_STRING value "2026-02-30" at [line:1, column:1]',
			undefined,
		],
		["no id", { Unit__c: "foo" }, 400, "MALFORMED_ID", "Unit: id value of incorrect type: foo", ["Unit__c"]],
		[
			"other object's id",
			{ Unit__c: OPEN_ACCOUNT },
			400,
			"MALFORMED_ID",
			`Unit: id value of incorrect type: ${OPEN_ACCOUNT}`,
			["Unit__c"],
		],
		[
			"unknown parent",
			{ Unit__c: "a005g0000000099AAA" },
			400,
			"INVALID_CROSS_REFERENCE_KEY",
			"invalid cross reference id",
			[],
		],
		[
			"unknown parent key",
			{ Unit__c: undefined, Unit__r: { Client_Key__c: "nope" } },
			400,
			"INVALID_FIELD",
			"Foreign key external ID: nope not found for field Client_Key__c in entity Instep_Unit__c",
			[],
		],
		[
			"unknown field",
			{ Nope__c: 1 },
			400,
			"INVALID_FIELD",
			"No such column 'Nope__c' on sobject of type Instep_Request__c",
			undefined,
		],
		[
			"an id",
			{ Id: OPEN_ACCOUNT },
			400,
			"INVALID_FIELD",
			"The Id field should not be specified in the sobject data.",
			undefined,
		],
		[
			"a system field",
			{ CreatedDate: "2026-01-01T00:00:00Z" },
			400,
			"INVALID_FIELD_FOR_INSERT_UPDATE",
			"Unable to create/update fields: CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.",
			["CreatedDate"],
		],
	])("with %s is refused", async (_, change, status, errorCode, message, fields) => {
		const reply = await mette.send("POST", REQUESTS, requestBody(change));
		expect(reply).toMatchObject({ status });
		expect(reply.body).toEqual([fields ? { message, errorCode, fields } : { message, errorCode }]);
	});

	test("with a key that is taken names the other record, and case counts", async () => {
		const id = await newRequest({ Client_Key__c: "Taken" });
		const again = await anders.send("POST", REQUESTS, requestBody({ Client_Key__c: "Taken" }));
		const message = `duplicate value found: Client_Key__c duplicates value on record with id: ${id}`;
		expect(again).toMatchObject({
			status: 400,
			body: [{ message, errorCode: "DUPLICATE_VALUE", fields: [] }],
		});
		expect((await mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "taken" }))).status).toBe(201);
	});

	test("is refused on an account that the user may not read, and by a user without the right", async () => {
		const hidden = await anders.send("POST", REQUESTS, requestBody({ Account__c: PRIVATE_ACCOUNT }));
		expect(hidden.body[0].errorCode).toBe("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY");
		expect((await stranger.send("POST", REQUESTS, requestBody())).status).toBe(404);
		const unit = await mette.send("POST", "/sobjects/Instep_Unit__c", { Name: "x", Client_Key__c: "u2" });
		expect(unit).toMatchObject({
			status: 400,
			body: [
				{
					errorCode: "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
					message: "entity type cannot be inserted: Instep Unit",
				},
			],
		});
	});

	test("needs a body of JSON", async () => {
		const message = "The HTTP entity body is required, but this request has no entity body.";
		expect((await mette.send("POST", REQUESTS)).body).toEqual([{ message, errorCode: "JSON_PARSER_ERROR" }]);
		expect((await mette.send("POST", REQUESTS, "x")).body[0].errorCode).toBe("JSON_PARSER_ERROR");
		expect((await mette.send("POST", REQUESTS, {}, { "content-type": "text/plain" })).status).toBe(415);
	});
});
