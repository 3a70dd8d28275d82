import { afterAll, describe, expect, test } from "vitest";
import {
	ANDERS,
	METTE,
	makeFixture,
	OPEN_ACCOUNT,
	PRIVATE_ACCOUNT,
	requestBody,
	SHARED_ACCOUNT,
	UNIT,
} from "./fixture.ts";

const { crm, clock, mette, anders, rasmus } = makeFixture();
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";
const EVENTS = "/sobjects/Instep_Event__c";
const newRequest = async (more = {}) =>
	(await mette.send("POST", REQUESTS, requestBody(more))).body.id as string;

describe("an event", () => {
	test("belongs to its request, follows its sharing, and is never changed", async () => {
		const Request__c = await newRequest({ Account__c: PRIVATE_ACCOUNT });
		const { body } = await mette.send("POST", EVENTS, { Request__c, Client_Key__c: "e1", Type__c: "submit" });
		expect((await anders.get(`${EVENTS}/${body.id}`)).status).toBe(404);
		expect(
			(await anders.query(`SELECT Id FROM Instep_Event__c WHERE Id = '${body.id}'`)).body.totalSize,
		).toBe(0);
		const under = await anders.send("POST", EVENTS, { Request__c, Client_Key__c: "e2", Type__c: "offer" });
		expect(under.body[0].errorCode).toBe("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY");
		const edit = await mette.send("PATCH", `${EVENTS}/${body.id}`, { Note__c: "x" });
		expect(edit).toMatchObject({ status: 403, body: [{ errorCode: "INSUFFICIENT_ACCESS_OR_READONLY" }] });
		const byAdmin = await rasmus.send("PATCH", `${EVENTS}/${body.id}`, { Note__c: "x" });
		expect(byAdmin.body).toEqual([
			{
				message: "An event cannot be changed. Add a new event instead.",
				errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
				fields: [],
			},
		]);
		const moved = await rasmus.send("PATCH", `${EVENTS}/${body.id}`, { Request__c });
		expect(moved.body[0].errorCode).toBe("INVALID_FIELD_FOR_INSERT_UPDATE");
	});

	test("keeps the rules of its metadata", async () => {
		const Request__c = await newRequest();
		const event = { Request__c, Client_Key__c: "d1", Type__c: "decline", Code__c: "1", Note__c: "No." };
		expect((await mette.send("POST", EVENTS, event)).body[0].errorCode).toBe(
			"FIELD_CUSTOM_VALIDATION_EXCEPTION",
		);
		expect((await mette.send("POST", EVENTS, { ...event, Next_Step__c: "Ask in May." })).status).toBe(201);
		const rating = { Request__c, Client_Key__c: "r1", Type__c: "rate", Rating__c: 6 };
		expect((await mette.send("POST", EVENTS, rating)).body[0].fields).toEqual(["Rating__c"]);
	});
});

