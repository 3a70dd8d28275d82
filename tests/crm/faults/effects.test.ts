import { afterEach, expect, test } from "vitest";
import { ANDERS, METTE, makeFixture, OPEN_ACCOUNT, requestBody } from "../fixture.ts";
import type { RuleInput } from "./rule.ts";

const { crm, clock, mette, anders, rasmus } = makeFixture();
afterEach(() => crm.faults.clear());

const on = (effect: RuleInput["effect"], rule: Partial<RuleInput> = {}) =>
	crm.faults.add([{ effect, ...rule }]);
const REQUESTS = "/sobjects/Instep_Request__c";
const count = async (key: string) =>
	(await mette.query(`SELECT COUNT() FROM Instep_Request__c WHERE Client_Key__c = '${key}'`)).body.totalSize;
const request = (key: string) => ({
	attributes: { type: "Instep_Request__c" },
	...requestBody({ Client_Key__c: key }),
});

test("answer: any status, headers and body, and nothing is carried out", async () => {
	const body = [{ errorCode: "SERVER_UNAVAILABLE", message: "Server Unavailable" }];
	on({ do: "answer", status: 503, body, headers: { "retry-after": "5" } }, { times: 1 });
	const reply = await mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "f-answer" }));
	expect(reply).toMatchObject({ status: 503, body });
	expect(reply.headers.get("retry-after")).toBe("5");
	expect(await count("f-answer")).toBe(0);
});

test("html: a page where JSON is expected", async () => {
	on({ do: "html" });
	const { status, headers, body } = await mette.get("/limits");
	expect([status, headers.get("content-type")]).toEqual([503, "text/html;charset=UTF-8"]);
	expect(body).toContain("down for maintenance");
});

test.each(["before", "after"] as const)("delay %s carrying it out", async (when) => {
	on({ do: "delay", ms: 30, when });
	const start = performance.now();
	expect((await mette.get("/limits")).status).toBe(200);
	expect(performance.now() - start).toBeGreaterThanOrEqual(29);
});

test("drop before the commit leaves nothing, drop after it leaves the record", async () => {
	on({ do: "drop", when: "before" }, { times: 1 });
	const lost = mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "f-before" }));
	await expect(lost).rejects.toThrow(TypeError);
	expect(await count("f-before")).toBe(0);
	on({ do: "drop", when: "after" }, { match: { method: "POST" }, times: 1 });
	const saved = mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "f-after" }));
	await expect(saved).rejects.toThrow(TypeError);
	const again = await mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "f-after" }));
	expect(again.body[0].errorCode).toBe("DUPLICATE_VALUE");
	expect(await count("f-after")).toBe(1);
});

test("truncate breaks the body off, quietly or not", async () => {
	on({ do: "truncate" }, { times: 1 });
	await expect(mette.get("/sobjects")).rejects.toThrow("terminated");
	on({ do: "truncate", bytes: 10, quietly: true }, { times: 1 });
	await expect(mette.get("/sobjects")).rejects.toThrow(SyntaxError);
	expect((await mette.get("/sobjects")).status).toBe(200);
});

test("endSession: the token of this request is dead, others live", async () => {
	on({ do: "endSession" }, { times: 1 });
	const client = makeClient(METTE.username);
	const expired = { status: 401, body: [{ message: "Session expired or invalid" }] };
	expect(await client("/limits")).toMatchObject(expired);
	expect(await client("/limits")).toMatchObject(expired);
	expect((await mette.get("/limits")).status).toBe(200);
});

test("refuseSession: the 401 that no refresh helps against", async () => {
	on({ do: "refuseSession" });
	expect(await mette.get("/limits")).toMatchObject({
		status: 401,
		body: [
			{
				errorCode: "INVALID_SESSION_ID",
				message: "This session is not valid for use with the REST API",
			},
		],
	});
});

test.each([
	[false, "TotalRequests Limit exceeded."],
	[true, "ConcurrentRequests (Concurrent API Requests) Limit exceeded."],
])("limit: 403, concurrent %s", async (concurrent, message) => {
	on({ do: "limit", concurrent });
	const body = [{ errorCode: "REQUEST_LIMIT_EXCEEDED", message }];
	expect(await mette.get("/limits")).toMatchObject({ status: 403, body });
});

test("lockRow: the row's own id for a single one, some records of a list", async () => {
	const { body } = await mette.send("POST", REQUESTS, requestBody());
	on({ do: "lockRow" }, { times: 1 });
	const locked = await mette.send("PATCH", `${REQUESTS}/${body.id}`, { Rank_Score__c: 1 });
	const message = `unable to obtain exclusive access to this record or 1 records: ${body.id}`;
	expect(locked).toMatchObject({ status: 400, body: [{ errorCode: "UNABLE_TO_LOCK_ROW", message }] });
	on({ do: "lockRow", records: [1] }, { match: { path: "*/composite/sobjects" }, times: 1 });
	const records = ["f-l0", "f-l1", "f-l2"].map(request);
	const list = await mette.send("POST", "/composite/sobjects", { records });
	expect(list.body).toMatchObject([
		{ success: true },
		{ success: false, errors: [{ statusCode: "UNABLE_TO_LOCK_ROW" }] },
		{ success: true },
	]);
	expect(await count("f-l1")).toBe(0);
});

