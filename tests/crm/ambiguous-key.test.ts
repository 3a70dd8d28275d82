import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployZip } from "../../utils/crm/salesforce/deploy-zip.ts";
import { deployer, files, meta, setOf } from "./deploy/deploy-fixture.ts";
import { makeFixture, RASMUS } from "./fixture.ts";

/** A key that is external and not unique: only such a one can be found more than once. */
const { crm, rasmus } = makeFixture({ empty: true });
afterAll(() => crm.close());

const THINGS = "/sobjects/Thing__c";
const ids: string[] = [];

beforeAll(async () => {
	const field = meta(
		"CustomField",
		"<fullName>Code__c</fullName><externalId>true</externalId><label>Code</label><length>20</length><type>Text</type>",
	);
	const zip = deployZip(
		files({
			"objects/Thing__c/fields/Code__c.field-meta.xml": field,
			"permissionsets/Things.permissionset-meta.xml": setOf([
				"Thing__c.Size__c",
				"Thing__c.Account__c",
				"Thing__c.Code__c",
			]),
		}),
	);
	expect((await deployer(crm).deploy(zip)).status).toBe("Succeeded");
	const { body } = await rasmus.query("SELECT Id FROM PermissionSet WHERE Name = 'Things'");
	const assignment = { AssigneeId: RASMUS.id, PermissionSetId: body.records[0].Id };
	await rasmus.send("POST", "/sobjects/PermissionSetAssignment", assignment);
	for (const Name of ["One", "Two"])
		ids.push((await rasmus.send("POST", THINGS, { Name, Code__c: "twice" })).body.id);
});

describe("a key that two records carry", () => {
	const both = () => ids.map((id) => `/services/data/v67.0/sobjects/Thing__c/${id}`);

	test.each(["GET", "PATCH", "DELETE"])("%s is answered with 300 and both addresses", async (method) => {
		const body = method === "PATCH" ? { Size__c: "L" } : undefined;
		const reply = await rasmus.send(method, `${THINGS}/Code__c/twice`, body);
		expect(reply).toMatchObject({ status: 300 });
		expect(reply.body).toEqual(both());
		const { body: found } = await rasmus.query("SELECT Size__c FROM Thing__c");
		expect(found.records).toMatchObject([{ Size__c: null }, { Size__c: null }]);
	});

	test("within a list is that record's failure alone", async () => {
		const record = (Code__c: string) => ({ attributes: { type: "Thing__c" }, Code__c, Size__c: "S" });
		const { status, body } = await rasmus.send("PATCH", "/composite/sobjects/Thing__c/Code__c", {
			records: [record("twice"), record("new")],
		});
		expect(status).toBe(200);
		expect(body).toMatchObject([
			{ success: false, errors: [{ statusCode: "DUPLICATE_EXTERNAL_ID" }] },
			{ success: true, created: true },
		]);
	});
});

test("updateOnly updates, and inserts nothing", async () => {
	const path = `${THINGS}/Code__c/only`;
	expect((await rasmus.send("PATCH", `${path}?updateOnly=true`, { Size__c: "M" })).status).toBe(404);
	await rasmus.send("PATCH", path, { Size__c: "M" });
	const updated = await rasmus.send("PATCH", `${path}?updateOnly=true`, { Size__c: "L" });
	expect(updated).toMatchObject({ status: 200, body: { created: false } });
	expect((await rasmus.get(path)).body.Size__c).toBe("L");
});
