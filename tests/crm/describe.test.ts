import { afterAll, expect, test } from "vitest";
import { makeFixture } from "./fixture.ts";

const { crm, mette, anders, stranger } = makeFixture();
const empty = makeFixture({ empty: true, dailyCalls: 2 });
afterAll(() => Promise.all([crm.close(), empty.crm.close()]));

interface Named {
	name: string;
}

test("versions need no token and carry no limit", async () => {
	const response = await crm.fetch(new Request("http://127.0.0.1//services/data"));
	const list = await response.json();
	expect(list).toHaveLength(18);
	expect(list).toContainEqual({ label: "Winter '25", url: "/services/data/v62.0", version: "62.0" });
	expect(list.at(-1)).toEqual({ label: "Summer '26", url: "/services/data/v67.0", version: "67.0" });
	expect(response.headers.has("sforce-limit-info")).toBe(false);
	expect(response.headers.get("content-type")).toBe("application/json;charset=UTF-8");
});

test("describe global lists what the user may read", async () => {
	const { body, headers } = await mette.get("/sobjects");
	expect(body).toMatchObject({ encoding: "UTF-8", maxBatchSize: 200 });
	const event = body.sobjects.find(({ name }: Named) => name === "Instep_Event__c");
	expect(event).toMatchObject({
		keyPrefix: "a03",
		createable: true,
		updateable: false,
		deletable: false,
		custom: true,
		queryable: true,
	});
	expect(headers.get("sforce-limit-info")).toMatch(/^api-usage=\d+\/100000$/);
	const unseen = await stranger.get("/sobjects");
	expect(unseen.body.sobjects.filter(({ custom }: { custom: boolean }) => custom)).toEqual([]);
	expect((await stranger.get("/sobjects/Instep_Event__c/describe")).status).toBe(404);
});

test("describe has every field that the user may read, with types and rights", async () => {
	const { body } = await anders.get("/sobjects/Instep_Event__c/describe");
	const field = (name: string) => body.fields.find((each: Named) => each.name === name);
	expect(field("Client_Key__c")).toMatchObject({
		type: "string",
		length: 64,
		unique: true,
		caseSensitive: true,
		externalId: true,
		idLookup: true,
		nillable: false,
		createable: true,
		updateable: false,
	});
	expect(field("Request__c")).toMatchObject({
		type: "reference",
		referenceTo: ["Instep_Request__c"],
		relationshipName: "Request__r",
		relationshipOrder: 0,
		cascadeDelete: true,
	});
	expect(field("Type__c")).toMatchObject({ type: "picklist", restrictedPicklist: true });
	expect(field("Type__c").picklistValues[0]).toEqual({
		active: true,
		defaultValue: false,
		label: "Submit",
		validFor: null,
		value: "submit",
	});
	expect(field("Name")).toMatchObject({ autoNumber: true, nameField: true, createable: false });
	expect(field("OwnerId")).toBeUndefined();
	const unit = await anders.get("/sobjects/Instep_Unit__c/describe");
	expect(unit.body.fields.map(({ name }: Named) => name)).not.toContain("Hourly_Rate__c");
	expect(unit.body.childRelationships).toContainEqual(
		expect.objectContaining({
			childSObject: "Instep_Request__c",
			field: "Unit__c",
			relationshipName: "Requests__r",
			restrictedDelete: true,
		}),
	);
});

test("an empty org has people and accounts, and no objects of Instep", async () => {
	expect((await empty.mette.query("SELECT Id FROM Instep_Unit__c")).body[0].errorCode).toBe("INVALID_TYPE");
	expect((await empty.mette.query("SELECT Id FROM Account")).body.totalSize).toBe(3);
	const over = await empty.mette.get("/limits");
	expect(over).toMatchObject({
		status: 403,
		body: [{ message: "TotalRequests Limit exceeded.", errorCode: "REQUEST_LIMIT_EXCEEDED" }],
	});
});

test("an address over 16,384 bytes is 414, with headers 431", async () => {
	expect((await mette.get(`/query?q=${"x".repeat(16_384)}`)).status).toBe(414);
	expect((await mette.get("/limits", { "x-long": "x".repeat(16_384) })).status).toBe(431);
});
