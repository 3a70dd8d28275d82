/**
 * The kit that sets a real org up, held against all that can be had offline (salesforce.md 6.3): the declarations
 * that Salesforce makes of its Metadata API, and the WSDL that jsforce brings along.
 */
import { describe, expect, test } from "vitest";
import { deployZip } from "../../utils/crm/salesforce/deploy-zip.ts";
import { problemsOf } from "../crm/deploy/validate.ts";
import { childrenOf, readXml, textAt } from "../crm/seed/read-xml.ts";
import { kitFiles, projectFile } from "./kit-files.ts";
import { readWsdl, unknownTo } from "./metadata-wsdl.ts";

const kit = kitFiles();
const app = kitFiles("external-client-app");

describe("every file", () => {
	test("holds the elements and values that its type has today", () => {
		for (const [path, source] of [...kit, ...app]) {
			const xml = readXml(source);
			expect.soft(problemsOf(xml, xml.name), path).toEqual([]);
		}
	});

	test("is what the older WSDL knew, too, apart from what came later", () => {
		const wsdl = readWsdl();
		expect(wsdl.types.get("CustomField")?.get("deleteConstraint")).toBe("DeleteConstraint");
		for (const [path, source] of kit) {
			const xml = readXml(source);
			expect.soft(unknownTo(wsdl, xml, xml.name), path).toEqual([]);
		}
		expect(wsdl.types.has("ExternalClientApplication")).toBe(false);
	});

	test("that is broken is found out", () => {
		const field = readXml(
			kit.get("force-app/main/default/objects/Instep_Unit__c/fields/Manager__c.field-meta.xml") ?? "",
		);
		const broken = { ...field, children: [...field.children, { name: "colour", text: "red", children: [] }] };
		expect(problemsOf(broken, "CustomField")).toEqual([
			"Element colour invalid at this location in type CustomField",
		]);
		expect(unknownTo(readWsdl(), broken, "CustomField")).toEqual(["CustomField.colour"]);
	});
});

describe("a permission set", () => {
	const sets = [...kit].filter(([path]) => path.includes("/permissionsets/"));
	const grantable = [...kit]
		.filter(([path]) => path.endsWith(".field-meta.xml"))
		.map(([path, source]) => ({ object: path.split("/").at(-3) ?? "", xml: readXml(source) }))
		.filter(({ xml }) => textAt(xml, "required") !== "true" && textAt(xml, "type") !== "MasterDetail")
		.map(({ object, xml }) => ({ object, name: `${object}.${textAt(xml, "fullName")}` }));

	test("is there for each seat, and reads every field of the objects that it reads, money apart", () => {
		expect(sets.map(([path]) => /(\w+)\.permissionset/.exec(path)?.[1])).toEqual([
			"Instep_Admin",
			"Instep_Expert",
			"Instep_Finance",
			"Instep_KAM",
			"Instep_Money",
			"Instep_Program_Lead",
			"Instep_Sponsor",
			"Instep_Unit_Manager",
		]);
		for (const [path, source] of sets.filter(([path]) => !/Money|Finance/.test(path))) {
			const xml = readXml(source);
			const objects = childrenOf(xml, "objectPermissions").map((grant) => textAt(grant, "object"));
			const granted = childrenOf(xml, "fieldPermissions").map((grant) => textAt(grant, "field"));
			const needed = grantable.filter(({ object }) => objects.includes(object)).map(({ name }) => name);
			const missing = needed.filter((name) => !granted.includes(name));
			expect.soft(missing, path).toEqual(/Lead|Admin/.test(path) ? [] : ["Instep_Unit__c.Hourly_Rate__c"]);
		}
	});
});

describe("the external client app", () => {
	test("has a callback address for each browser, with placeholders that the project replaces", () => {
		const [, settings = ""] = [...app].find(([path]) => path.endsWith(".ecaGlblOauth-meta.xml")) ?? [];
		const addresses = (textAt(readXml(settings), "callbackUrl") ?? "").split("\n");
		expect(addresses.map((address) => new URL(address).href)).toEqual([
			"https://chrome-extension-id.chromiumapp.org/oauth2",
			"https://edge-extension-id.chromiumapp.org/oauth2",
			"https://firefox-addon-hash.extensions.allizom.org/oauth2",
		]);
		const { replacements } = JSON.parse(projectFile("external-client-app"));
		for (const { filename, stringToReplace } of replacements)
			expect.soft(app.get(filename), stringToReplace).toContain(stringToReplace);
	});

	test("is for a public client, and for the seats that there are", () => {
		const texts = [...app.values()].map((source) => readXml(source));
		const value = (name: string) => texts.flatMap((xml) => textAt(xml, name) ?? [])[0];
		expect(value("isPkceRequired")).toBe("true");
		expect(value("isConsumerSecretOptional")).toBe("true");
		expect(value("isSecretRequiredForRefreshToken")).toBe("false");
		expect(value("commaSeparatedOauthScopes")).toBe("Api,RefreshToken");
		for (const name of (value("commaSeparatedPermissionSet") ?? "").split(","))
			expect
				.soft(kit.has(`force-app/main/default/permissionsets/${name}.permissionset-meta.xml`), name)
				.toBe(true);
	});

	test("makes a zip, too", () => {
		expect(deployZip(app).length).toBeGreaterThan(1000);
	});
});
