import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, requestBody } from "./fixture.ts";

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
		expect((await mette.send("POST", "/composite/sobjects", { records })).status).toBe(400);
	});
});
