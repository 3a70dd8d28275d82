import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { deployZip } from "../../../utils/crm/salesforce/deploy-zip.ts";
import { METTE, makeFixture, OPEN_ACCOUNT } from "../fixture.ts";
import { deployer, files, REQUESTS, SIZE, setOf } from "./deploy-fixture.ts";

const { crm, mette, rasmus } = makeFixture({ empty: true });
const { start, deploy } = deployer(crm);
afterAll(() => crm.close());

describe("deploying", () => {
	test("takes an admin", async () => {
		const { status, body } = await start(deployZip(files()), {}, METTE.username);
		expect([status, body[0].errorCode]).toEqual([403, "INSUFFICIENT_ACCESS"]);
	});

	test("with checkOnly only tries", async () => {
		const result = await deploy(deployZip(files()), { checkOnly: true });
		expect(result).toMatchObject({ status: "Succeeded", checkOnly: true, numberComponentsTotal: 4 });
		expect((await rasmus.get("/sobjects/Thing__c/describe")).status).toBe(404);
	});

	test("goes from Pending over InProgress to Succeeded, and then the object is there", async () => {
		const { status, body } = await start(deployZip(files()));
		expect([status, body.deployResult.status]).toEqual([201, "Pending"]);
		const poll = async () =>
			(await rasmus.get(`${REQUESTS}/${body.id}?includeDetails=true`)).body.deployResult;
		expect(await poll()).toMatchObject({ status: "InProgress", done: false, numberComponentsTotal: 4 });
		const result = await poll();
		expect(result).toMatchObject({
			status: "Succeeded",
			done: true,
			success: true,
			numberComponentsDeployed: 4,
		});
		expect(result.details.componentSuccesses).toContainEqual(
			expect.objectContaining({ componentType: "CustomField", fullName: "Thing__c.Size__c", success: true }),
		);
		expect((await rasmus.get(`${REQUESTS}/0Af000000000000AAA`)).status).toBe(404);
	});

	test("gives nobody a right; assigning the permission set does, and describes change with it", async () => {
		expect((await mette.get("/sobjects/Thing__c/describe")).status).toBe(404);
		const { body } = await rasmus.query("SELECT Id, Label FROM PermissionSet WHERE Name = 'Things'");
		const [set] = body.records;
		expect(set.Label).toBe("Things");
		const before = (await mette.get("/sobjects")).headers.get("last-modified") ?? "";
		const assignment = { AssigneeId: METTE.id, PermissionSetId: set.Id };
		const assign = () => rasmus.send("POST", "/sobjects/PermissionSetAssignment", assignment);
		expect((await mette.send("POST", "/sobjects/PermissionSetAssignment", assignment)).status).toBe(400);
		expect((await assign()).status).toBe(201);
		expect((await assign()).body[0].errorCode).toBe("DUPLICATE_VALUE");
		expect((await mette.get("/sobjects", { "if-modified-since": before })).status).toBe(200);
		const thing = { Name: "One", Size__c: "L", Account__c: OPEN_ACCOUNT };
		const created = await mette.send("POST", "/sobjects/Thing__c", thing);
		expect(created.status).toBe(201);
		const found = await mette.query("SELECT Name, Account__r.Name FROM Thing__c WHERE Size__c = 'L'");
		expect(found.body.records).toMatchObject([{ Name: "One", Account__r: { Name: "Ægir Søfart" } }]);
	});

	test("again adds fields and keeps records", async () => {
		const more = {
			"objects/Thing__c/fields/Colour__c.field-meta.xml": SIZE.replaceAll("Size", "Colour"),
			"permissionsets/Things.permissionset-meta.xml": setOf([
				"Thing__c.Size__c",
				"Thing__c.Account__c",
				"Thing__c.Colour__c",
			]),
		};
		expect((await deploy(deployZip(files(more)))).status).toBe("Succeeded");
		const { body } = await mette.query("SELECT Name, Size__c, Colour__c FROM Thing__c");
		expect(body.records).toMatchObject([{ Name: "One", Size__c: "L", Colour__c: null }]);
	});
});

test("what was deployed is there after a restart, and so are the rights that were given", async () => {
	const folder = mkdtempSync(join(tmpdir(), "crm-"));
	const file = join(folder, "org.db");
	const first = makeFixture({ empty: true, file });
	expect((await deployer(first.crm).deploy(deployZip(files()))).status).toBe("Succeeded");
	const { body } = await first.rasmus.query("SELECT Id FROM PermissionSet WHERE Name = 'Things'");
	const assignment = { AssigneeId: METTE.id, PermissionSetId: body.records[0].Id };
	await first.rasmus.send("POST", "/sobjects/PermissionSetAssignment", assignment);
	await first.mette.send("POST", "/sobjects/Thing__c", { Name: "Kept", Size__c: "S" });
	await first.crm.close();
	const second = makeFixture({ empty: true, file });
	const found = await second.mette.query("SELECT Name, Size__c FROM Thing__c");
	expect(found.body.records).toMatchObject([{ Name: "Kept", Size__c: "S" }]);
	await second.crm.close();
	rmSync(folder, { recursive: true });
});

test("the same files give the same zip; an unknown kind of metadata is named", () => {
	expect(deployZip(files())).toEqual(deployZip(new Map([...files()].reverse())));
	expect(() => deployZip(new Map([["flows/A.flow-meta.xml", "<Flow/>"]]))).toThrow("flows/A.flow-meta.xml");
});
