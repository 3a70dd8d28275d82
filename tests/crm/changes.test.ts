import { afterAll, describe, expect, test } from "vitest";
import {
	ANDERS,
	METTE,
	makeFixture,
	OPEN_ACCOUNT,
	PRIVATE_ACCOUNT,
	requestBody,
	SHARED_ACCOUNT,
} from "./fixture.ts";

const { crm, clock, mette, anders, stranger } = makeFixture();
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";
const MINUTE = 60_000;
/** A span around now, in the two forms that clients send. */
const span = (from = -5, to = 5) =>
	`start=${encodeURIComponent(new Date(clock.now + from * MINUTE).toISOString())}&end=${encodeURIComponent(
		new Date(clock.now + to * MINUTE).toISOString().replace(/\.\d+Z/, "+00:00"),
	)}`;
const minute = (ms: number) =>
	`${new Date(Math.floor(ms / MINUTE) * MINUTE).toISOString().slice(0, -1)}+0000`;

describe("updated", () => {
	test("names what was made or changed, a minute later", async () => {
		const { body } = await mette.send("POST", REQUESTS, requestBody());
		expect((await mette.get(`${REQUESTS}/updated/?${span()}`)).body).toEqual({
			ids: [],
			latestDateCovered: minute(clock.now),
		});
		clock.now += MINUTE;
		const found = (await mette.get(`${REQUESTS}/updated?${span()}`)).body;
		expect(found).toEqual({ ids: [body.id], latestDateCovered: minute(clock.now) });
		clock.now += 10 * MINUTE;
		expect((await mette.get(`${REQUESTS}/updated?${span()}`)).body.ids).toEqual([]);
	});

	test("follows sharing", async () => {
		const { body } = await mette.send("POST", REQUESTS, requestBody({ Account__c: PRIVATE_ACCOUNT }));
		clock.now += MINUTE;
		expect((await mette.get(`${REQUESTS}/updated?${span()}`)).body.ids).toEqual([body.id]);
		expect((await anders.get(`${REQUESTS}/updated?${span()}`)).body.ids).toEqual([]);
		expect((await stranger.get(`${REQUESTS}/updated?${span()}`)).status).toBe(404);
	});

	test("can lag behind, and catches up", async () => {
		const { body } = await mette.send("POST", REQUESTS, requestBody());
		clock.now += MINUTE;
		crm.faults.add([{ times: 1, effect: { do: "lag", ms: 3_600_000 } }]);
		const held = (await mette.get(`${REQUESTS}/updated?${span(-90)}`)).body;
		expect(held.latestDateCovered).toBe(minute(clock.now - 3_600_000));
		expect(held.ids).not.toContain(body.id);
		crm.faults.clear();
		expect((await mette.get(`${REQUESTS}/updated?${span(-90)}`)).body.ids).toContain(body.id);
	});

	test.each([
		[() => span(-31 * 24 * 60), "INVALID_REPLICATION_DATE"],
		[() => span(5, -5), "INVALID_REPLICATION_DATE"],
		[() => "start=yesterday&end=today", "MALFORMED_QUERY"],
	])("refuses %#", async (query, errorCode) => {
		expect(await mette.get(`${REQUESTS}/updated?${query()}`)).toMatchObject({
			status: 400,
			body: [{ errorCode }],
		});
	});
});

describe("deleted", () => {
	test("names what lies in the recycle bin, and what never was in one", async () => {
		const { body: contact } = await mette.send("POST", "/sobjects/Contact", { LastName: "Dd" });
		const member = { AccountId: PRIVATE_ACCOUNT, UserId: ANDERS.id };
		const { body: team } = await mette.send("POST", "/sobjects/AccountTeamMember", member);
		await mette.send("DELETE", `/sobjects/Contact/${contact.id}`);
		await mette.send("DELETE", `/sobjects/AccountTeamMember/${team.id}`);
		const deletedDate = `${new Date(clock.now).toISOString().slice(0, 19)}.000+0000`;
		clock.now += MINUTE;
		expect((await mette.get(`/sobjects/Contact/deleted/?${span()}`)).body).toEqual({
			deletedRecords: [{ id: contact.id, deletedDate }],
			earliestDateAvailable: minute(clock.now - 15 * 24 * 60 * MINUTE),
			latestDateCovered: minute(clock.now),
		});
		const members = await mette.get(`/sobjects/AccountTeamMember/deleted?${span()}`);
		expect(members.body.deletedRecords).toEqual([{ id: team.id, deletedDate }]);
	});

	test("goes 15 days back", async () => {
		const reply = await mette.get(`/sobjects/Contact/deleted?${span(-16 * 24 * 60)}`);
		expect(reply.body[0].errorCode).toBe("INVALID_REPLICATION_DATE");
	});
});

test("merged accounts: what hung on the loser hangs on the winner, and the loser says where it went", async () => {
	const { body } = await mette.send("POST", REQUESTS, requestBody({ Account__c: SHARED_ACCOUNT }));
	const merge = (winner: string, losers: string[]) =>
		mette.send("POST", "/services/../__crm/merge", { winner, losers, username: METTE.username });
	expect((await merge(OPEN_ACCOUNT, [SHARED_ACCOUNT.slice(0, 15)])).status).toBe(204);
	const gone = await mette.get(`/sobjects/Account/${SHARED_ACCOUNT}`);
	expect(gone.body[0].errorCode).toBe("ENTITY_IS_DELETED");
	const soql = `SELECT IsDeleted, MasterRecordId FROM Account WHERE Id = '${SHARED_ACCOUNT}'`;
	expect((await mette.query(soql, "queryAll")).body.records).toMatchObject([
		{ IsDeleted: true, MasterRecordId: OPEN_ACCOUNT },
	]);
	expect((await mette.get(`${REQUESTS}/${body.id}`)).body.Account__c).toBe(OPEN_ACCOUNT);
	expect((await merge(OPEN_ACCOUNT, [SHARED_ACCOUNT])).status).toBe(400);
	expect((await merge(OPEN_ACCOUNT, [OPEN_ACCOUNT])).status).toBe(400);
});
