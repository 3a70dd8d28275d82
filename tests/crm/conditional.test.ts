import { afterAll, describe, expect, test } from "vitest";
import { METTE, makeFixture, requestBody } from "./fixture.ts";

const { crm, clock, mette } = makeFixture();
afterAll(() => crm.close());

const REQUESTS = "/sobjects/Instep_Request__c";
const http = (ms: number) => new Date(ms).toUTCString();
const since = (ms: number) => ({ "if-modified-since": http(ms) });
const unless = (ms: number) => ({ "if-unmodified-since": http(ms) });

describe("describe", () => {
	test.each(["/sobjects", `${REQUESTS}/describe`])(
		"%s is answered with 304 until something changed",
		async (path) => {
			clock.now += 10_000;
			const first = await mette.get(path);
			const lastModified = first.headers.get("last-modified") ?? "";
			expect(Date.parse(lastModified)).toBeLessThanOrEqual(clock.now);
			const second = await mette.get(path, { "if-modified-since": lastModified });
			expect(second).toMatchObject({ status: 304, body: "" });
			crm.faults.add([{ times: 1, effect: { do: "hideFields", fields: ["Instep_Request__c.Quote__c"] } }]);
			expect((await mette.get(path, { "if-modified-since": lastModified })).status).toBe(200);
			crm.faults.clear();
		},
	);

	test("a date that is none is passed over", async () => {
		expect((await mette.get("/sobjects", { "if-modified-since": "yesterday" })).status).toBe(200);
	});
});

describe("a row", () => {
	const create = async () => (await mette.send("POST", REQUESTS, requestBody())).body.id as string;

	test("is sent again only when it changed", async () => {
		const path = `${REQUESTS}/${await create()}`;
		expect((await mette.get(path)).headers.get("last-modified")).toBe(http(clock.now));
		expect(await mette.get(path, since(clock.now))).toMatchObject({ status: 304, body: "" });
		expect((await mette.get(path, since(clock.now - 1000))).status).toBe(200);
	});

	test("is not overwritten when somebody else was faster", async () => {
		const path = `${REQUESTS}/${await create()}`;
		const read = clock.now;
		clock.now += 5000;
		expect((await mette.send("PATCH", path, { Rank_Score__c: 1 }, unless(read))).status).toBe(204);
		expect(await mette.send("PATCH", path, { Rank_Score__c: 2 }, unless(read))).toMatchObject({
			status: 412,
			body: "",
		});
		expect((await mette.get(path)).body.Rank_Score__c).toBe(1);
	});

	test("changed twice within a second looks unchanged", async () => {
		const path = `${REQUESTS}/${await create()}`;
		await mette.send("PATCH", path, { Rank_Score__c: 1 });
		expect((await mette.send("PATCH", path, { Rank_Score__c: 2 }, unless(clock.now))).status).toBe(204);
	});

	test("by its key, and as a part of composite, likewise; DELETE does not look", async () => {
		const body = requestBody();
		const { body: created } = await mette.send("POST", REQUESTS, body);
		const byKey = `${REQUESTS}/Client_Key__c/${body.Client_Key__c}`;
		const stale = unless(clock.now - 1000);
		expect((await mette.send("PATCH", byKey, {}, stale)).status).toBe(412);
		const part = {
			method: "PATCH",
			url: `/services/data/v67.0${REQUESTS}/${created.id}`,
			referenceId: "r",
			body: {},
			httpHeaders: { "If-Unmodified-Since": http(clock.now - 1000) },
		};
		const composite = await mette.send("POST", "/composite", { compositeRequest: [part] });
		expect(composite.body.compositeResponse[0].httpStatusCode).toBe(412);
		const contact = await mette.send("POST", "/sobjects/Contact", { LastName: "X", OwnerId: METTE.id });
		const gone = await mette.send("DELETE", `/sobjects/Contact/${contact.body.id}`, undefined, stale);
		expect(gone.status).toBe(204);
	});

	test("a date that is none is refused in a write", async () => {
		const path = `${REQUESTS}/${await create()}`;
		const reply = await mette.send("PATCH", path, {}, { "if-unmodified-since": "2026-11-23" });
		expect(reply.status).toBe(400);
	});
});