describe("an update", () => {
	test("answers 204 and moves the stamps, not the creation", async () => {
		const id = await newRequest();
		clock.now += 61_500;
		expect(
			await anders.send("PATCH", `${REQUESTS}/${id}`, { Status__c: null, Rank_Score__c: 2 }),
		).toMatchObject({ status: 204, body: "" });
		const { body } = await mette.get(
			`${REQUESTS}/${id}?fields=Rank_Score__c,CreatedDate,SystemModstamp,LastModifiedBy`.replace(
				",LastModifiedBy",
				",LastModifiedById",
			),
		);
		expect(body).toMatchObject({ Rank_Score__c: 2, SystemModstamp: "2026-11-23T09:01:01.000+0000" });
		expect(body.CreatedDate).not.toBe(body.SystemModstamp);
		expect(body.LastModifiedById).not.toBe(METTE.id);
	});

	test("of the ask itself is refused by its rule", async () => {
		const id = await newRequest();
		const reply = await mette.send("PATCH", `${REQUESTS}/${id}`, { Expertise__c: "other" });
		expect(reply.body[0]).toMatchObject({ errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION" });
	});

	test("of an account takes ownership; _HttpMethod stands in for PATCH", async () => {
		const path = `/sobjects/Account/${SHARED_ACCOUNT}`;
		expect((await mette.send("PATCH", path, { Phone: "1" })).status).toBe(403);
		expect((await anders.send("POST", `${path}?_HttpMethod=PATCH`, { Phone: "1" })).status).toBe(204);
	});
});

test("a deleted record is gone for rows and query, and in the bin for queryAll", async () => {
	const { body: contact } = await mette.send("POST", "/sobjects/Contact", {
		LastName: "Dd",
		FirstName: "Ee",
	});
	const path = `/sobjects/Contact/${contact.id}`;
	expect((await mette.get(path)).body.Name).toBe("Ee Dd");
	expect((await mette.send("DELETE", path)).status).toBe(204);
	const deleted = {
		status: 404,
		body: [{ message: "entity is deleted", errorCode: "ENTITY_IS_DELETED", fields: [] }],
	};
	expect(await mette.send("DELETE", path)).toMatchObject(deleted);
	expect(await mette.get(path)).toMatchObject(deleted);
	const soql = `SELECT Id, IsDeleted FROM Contact WHERE Id = '${contact.id}'`;
	expect((await mette.query(soql)).body.totalSize).toBe(0);
	expect((await mette.query(soql, "queryAll")).body.records[0].IsDeleted).toBe(true);
});

describe("upsert by key", () => {
	const path = `${REQUESTS}/Client_Key__c`;

	test("creates with 201, then updates with 200", async () => {
		const { Client_Key__c: _, ...body } = requestBody();
		const created = await mette.send("PATCH", `${path}/up-1`, body);
		expect(created).toMatchObject({ status: 201, body: { success: true, errors: [], created: true } });
		const updated = await mette.send("PATCH", `${path}/up-1`, { Rank_Score__c: 1 });
		expect(updated).toMatchObject({ status: 200, body: { id: created.body.id, created: false } });
		expect((await mette.get(`${path}/up-1`)).body.Id).toBe(created.body.id);
	});

	test.each<[string, unknown, number, string]>([
		["up-2?updateOnly=true", {}, 404, "NOT_FOUND"],
		["up-1", { Client_Key__c: "up-1" }, 400, "INVALID_FIELD"],
	])("%s %j → %d", async (key, body, status, errorCode) => {
		expect(await mette.send("PATCH", `${path}/${key}`, body)).toMatchObject({
			status,
			body: [{ errorCode }],
		});
	});

	test("wants a key field, and a key", async () => {
		expect((await mette.send("PATCH", `${REQUESTS}/Quote__c/x`, {})).status).toBe(404);
		expect(await mette.send("PATCH", `${path}/`, {})).toMatchObject({
			status: 405,
			body: [{ message: "HTTP Method 'PATCH' not allowed. Allowed are HEAD,GET,POST" }],
		});
	});
});

test.each([
	["GET", "/sobjects/Nope__c", 404, "NOT_FOUND"],
	["GET", `/sobjects/Account/${UNIT}`, 404, "NOT_FOUND"],
	["GET", "/sobjects/Account/foo", 404, "NOT_FOUND"],
	["GET", `/sobjects/Account/${OPEN_ACCOUNT}?fields=Nope`, 400, "INVALID_FIELD"],
	["PATCH", "/sobjects/Account", 405, "METHOD_NOT_ALLOWED"],
	["GET", "/nothing/here", 404, "NOT_FOUND"],
	["GET", "/services/data/v99.0/sobjects", 404, "NOT_FOUND"],
])("%s %s → %d %s", async (method, path, status, errorCode) => {
	expect(await mette.send(method, path)).toMatchObject({ status, body: [{ errorCode }] });
});

test("an id may come in 15 characters and goes out in 18", async () => {
	expect((await mette.get(`/sobjects/Account/${OPEN_ACCOUNT.slice(0, 15)}`)).body.Id).toBe(OPEN_ACCOUNT);
	expect((await anders.get(`/sobjects/Account/${PRIVATE_ACCOUNT}`)).status).toBe(404);
});

test("a deleted request takes its events along; a unit in use cannot be deleted", async () => {
	const Request__c = await newRequest();
	const event = await mette.send("POST", EVENTS, { Request__c, Client_Key__c: "x1", Type__c: "submit" });
	expect((await mette.send("DELETE", `${REQUESTS}/${Request__c}`)).status).toBe(403);
	expect((await rasmus.send("DELETE", `${REQUESTS}/${Request__c}`)).status).toBe(204);
	expect((await mette.get(`${EVENTS}/${event.body.id}`)).body[0].errorCode).toBe("ENTITY_IS_DELETED");
	const unit = await rasmus.send("DELETE", `/sobjects/Instep_Unit__c/${UNIT}`);
	expect(unit).toMatchObject({ status: 400, body: [{ errorCode: "DELETE_FAILED" }] });
});

test("a private account opens to its team, and team members leave no trace when deleted", async () => {
	const path = `/sobjects/Account/${PRIVATE_ACCOUNT}`;
	const member = { AccountId: PRIVATE_ACCOUNT, UserId: ANDERS.id, AccountAccessLevel: "Edit" };
	const { body } = await mette.send("POST", "/sobjects/AccountTeamMember", member);
	expect((await anders.send("PATCH", path, { Phone: "2" })).status).toBe(204);
	expect((await mette.send("DELETE", `/sobjects/AccountTeamMember/${body.id}`)).status).toBe(204);
	expect((await anders.get(path)).status).toBe(404);
	expect((await mette.query("SELECT Id FROM AccountTeamMember", "queryAll")).body.totalSize).toBe(0);
});

test("ratings are read by their rater, and by who sees all of them", async () => {
	const rating = { Account__c: OPEN_ACCOUNT, Client_Key__c: "ra1", Answer__c: 4 };
	expect((await mette.send("POST", "/sobjects/Instep_Rating__c", rating)).status).toBe(201);
	const count = "SELECT COUNT() FROM Instep_Rating__c";
	const counts = await Promise.all([mette, anders, rasmus].map((client) => client.query(count)));
	expect(counts.map(({ body }) => body.totalSize)).toEqual([1, 0, 1]);
});
