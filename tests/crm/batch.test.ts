import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, requestBody, SHARED_ACCOUNT } from "./fixture.ts";

const { crm, mette } = makeFixture();
const poor = makeFixture({ dailyCalls: 3 });
afterAll(() => Promise.all([crm.close(), poor.crm.close()]));

const REQUESTS = "v67.0/sobjects/Instep_Request__c";
const missing = { method: "GET", url: "v67.0/sobjects/Account/x" };
const make = (key: string) => ({
	method: "POST",
	url: REQUESTS,
	richInput: requestBody({ Client_Key__c: key }),
});
const count = async (key: string) =>
	(await mette.query(`SELECT COUNT() FROM Instep_Request__c WHERE Client_Key__c = '${key}'`)).body.totalSize;

describe("batch", () => {
	test("goes on after a part that failed, and stops there when told to", async () => {
		const on = await mette.send("POST", "/composite/batch", { batchRequests: [missing, make("b1")] });
		expect(on.body).toMatchObject({ hasErrors: true, results: [{ statusCode: 404 }, { statusCode: 201 }] });
		expect(await count("b1")).toBe(1);
		const halted = await mette.send("POST", "/composite/batch", {
			haltOnError: true,
			batchRequests: [missing, make("b2")],
		});
		expect(halted.body).toMatchObject({
			hasErrors: true,
			results: [{ statusCode: 404 }, { statusCode: 412, result: [{ errorCode: "BATCH_PROCESSING_HALTED" }] }],
		});
		expect(await count("b2")).toBe(0);
	});

	test("has null for a part without a body", async () => {
		const url = `v67.0/sobjects/Account/${SHARED_ACCOUNT}`;
		const { body: made } = await mette.send("POST", "/sobjects/Contact", { LastName: "Batch" });
		const { body } = await mette.send("POST", "/composite/batch", {
			batchRequests: [
				{ method: "DELETE", url: `v67.0/sobjects/Contact/${made.id}` },
				{ method: "GET", url: `/services/data/${url}?fields=Id` },
			],
		});
		expect(body).toMatchObject({
			hasErrors: false,
			results: [{ statusCode: 204, result: null }, { statusCode: 200 }],
		});
	});

	test("takes 25 parts and no more", async () => {
		const limits = { method: "GET", url: "v67.0/limits" };
		const send = (length: number) =>
			mette.send("POST", "/composite/batch", { batchRequests: Array.from({ length }, () => limits) });
		expect((await send(25)).body.hasErrors).toBe(false);
		expect(await send(26)).toMatchObject({ status: 400, body: [{ errorCode: "LIMIT_EXCEEDED" }] });
	});

	test("counts each part, and refuses those for which no call is left", async () => {
		const { status, body, headers } = await poor.mette.send("POST", "/composite/batch", {
			batchRequests: [make("b3"), make("b4"), make("b5")],
		});
		expect(status).toBe(200);
		expect(headers.get("sforce-limit-info")).toBe("api-usage=3/3");
		expect(body).toMatchObject({
			hasErrors: true,
			results: [
				{ statusCode: 201 },
				{ statusCode: 201 },
				{ statusCode: 403, result: [{ errorCode: "REQUEST_LIMIT_EXCEEDED" }] },
			],
		});
	});
});
