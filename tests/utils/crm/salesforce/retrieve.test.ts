import { describe, expect, test } from "vitest";
import { CrmError } from "../../../../utils/crm/crm.ts";
import { createHttp } from "../../../../utils/crm/salesforce/http.ts";
import { existing } from "../../../../utils/crm/salesforce/retrieve.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID } from "../../domain/examples.ts";

const IDS = [ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID];
const row = (Id: string) => ({ attributes: { type: "Account" }, Id });

function answering(body: unknown, status = 200) {
	const calls: { url: string; body: unknown }[] = [];
	const call = createHttp({
		fetch: async (input, init) => {
			const request = new Request(input, init);
			calls.push({ url: request.url, body: await request.json() });
			return Response.json(body, { status });
		},
		connection: {
			origin: "https://acme.my.salesforce.com",
			accessToken: async () => "token",
			renewedToken: async () => "token",
		},
	});
	return { calls, ask: (ids: readonly string[] = IDS) => existing(call, "account", ids) };
}

describe("which records there still are", () => {
	test("is asked in one call, for nothing but their ids", async () => {
		const { calls, ask } = answering([row(ACCOUNT_ID), null, row(THIRD_ACCOUNT_ID)]);
		expect([...(await ask())]).toEqual([ACCOUNT_ID, THIRD_ACCOUNT_ID]);
		expect(calls).toEqual([
			{
				url: "https://acme.my.salesforce.com/services/data/v67.0/composite/sobjects/Account",
				body: { ids: IDS, fields: ["Id"] },
			},
		]);
	});

	test("needs no call where there are none to ask for", async () => {
		const { calls, ask } = answering([]);
		expect((await ask([])).size).toBe(0);
		expect(calls).toEqual([]);
	});

	test.each([
		["nothing", []],
		["fewer", [row(ACCOUNT_ID), null]],
		["more", [row(ACCOUNT_ID), null, null, null]],
		["in another order", [row(OTHER_ACCOUNT_ID), row(ACCOUNT_ID), null]],
		["another record", [row(ACCOUNT_ID), null, row("0015f00002J9YZZAA3")]],
		["rows without ids", [{}, {}, {}]],
		["no list", { records: [] }],
		["null", null],
		["text", "three"],
	])("is not known from an answer that does not fit the question: %s", async (_, body) => {
		await expect(answering(body).ask()).rejects.toSatisfy(
			(error) => error instanceof CrmError && error.kind === "server",
		);
	});

	test.each([
		[404, "NOT_FOUND", "gone"],
		[400, "INVALID_TYPE", "invalid"],
		[403, "REQUEST_LIMIT_EXCEEDED", "throttled"],
		[500, "UNKNOWN_EXCEPTION", "server"],
	])("is not known from a refusal: %s %s", async (status, errorCode, kind) => {
		const refusal = [{ errorCode, message: "no" }];
		await expect(answering(refusal, status).ask()).rejects.toMatchObject({ name: "CrmError", kind });
	});
});
