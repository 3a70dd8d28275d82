import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, requestBody, SHARED_ACCOUNT } from "./fixture.ts";

const { crm, mette } = makeFixture();
afterAll(() => crm.close());

const V = "/services/data/v67.0";
const request = (more = {}) => ({ attributes: { type: "Instep_Request__c" }, ...requestBody(more) });
const count = async (key: string) =>
	(await mette.query(`SELECT COUNT() FROM Instep_Request__c WHERE Client_Key__c LIKE '${key}%'`)).body
		.totalSize;

describe("composite", () => {
	const post = (key: string, more = {}) => ({
		method: "POST",
		url: `${V}/sobjects/Instep_Request__c`,
		referenceId: key,
		body: requestBody({ Client_Key__c: key, ...more }),
	});
	const event = (parent: object, key: string) => ({
		method: "POST",
		url: `${V}/sobjects/Instep_Event__c`,
		referenceId: key,
		body: { Client_Key__c: key, Type__c: "submit", ...parent },
	});

	test("runs in order, with references, as one call", async () => {
		const before = (await mette.get("/limits")).body.DailyApiRequests.Remaining;
		const { status, body, headers } = await mette.send("POST", "/composite", {
			allOrNone: true,
			compositeRequest: [
				post("k1"),
				event({ Request__r: { Client_Key__c: "k1" } }, "k1e"),
				event({ Request__c: "@{k1.id}" }, "k1f"),
				{
					method: "GET",
					url: `${V}/query?q=SELECT Id, Request__c FROM Instep_Event__c WHERE Request__c = '@{k1.id}'`,
					referenceId: "q",
				},
				{
					method: "GET",
					url: `${V}/sobjects/Instep_Request__c/@{q.records[1].Request__c}?fields=Client_Key__c`,
					referenceId: "x",
				},
			],
		});
		expect(status).toBe(200);
		const parts = body.compositeResponse;
		expect(parts.map(({ httpStatusCode }: { httpStatusCode: number }) => httpStatusCode)).toEqual([
			201, 201, 201, 200, 200,
		]);
		expect(parts[3].body.totalSize).toBe(2);
		expect(parts[4].body.Client_Key__c).toBe("k1");
		expect(headers.get("sforce-limit-info")).toBe(`api-usage=${100_000 - before + 1}/100000`);
	});

	test("without allOrNone keeps what worked", async () => {
		const { body } = await mette.send("POST", "/composite", {
			compositeRequest: [
				post("k2"),
				event({ Request__r: { Client_Key__c: "k2" } }, "k2e"),
				{
					method: "GET",
					url: `${V}/query?q=SELECT Type__c FROM Instep_Event__c WHERE Request__c = '@{k2.id}'`,
					referenceId: "q",
				},
				event({ Request__c: "@{nope.id}" }, "k2f"),
			],
		});
		const [created, under, found, failed] = body.compositeResponse;
		expect(created).toMatchObject({
			httpStatusCode: 201,
			referenceId: "k2",
			body: { success: true },
			httpHeaders: { Location: expect.any(String) },
		});
		expect(under.httpStatusCode).toBe(201);
		expect(found.body.records).toMatchObject([{ Type__c: "submit" }]);
		expect(failed).toMatchObject({
			httpStatusCode: 400,
			body: [
				{
					errorCode: "PROCESSING_HALTED",
					message: "Invalid reference specified. No value for nope.id found in nope",
				},
			],
		});
	});

	test("with allOrNone rolls back, and says so for the others", async () => {
		const { body } = await mette.send("POST", "/composite", {
			allOrNone: true,
			compositeRequest: [post("k3"), post("k4", { Status__c: "nope" })],
		});
		expect(body.compositeResponse).toMatchObject([
			{
				referenceId: "k3",
				httpStatusCode: 400,
				body: [
					{
						errorCode: "PROCESSING_HALTED",
						message:
							"The transaction was rolled back since another operation in the same transaction failed.",
					},
				],
			},
			{
				referenceId: "k4",
				httpStatusCode: 400,
				body: [{ errorCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" }],
			},
		]);
		expect(await count("k3")).toBe(0);
	});

	test("finds nothing below a version or an address that does not exist", async () => {
		const urls = ["/services/data/v99.0/limits", "/services/data/v67.0/nope", "/limits"];
		const compositeRequest = urls.map((url, n) => ({ method: "GET", url, referenceId: `r${n}` }));
		const { body } = await mette.send("POST", "/composite", { compositeRequest });
		for (const part of body.compositeResponse)
			expect(part).toMatchObject({ httpStatusCode: 404, body: [{ errorCode: "NOT_FOUND" }] });
		const twice = compositeRequest.map((each) => ({ ...each, referenceId: "same" }));
		expect((await mette.send("POST", "/composite", { compositeRequest: twice })).status).toBe(400);
	});

	test("takes a collection, and at most 25 parts with 5 queries", async () => {
		const collection = {
			method: "POST",
			url: `${V}/composite/sobjects`,
			referenceId: "c",
			body: { records: [request({ Client_Key__c: "k5" })] },
		};
		const { body } = await mette.send("POST", "/composite", { compositeRequest: [collection] });
		expect(body.compositeResponse[0].body[0].success).toBe(true);
		const query = (n: number) => ({
			method: "GET",
			url: `${V}/query?q=SELECT Id FROM Account`,
			referenceId: `r${n}`,
		});
		const six = Array.from({ length: 6 }, (_, n) => query(n));
		expect((await mette.send("POST", "/composite", { compositeRequest: six })).status).toBe(400);
		const many = Array.from({ length: 26 }, (_, n) => ({ ...query(n), url: `${V}/limits` }));
		expect((await mette.send("POST", "/composite", { compositeRequest: many })).status).toBe(400);
	});
});

test("batch parts stand alone", async () => {
	const { body } = await mette.send("POST", "/composite/batch", {
		batchRequests: [
			{ method: "GET", url: "v67.0/sobjects/Account/x" },
			{ method: "GET", url: `v60.0/sobjects/Account/${SHARED_ACCOUNT}?fields=Name` },
		],
	});
	expect(body).toMatchObject({ hasErrors: true, results: [{ statusCode: 404 }, { statusCode: 200 }] });
	expect(body.results[1].result.attributes.url).toContain("/v60.0/");
});
