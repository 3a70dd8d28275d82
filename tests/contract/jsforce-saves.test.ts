/** What jsforce writes into the local CRM is there afterwards, once. */
import { describe, expect, test } from "vitest";
import { ANDERS, METTE, OPEN_ACCOUNT, RASMUS } from "../crm/fixture.ts";
import { makePeer, many, newKey, REQUEST, request, VERSION } from "./jsforce-peer.ts";

const { crm, clock, connect } = makePeer();

describe("one record", () => {
	test("create, retrieve, update, destroy", async () => {
		const contacts = connect(METTE).sobject("Contact");
		const created = await contacts.create({ LastName: "Ravn", AccountId: OPEN_ACCOUNT });
		expect(created).toEqual({ id: expect.stringMatching(/^003/), success: true, errors: [] });
		const id = created.id ?? "";
		expect(await contacts.update({ Id: id, Title: "Buyer" })).toMatchObject({ id, success: true });
		expect(await contacts.retrieve(id)).toMatchObject({ Id: id, Name: "Ravn", Title: "Buyer" });
		expect(await contacts.destroy(id)).toMatchObject({ id, success: true });
		await expect(contacts.retrieve(id)).rejects.toMatchObject({ errorCode: "ENTITY_IS_DELETED" });
	});

	test("upsert creates, and then updates", async () => {
		const requests = connect(METTE).sobject(REQUEST);
		const { Client_Key__c: key, ...rest } = request();
		const created = await requests.upsert({ Client_Key__c: key, ...rest }, "Client_Key__c");
		expect(created).toMatchObject({ success: true, created: true });
		const updated = await requests.upsert({ Client_Key__c: key, Rank_Score__c: 3 }, "Client_Key__c");
		expect(updated).toMatchObject({ id: created.id, success: true, created: false });
	});

	test("a save that is refused says why and where", async () => {
		await expect(connect(METTE).sobject("Contact").create({ FirstName: "Ane" })).rejects.toMatchObject({
			errorCode: "REQUIRED_FIELD_MISSING",
			message: "Required fields are missing: [LastName]",
			data: { fields: ["LastName"] },
		});
	});
});

describe("200 records at once", () => {
	const saved = (results: { success: boolean; id?: string }[]) =>
		results.map(({ success, id }) => (success && id) || "").filter((id) => id !== "");

	test("create, update, retrieve, destroy", async () => {
		const connection = connect(METTE);
		const contacts = connection.sobject("Contact");
		const ids = saved(await contacts.create(many(200, () => ({ LastName: "Mange" }))));
		expect(new Set(ids).size).toBe(200);
		expect(saved(await contacts.update(ids.map((Id) => ({ Id, Title: "Alle" }))))).toEqual(ids);
		const read = await contacts.retrieve(ids);
		expect(read.map(({ Id, Title }) => `${Id} ${Title}`)).toEqual(ids.map((id) => `${id} Alle`));
		expect(saved(await contacts.destroy(ids))).toEqual(ids);
		const left = await connection.query("SELECT COUNT() FROM Contact WHERE LastName = 'Mange'");
		expect(left.totalSize).toBe(0);
	});

	test("upsert, first new and then known", async () => {
		const requests = connect(METTE).sobject(REQUEST);
		const records = many(200, request);
		const first = await requests.upsert(records, "Client_Key__c", { allOrNone: false });
		expect(first.map(({ created }) => created)).toEqual(many(200, () => ({})).map(() => true));
		const copies = records.map(({ Client_Key__c }) => ({ Client_Key__c, Rank_Score__c: 1 }));
		const second = await requests.upsert(copies, "Client_Key__c");
		expect(second.map(({ id, created }) => ({ id, created }))).toEqual(
			first.map(({ id }) => ({ id, created: false })),
		);
	});

	test("one that is refused does not hold the others back", async () => {
		const results = await connect(METTE)
			.sobject("Contact")
			.create([{ LastName: "Ja" }, { FirstName: "Nej" }]);
		expect(results).toMatchObject([
			{ success: true },
			{
				success: false,
				errors: [{ statusCode: "REQUIRED_FIELD_MISSING", fields: ["LastName"] }],
			},
		]);
	});
});

test("composite: a request and its event in one call", async () => {
	const base = `/services/data/v${VERSION}/sobjects`;
	const key = newKey();
	const answer = await connect(METTE).request<{
		compositeResponse: { httpStatusCode: number; body: { id?: string } }[];
	}>({
		method: "POST",
		url: `/services/data/v${VERSION}/composite`,
		headers: { "content-type": "application/json" },
		body: JSON.stringify({
			allOrNone: true,
			compositeRequest: [
				{ method: "POST", url: `${base}/${REQUEST}`, referenceId: "ask", body: request() },
				{
					method: "POST",
					url: `${base}/Instep_Event__c`,
					referenceId: "event",
					body: { Request__c: "@{ask.id}", Client_Key__c: key, Type__c: "submit" },
				},
			],
		}),
	});
	const [ask, event] = answer.compositeResponse;
	expect([ask?.httpStatusCode, event?.httpStatusCode]).toEqual([201, 201]);
	const { records } = await connect(ANDERS).query(
		`SELECT Request__c FROM Instep_Event__c WHERE Client_Key__c = '${key}'`,
	);
	expect(records).toMatchObject([{ Request__c: ask?.body.id }]);
});

test("updated and deleted", async () => {
	const contacts = connect(METTE).sobject("Contact");
	const { id: kept = "" } = await contacts.create({ LastName: "Bliver" });
	const { id: gone = "" } = await contacts.create({ LastName: "Forsvinder" });
	await contacts.destroy(gone);
	const start = new Date(clock.now - 3_600_000);
	clock.now += 60_000;
	const end = new Date(clock.now);
	const latestDateCovered = end.toISOString().replace(/:\d{2}\.\d{3}Z/, ":00.000+0000");
	const updated = await contacts.updated(start, end);
	expect(updated.latestDateCovered).toBe(latestDateCovered);
	expect(updated.ids).toContain(kept);
	expect(updated.ids).not.toContain(gone);
	const deleted = await contacts.deleted(start.toISOString(), end.toISOString());
	expect(deleted.deletedRecords.map(({ id }) => id)).toContain(gone);
	expect(deleted.deletedRecords.map(({ id }) => id)).not.toContain(kept);
});

test("jsforce asks again after a 503 and a dropped connection, but never for a create", async () => {
	const connection = connect(RASMUS);
	crm.faults.add([{ times: 2, effect: { do: "answer", status: 503 } }]);
	expect((await connection.query("SELECT COUNT() FROM Account")).totalSize).toBe(3);
	crm.faults.clear();
	crm.faults.add([{ match: { method: "POST" }, effect: { do: "drop", when: "after" } }]);
	await expect(connection.sobject("Contact").create({ LastName: "Engang" })).rejects.toThrow();
	expect(crm.faults.list()[0]?.fitted).toBe(1);
	crm.faults.clear();
	const found = await connection.query("SELECT COUNT() FROM Contact WHERE LastName = 'Engang'");
	expect(found.totalSize).toBe(1);
});