test("failRecords: counts the records of the whole request, also within composite; allOrNone holds", async () => {
	const fault = { code: "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message: "Trigger: no" };
	on({ do: "failRecords", records: [2], ...fault }, { match: { method: "POST" }, times: 2 });
	const part = (n: number) => ({
		method: "POST",
		url: "/services/data/v67.0/composite/sobjects",
		referenceId: `r${n}`,
		body: { records: [request(`f-c${n}a`), request(`f-c${n}b`)] },
	});
	const { body } = await mette.send("POST", "/composite", { compositeRequest: [part(1), part(2)] });
	const successes = body.compositeResponse.map((each: { body: { success: boolean }[] }) =>
		each.body.map(({ success }) => success),
	);
	expect(successes).toEqual([
		[true, true],
		[false, true],
	]);
	expect(body.compositeResponse[1].body[0].errors).toEqual([
		{ statusCode: fault.code, message: fault.message, fields: [] },
	]);
	const records = ["f-n0", "f-n1", "f-n2"].map(request);
	await mette.send("POST", "/composite/sobjects", { allOrNone: true, records });
	expect(await count("f-n0")).toBe(0);
});

test("hideRecords: an account and what hangs on it vanish without a tombstone, for one user", async () => {
	const { body } = await mette.send("POST", REQUESTS, requestBody({ Client_Key__c: "f-hidden" }));
	on({ do: "hideRecords", ids: [OPEN_ACCOUNT], username: METTE.username }, { nth: 2 });
	expect((await mette.get(`/sobjects/Account/${OPEN_ACCOUNT}`)).status).toBe(200);
	expect((await mette.get(`/sobjects/Account/${OPEN_ACCOUNT}`)).status).toBe(404);
	expect((await mette.get(`${REQUESTS}/${body.id}`)).status).toBe(404);
	expect(await count("f-hidden")).toBe(0);
	const soql = `SELECT Id FROM Account WHERE Id = '${OPEN_ACCOUNT}'`;
	expect((await mette.query(soql, "queryAll")).body.totalSize).toBe(0);
	expect((await anders.query(soql)).body.totalSize).toBe(1);
	crm.faults.clear();
	expect((await mette.query(soql)).body.totalSize).toBe(1);
});

test("hideRecords: a request takes its events along, also for who sees everything", async () => {
	const { body } = await mette.send("POST", REQUESTS, requestBody());
	const step = { Request__c: body.id, Client_Key__c: "f-step", Type__c: "submit" };
	const { body: event } = await mette.send("POST", "/sobjects/Instep_Event__c", step);
	on({ do: "hideRecords", ids: [body.id] }, { times: 1 });
	for (const client of [mette, anders, rasmus])
		expect((await client.get(`${REQUESTS}/${body.id}`)).status).toBe(404);
	expect((await mette.get(`/sobjects/Instep_Event__c/${event.id}`)).status).toBe(404);
	expect(
		(await mette.send("POST", `/composite${REQUESTS}`, { ids: [body.id], fields: ["Id"] })).body,
	).toEqual([null]);
});

test("hideFields: a field is gone from describe, rows and queries, required or not", async () => {
	on({ do: "hideFields", fields: ["Instep_Request__c.Quote__c", "Instep_Request__c.Client_Key__c"] });
	const { body } = await mette.get(`${REQUESTS}/describe`);
	const names = body.fields.map(({ name }: { name: string }) => name);
	expect(names).toContain("Source_Title__c");
	expect(names).not.toContain("Quote__c");
	expect(names).not.toContain("Client_Key__c");
	const query = await mette.query("SELECT Id, Quote__c FROM Instep_Request__c");
	expect(query.body[0].errorCode).toBe("INVALID_FIELD");
});

test("switchUser: the same token is suddenly somebody else's", async () => {
	const client = makeClient(METTE.username);
	on({ do: "switchUser", username: ANDERS.username }, { match: { username: METTE.username }, times: 1 });
	expect((await client("/services/oauth2/userinfo")).body.user_id).toBe(ANDERS.id);
	expect((await client("/services/oauth2/userinfo")).body.user_id).toBe(ANDERS.id);
	crm.faults.clear();
	expect((await client("/services/oauth2/userinfo")).body.user_id).toBe(METTE.id);
});

test("skewClock: stamps and the Date header are off, sessions are not", async () => {
	on({ do: "skewClock", ms: -3 * 3_600_000 }, { nth: 1 });
	const { body, headers } = await mette.send("POST", REQUESTS, requestBody());
	expect(headers.get("date")).toBe(new Date(clock.now - 3 * 3_600_000).toUTCString());
	const stamp = new Date(clock.now - 3 * 3_600_000).toISOString().replace("Z", "+0000");
	expect((await mette.get(`${REQUESTS}/${body.id}?fields=CreatedDate`)).body.CreatedDate).toBe(stamp);
	crm.faults.clear();
	expect((await mette.get("/limits")).headers.get("date")).toBe(new Date(clock.now).toUTCString());
});

/** A session of its own, which a test may spoil. */
function makeClient(username: string) {
	const token = crm.signIn(username);
	return (path: string) => mette.get(path, { authorization: `Bearer ${token}` });
}
