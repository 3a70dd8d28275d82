import { afterAll, expect, test } from "vitest";
import { clientOf, METTE, makeFixture, requestBody } from "./fixture.ts";

const { crm, clock, mette, anders } = makeFixture({ dailyCalls: 2 });
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";

test("the daily limit is the whole org's, stops writes too, and is over after a day", async () => {
	expect((await mette.get("/limits")).body.DailyApiRequests).toEqual({ Max: 2, Remaining: 1 });
	expect((await anders.get("/sobjects")).headers.get("sforce-limit-info")).toBe("api-usage=2/2");
	const refused = await anders.send("POST", REQUESTS, requestBody({ Client_Key__c: "over" }));
	expect(refused).toMatchObject({
		status: 403,
		body: [{ message: "TotalRequests Limit exceeded.", errorCode: "REQUEST_LIMIT_EXCEEDED" }],
	});
	const rows = () => crm.db.all(`SELECT "Id" FROM "Instep_Request__c" WHERE "Client_Key__c" = 'over'`);
	expect(rows()).toEqual([]);
	clock.now += 24 * 60 * 60 * 1000;
	const again = clientOf(crm, crm.signIn(METTE.username));
	expect((await again.send("POST", REQUESTS, requestBody({ Client_Key__c: "over" }))).status).toBe(201);
	expect(rows()).toHaveLength(1);
});

test("signing in takes no call, and neither does a session that ended", async () => {
	const used = () => crm.org.calls.used;
	const before = used();
	expect((await clientOf(crm, "00D!nope").get("/limits")).status).toBe(401);
	expect((await clientOf(crm, crm.signIn(METTE.username)).get("/services/oauth2/userinfo")).status).toBe(200);
	expect(used()).toBe(before);
});
