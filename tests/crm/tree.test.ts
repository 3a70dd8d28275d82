import { afterAll, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, UNIT } from "./fixture.ts";

const { crm, mette } = makeFixture();
afterAll(() => crm.close());

const TREE = "/composite/tree/Instep_Request__c";
const record = (type: string, referenceId: string, more: object) => ({
	attributes: { type, referenceId },
	Client_Key__c: `tree-${referenceId}`,
	...more,
});
const request = (referenceId: string, more: object = {}) =>
	record("Instep_Request__c", referenceId, { Account__c: OPEN_ACCOUNT, Unit__c: UNIT, ...more });
const event = (referenceId: string, more: object = {}) =>
	record("Instep_Event__c", referenceId, { Type__c: "submit", ...more });

test("plants records with their children", async () => {
	const records = [request("r1", { Events__r: { records: [event("e1"), event("e2")] } }), request("r2")];
	const { status, body } = await mette.send("POST", TREE, { records });
	expect(status).toBe(201);
	expect(body.hasErrors).toBe(false);
	const ids = new Map(
		body.results.map((each: { referenceId: string; id: string }) => [each.referenceId, each.id]),
	);
	expect([...ids.keys()].sort()).toEqual(["e1", "e2", "r1", "r2"]);
	const { body: found } = await mette.query("SELECT Request__c FROM Instep_Event__c");
	expect(found.records).toMatchObject([{ Request__c: ids.get("r1") }, { Request__c: ids.get("r1") }]);
});

test("all or nothing, and the answer names what failed", async () => {
	const records = [request("r3", { Events__r: { records: [event("e3", { Type__c: "nope" })] } })];
	const { status, body } = await mette.send("POST", TREE, { records });
	expect(status).toBe(400);
	expect(body).toEqual({
		hasErrors: true,
		results: [
			{
				referenceId: "e3",
				errors: [
					{
						statusCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
						message: expect.stringContaining("nope"),
						fields: ["Type__c"],
					},
				],
			},
		],
	});
	const { body: found } = await mette.query(
		"SELECT COUNT() FROM Instep_Request__c WHERE Client_Key__c = 'tree-r3'",
	);
	expect(found.totalSize).toBe(0);
});

test("takes five levels and no more", async () => {
	const chain = (level: number, of: number): object => ({
		attributes: { type: "Account", referenceId: `${of}-${level}` },
		Name: `Level ${level} of ${of}`,
		...(level < of && { ChildAccounts: { records: [chain(level + 1, of)] } }),
	});
	const plant = (of: number) => mette.send("POST", "/composite/tree/Account", { records: [chain(1, of)] });
	expect((await plant(5)).body.results).toHaveLength(5);
	const soql = "SELECT Parent.Parent.Parent.Parent.Name FROM Account WHERE Name = 'Level 5 of 5'";
	const [deepest] = (await mette.query(soql)).body.records;
	expect(deepest.Parent.Parent.Parent.Parent.Name).toBe("Level 1 of 5");
	expect(await plant(6)).toMatchObject({ status: 400, body: [{ errorCode: "INVALID_INPUT" }] });
});

test.each([
	["201 records", Array.from({ length: 201 }, (_, n) => request(`x${n}`))],
	["one reference twice", [request("r4"), request("r4")]],
	["another type", [event("e4")]],
	["no reference", [{ attributes: { type: "Instep_Request__c" } }]],
])("refuses %s", async (_, records) => {
	expect(await mette.send("POST", TREE, { records })).toMatchObject({
		status: 400,
		body: [{ errorCode: "INVALID_INPUT" }],
	});
});
