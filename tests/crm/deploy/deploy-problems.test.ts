import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { deployZip } from "../../../utils/crm/salesforce/deploy-zip.ts";
import { makeFixture } from "../fixture.ts";
import { ACCOUNT, deployer, files, meta, SIZE, setOf, THING } from "./deploy-fixture.ts";

const { crm, rasmus } = makeFixture({ empty: true });
const { deploy } = deployer(crm);
afterAll(() => crm.close());

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
			{ "permissionsets/Things.permissionset-meta.xml": setOf(["Thing__c.Colour__c"]) },
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
		const more = { "permissionsets/Things.permissionset-meta.xml": setOf(["Thing__c.Colour__c"]) };
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
