import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { deployZip } from "../deploy-zip.ts";
import { METTE, makeFixture, OPEN_ACCOUNT, RASMUS } from "../fixture.ts";
import { userByName } from "../users.ts";
import { Deploys } from "./deploys.ts";

const { crm, mette, rasmus } = makeFixture({ empty: true });
afterAll(() => crm.close());

const REQUESTS = "/services/data/v67.0/metadata/deployRequest";
const meta = (type: string, content: string) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
const THING = meta(
	"CustomObject",
	`<deploymentStatus>Deployed</deploymentStatus><label>Thing</label>
<nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Things</pluralLabel>
<sharingModel>ReadWrite</sharingModel>`,
);
const SIZE = meta(
	"CustomField",
	`<fullName>Size__c</fullName><label>Size</label><length>20</length><type>Text</type>`,
);
const ACCOUNT = meta(
	"CustomField",
	`<fullName>Account__c</fullName><deleteConstraint>SetNull</deleteConstraint><label>Account</label>
<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><type>Lookup</type>`,
);
const grant = (field: string) =>
	`<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
const SET = (fields = ["Thing__c.Size__c", "Thing__c.Account__c"]) =>
	meta(
		"PermissionSet",
		`${fields.map(grant).join("")}<label>Things</label><objectPermissions><allowCreate>true</allowCreate>
<allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
<modifyAllRecords>false</modifyAllRecords><object>Thing__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`,
	);
const files = (more: Record<string, string> = {}) =>
	new Map(
		Object.entries({
			"objects/Thing__c/Thing__c.object-meta.xml": THING,
			"objects/Thing__c/fields/Size__c.field-meta.xml": SIZE,
			"objects/Thing__c/fields/Account__c.field-meta.xml": ACCOUNT,
			"permissionsets/Things.permissionset-meta.xml": SET(),
			...more,
		}),
	);

async function start(zip: Uint8Array, options = {}, username = RASMUS.username) {
	const form = new FormData();
	form.append("json", JSON.stringify({ deployOptions: options }));
	form.append("file", new Blob([zip as BlobPart], { type: "application/zip" }), "package.zip");
	const headers = { authorization: `Bearer ${crm.signIn(username)}` };
	const request = new Request(`http://127.0.0.1:8080${REQUESTS}`, { method: "POST", body: form, headers });
	const response = await crm.fetch(request);
	return { status: response.status, body: await response.json() };
}

/** The result once it is done. */
async function deploy(zip: Uint8Array, options = {}) {
	const { body } = await start(zip, options);
	await rasmus.get(`${REQUESTS}/${body.id}`);
	return (await rasmus.get(`${REQUESTS}/${body.id}?includeDetails=true`)).body.deployResult;
}

const failures = async (more: Record<string, string>) =>
	(await deploy(deployZip(files(more)))).details.componentFailures.map(
		({ fileName, fullName, problem }: Record<string, string>) => `${fileName} ${fullName}: ${problem}`,
	);

describe("a deploy that does not fit", () => {
	test.each<[string, Record<string, string>, string]>([
		[
			"an unknown element",
			{ "objects/Thing__c/fields/Size__c.field-meta.xml": SIZE.replaceAll("label>", "lable>") },
			"objects/Thing__c.object Thing__c.Size__c: Element lable invalid at this location in type CustomField",
		],
		[
			"a wrong value",
			{ "objects/Thing__c/Thing__c.object-meta.xml": THING.replace("ReadWrite", "Everybody") },
			"objects/Thing__c.object Thing__c: 'Everybody' is not a valid value for the enum 'SharingModel' (in sharingModel)",
		],
		[
			"a lookup to nowhere",
			{ "objects/Thing__c/fields/Account__c.field-meta.xml": ACCOUNT.replace("To>Account<", "To>Nope__c<") },
			"objects/Thing__c.object Thing__c.Account__c: referenceTo value of 'Nope__c' does not resolve to a valid sObject type",
		],
		[
			"a grant for a field that is not there",
			{ "permissionsets/Things.permissionset-meta.xml": SET(["Thing__c.Colour__c"]) },
			"permissionsets/Things.permissionset Things: In field: field - no CustomField named Thing__c.Colour__c found",
		],
		[
			"a grant for a required field",
			{
				"objects/Thing__c/fields/Size__c.field-meta.xml": SIZE.replace(
					"<type>",
					"<required>true</required><type>",
				),
			},
			"permissionsets/Things.permissionset Things: You cannot deploy to a required field: Thing__c.Size__c",
		],
	])("%s", async (_, more, problem) => {
		expect(await failures(more)).toContain(problem);
	});

	test("leaves nothing behind, and says how many components failed", async () => {
		const more = { "permissionsets/Things.permissionset-meta.xml": SET(["Thing__c.Colour__c"]) };
		const result = await deploy(deployZip(files(more)));
		expect(result).toMatchObject({
			done: true,
			success: false,
			status: "Failed",
			numberComponentErrors: 1,
			numberComponentsDeployed: 0,
			details: { componentSuccesses: [] },
		});
		expect((await rasmus.get("/sobjects/Thing__c/describe")).status).toBe(404);
	});

	test("is what package.xml does not name, and what it names in vain", async () => {
		const entries = unzipSync(deployZip(files()));
		const broken = { ...entries };
		delete broken["permissionsets/Things.permissionset"];
		const missing = (await deploy(zipSync(broken))).details.componentFailures;
		expect(missing).toMatchObject([
			{
				fileName: "package.xml",
				fullName: "Things",
				problem:
					"An object 'Things' of type PermissionSet was named in package.xml, but was not found in zipped directory",
			},
		]);
		const stray = { ...entries, "tabs/Thing__c.tab": new TextEncoder().encode(meta("CustomTab", "")) };
		expect((await deploy(zipSync(stray))).details.componentFailures).toMatchObject([
			{ fileName: "tabs/Thing__c.tab", problem: "Not in package.xml" },
		]);
	});

	test.each([
		["no zip", new TextEncoder().encode("hello"), "The zip file could not be read"],
		["a zip without package.xml", zipSync({ "a.txt": new Uint8Array(1) }), "No package.xml found"],
	])("is %s", async (_, zip, problem) => {
		expect((await deploy(zip)).details.componentFailures).toMatchObject([{ problem }]);
	});
});

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
			"permissionsets/Things.permissionset-meta.xml": SET([
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
	const zip = deployZip(files());
	const deploys = new Deploys(first.crm.org);
	const admin = userByName(first.crm.db, RASMUS.username);
	if (admin) deploys.start(zip, { checkOnly: false }, admin);
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
