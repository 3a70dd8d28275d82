import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, requestBody, UNIT } from "./fixture.ts";
import { makeId } from "./ids.ts";

const { crm, mette, anders } = makeFixture();
afterAll(() => crm.close());

const request = (more = {}) => ({ attributes: { type: "Instep_Request__c" }, ...requestBody(more) });
const count = async (key: string) =>
	(await mette.query(`SELECT COUNT() FROM Instep_Request__c WHERE Client_Key__c LIKE '${key}%'`)).body
		.totalSize;

describe("collections", () => {
	test("answer 200 with one result for each record; errors say statusCode", async () => {
		const records = [
			request({ Client_Key__c: "c1-a" }),
			request({ Client_Key__c: "c1-a" }),
			request({ Nope__c: 1 }),
		];
		const { status, body } = await mette.send("POST", "/composite/sobjects", { allOrNone: false, records });
		expect(status).toBe(200);
		expect(body).toEqual([
			{ id: expect.stringMatching(/^a02/), success: true, errors: [] },
			{
				success: false,
				errors: [{ statusCode: "DUPLICATE_VALUE", message: expect.stringContaining(body[0].id), fields: [] }],
			},
			{ success: false, errors: [{ statusCode: "INVALID_FIELD", message: expect.any(String), fields: [] }] },
		]);
		expect(await count("c1")).toBe(1);
	});

	test("with allOrNone take everything back", async () => {
		const records = [
			request({ Client_Key__c: "c2-a" }),
			request({ Client_Key__c: "c2-b", Status__c: "nope" }),
		];
		const { body } = await mette.send("POST", "/composite/sobjects", { allOrNone: true, records });
		expect(body.map(({ errors }: { errors: { statusCode: string }[] }) => errors[0]?.statusCode)).toEqual([
			"ALL_OR_NONE_OPERATION_ROLLED_BACK",
			"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
		]);
		expect(await count("c2")).toBe(0);
	});

	test("update, upsert, delete and retrieve", async () => {
		const created = await mette.send("PATCH", "/composite/sobjects/Instep_Request__c/Client_Key__c", {
			records: [request({ Client_Key__c: "c3-a" }), request({ Client_Key__c: "c3-b" })],
		});
		expect(created.body).toMatchObject([{ created: true, success: true }, { created: true }]);
		const [a, b] = created.body.map(({ id }: { id: string }) => id);
		const updated = await mette.send("PATCH", "/composite/sobjects", {
			records: [{ attributes: { type: "Instep_Request__c" }, id: a, Rank_Score__c: 3 }],
		});
		expect(updated.body).toEqual([{ id: a, success: true, errors: [] }]);
		const read = await mette.send("POST", "/composite/sobjects/Instep_Request__c", {
			ids: [b, "x", a],
			fields: ["Rank_Score__c"],
		});
		expect(read.body).toMatchObject([{ Id: b, Rank_Score__c: null }, null, { Id: a, Rank_Score__c: 3 }]);
		const ids = (list: string[]) => `/composite/sobjects?ids=${list.join(",")}`;
		expect((await mette.send("DELETE", ids(["x"]))).body[0].errors[0].statusCode).toBe("MALFORMED_ID");
		const { body: task } = await mette.send("POST", "/sobjects/Task", { Subject: "x" });
		expect((await mette.send("DELETE", ids([task.id]))).body).toEqual([
			{ id: task.id, success: true, errors: [] },
		]);
	});

	test("hide what the user may not read", async () => {
		const { body } = await anders.get(
			`/composite/sobjects/Account?ids=${PRIVATE_ACCOUNT},${OPEN_ACCOUNT}&fields=Id,Name`,
		);
		expect(body).toMatchObject([null, { Id: OPEN_ACCOUNT }]);
	});

	test("take 200 records and no more", async () => {
		const records = Array.from({ length: 201 }, () => request());
		const ids = Array.from({ length: 201 }, () => OPEN_ACCOUNT).join(",");
		const tooMany = { status: 400, body: [{ errorCode: "EXCEEDED_MAX_SIZE_REQUEST" }] };
		const upsert = "/composite/sobjects/Instep_Request__c/Client_Key__c";
		for (const method of ["POST", "PATCH"])
			expect(await mette.send(method, "/composite/sobjects", { records })).toMatchObject(tooMany);
		expect(await mette.send("PATCH", upsert, { records })).toMatchObject(tooMany);
		expect(await mette.send("DELETE", `/composite/sobjects?ids=${ids}`)).toMatchObject(tooMany);
	});

	test("take ten changes of type and no more", async () => {
		const contact = (n: number) => ({ attributes: { type: "Contact" }, LastName: `Chunk ${n}` });
		const task = (n: number) => ({ attributes: { type: "Task" }, Subject: `Chunk ${n}` });
		const mixed = (length: number) => Array.from({ length }, (_, n) => (n % 2 ? contact(n) : task(n)));
		const post = (records: object[]) => mette.send("POST", "/composite/sobjects", { records });
		expect((await post(mixed(10))).body.every(({ success }: { success: boolean }) => success)).toBe(true);
		expect(await post(mixed(11))).toMatchObject({ status: 400, body: [{ errorCode: "LIMIT_EXCEEDED" }] });
	});

	test("delete with allOrNone takes every deletion back", async () => {
		const { body: task } = await mette.send("POST", "/sobjects/Task", { Subject: "Kept" });
		const remove = (more: string) => mette.send("DELETE", `/composite/sobjects?ids=${task.id},x${more}`);
		expect((await remove("&allOrNone=true")).body).toMatchObject([
			{ success: false, errors: [{ statusCode: "ALL_OR_NONE_OPERATION_ROLLED_BACK" }] },
			{ success: false, errors: [{ statusCode: "MALFORMED_ID" }] },
		]);
		expect((await mette.get(`/sobjects/Task/${task.id}`)).status).toBe(200);
		expect((await remove("")).body).toMatchObject([{ success: true }, { success: false }]);
		expect((await mette.get(`/sobjects/Task/${task.id}`)).body[0].errorCode).toBe("ENTITY_IS_DELETED");
		expect((await remove("")).body[0].errors[0].statusCode).toBe("ENTITY_IS_DELETED");
	});

	test("update says of each record why not", async () => {
		const account = (more: object) => ({ attributes: { type: "Account" }, ...more });
		const { status, body } = await anders.send("PATCH", "/composite/sobjects", {
			records: [
				account({ Name: "No id" }),
				account({ id: "x" }),
				account({ id: UNIT }),
				account({ id: makeId("001", 99) }),
				account({ id: PRIVATE_ACCOUNT, Name: "Hidden" }),
				account({ id: OPEN_ACCOUNT, Name: "Of another owner" }),
				{ attributes: { type: "Nope__c" }, id: OPEN_ACCOUNT },
			],
		});
		expect(status).toBe(200);
		expect(body.map(({ errors }: { errors: { statusCode: string }[] }) => errors[0]?.statusCode)).toEqual([
			"MISSING_ARGUMENT",
			"MALFORMED_ID",
			"MALFORMED_ID",
			"INVALID_CROSS_REFERENCE_KEY",
			"INVALID_CROSS_REFERENCE_KEY",
			"INSUFFICIENT_ACCESS_OR_READONLY",
			"INVALID_TYPE",
		]);
	});

	test("upsert by one object and one key; a field that is no key fails the request", async () => {
		const upsert = (key: string, records: object[]) =>
			mette.send("PATCH", `/composite/sobjects/Instep_Request__c/${key}`, { records });
		const { Client_Key__c: _, ...keyless } = request();
		const { body } = await upsert("Client_Key__c", [keyless, { attributes: { type: "Account" }, Name: "X" }]);
		expect(body).toMatchObject([
			{ success: false, errors: [{ statusCode: "MISSING_ARGUMENT" }] },
			{ success: false, errors: [{ statusCode: "INVALID_TYPE" }] },
		]);
		const message = "Provided external ID field does not exist or is not accessible: Quote__c";
		expect(await upsert("Quote__c", [request()])).toMatchObject({
			status: 404,
			body: [{ errorCode: "NOT_FOUND", message }],
		});
	});
});
