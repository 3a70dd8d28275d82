import { afterAll, describe, expect, test } from "vitest";
import {
	ANDERS,
	clientOf,
	METTE,
	makeFixture,
	OPEN_ACCOUNT,
	PRIVATE_ACCOUNT,
	SHARED_ACCOUNT,
	UNIT,
} from "./fixture.ts";
import { makeId } from "./ids.ts";

const { crm, mette, anders } = makeFixture();
afterAll(() => crm.close());

const RESOURCE = "/composite/sobjects/Account";
const retrieve = (ids: string[], fields = ["Name"], client = mette) =>
	client.send("POST", RESOURCE, { ids, fields });
const TWO_THOUSAND = Array.from({ length: 2000 }, (_, n) => makeId("001", n + 1));

describe("retrieving by POST", () => {
	test("takes 2,000 ids, and answers each in its place", async () => {
		const { status, body } = await retrieve(TWO_THOUSAND);
		expect(status).toBe(200);
		expect(body).toHaveLength(2000);
		expect(body.slice(0, 3)).toEqual([
			expect.objectContaining({ Id: OPEN_ACCOUNT, Name: "Ægir Søfart" }),
			expect.objectContaining({ Id: SHARED_ACCOUNT, Name: "Bryggen 100%_A" }),
			expect.objectContaining({ Id: PRIVATE_ACCOUNT, Name: "Castor" }),
		]);
		expect(body.slice(3).every((row: unknown) => row === null)).toBe(true);
	});

	test("refuses one id more", async () => {
		expect(await retrieve([...TWO_THOUSAND, OPEN_ACCOUNT])).toMatchObject({
			status: 400,
			body: [{ errorCode: "EXCEEDED_MAX_SIZE_REQUEST" }],
		});
	});

	test("is null for what is deleted, hidden, of another object, or no id", async () => {
		const { body: made } = await mette.send("POST", "/sobjects/Account", { Name: "Drift" });
		const ids = [made.id, PRIVATE_ACCOUNT, UNIT, "foo", "", OPEN_ACCOUNT.slice(0, 15)];
		const names = async () =>
			(await retrieve(ids, ["Name"], anders)).body.map((row: { Name: string } | null) => row?.Name ?? null);
		expect(await names()).toEqual(["Drift", null, null, null, null, "Ægir Søfart"]);
		expect((await mette.send("DELETE", `/sobjects/Account/${made.id}`)).status).toBe(204);
		expect(await names()).toEqual([null, null, null, null, null, "Ægir Søfart"]);
	});

	test("is null for what the user lost sight of", async () => {
		crm.faults.add([
			{ times: 1, effect: { do: "hideRecords", ids: [OPEN_ACCOUNT], username: ANDERS.username } },
		]);
		expect((await retrieve([OPEN_ACCOUNT, SHARED_ACCOUNT], ["Name"], anders)).body).toMatchObject([
			null,
			{ Id: SHARED_ACCOUNT },
		]);
		expect((await retrieve([OPEN_ACCOUNT])).body).toMatchObject([{ Id: OPEN_ACCOUNT }]);
		crm.faults.clear();
	});

	test.each([
		["Account", ["Nope__c"]],
		["Account", ["Owner.Name"]],
		["Instep_Unit__c", ["Hourly_Rate__c"]],
	])("of %s with a field that is unknown or hidden is refused for all: %j", async (object, fields) => {
		const reply = await anders.send("POST", `/composite/sobjects/${object}`, { ids: [UNIT], fields });
		expect(reply).toMatchObject({ status: 400, body: [{ errorCode: "INVALID_FIELD" }] });
	});

	test("counts as one call", async () => {
		const used = async () => (await mette.get("/limits")).body.DailyApiRequests.Remaining;
		const before = await used();
		await retrieve(TWO_THOUSAND);
		expect(before - (await used())).toBe(2);
	});
});

test("over a socket 2,000 ids are too long an address for GET, and no trouble for POST", async () => {
	const origin = await crm.listen();
	const headers = {
		authorization: `Bearer ${crm.signIn(METTE.username)}`,
		"content-type": "application/json",
	};
	const url = `${origin}/services/data/v67.0${RESOURCE}`;
	expect((await fetch(`${url}?ids=${TWO_THOUSAND.join(",")}&fields=Name`, { headers })).status).toBe(414);
	const body = JSON.stringify({ ids: TWO_THOUSAND, fields: ["Name"] });
	const reply = await fetch(url, { method: "POST", headers, body });
	expect(await reply.json()).toHaveLength(2000);
	const other = clientOf(crm, crm.signIn(METTE.username));
	expect(
		(await other.get(`${RESOURCE}?ids=${TWO_THOUSAND.slice(0, 800).join(",")}&fields=Name`)).status,
	).toBe(200);
});
