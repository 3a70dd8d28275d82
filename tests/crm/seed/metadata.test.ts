import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
	DECLINE_CODES,
	ESTIMATES,
	EVENT_TYPES,
	REQUEST_KINDS,
	SCOPES,
} from "../../../utils/domain/records.ts";
import { STATUSES } from "../../../utils/domain/request.ts";
import { type FieldSchema, PROJECT, readFields, readMetadata } from "./org-schema.ts";
import { childrenOf, readXml, textAt } from "./read-xml.ts";

const files = readMetadata();
const fields = readFields(files);
const ofKind = (kind: string) => files.filter((file) => file.kind === kind);
const ours = ofKind("object").map((file) => file.name);
const fullName = (field: FieldSchema) => `${field.object}.${field.name}`;
const fieldNamed = (name: string) => fields.find((field) => fullName(field) === name);

/** What each kind of field needs in a deploy, `fullName`, `label` and `type` apart. */
const NEEDS: Record<string, string[]> = {
	Text: ["length"],
	LongTextArea: ["length", "visibleLines"],
	Number: ["precision", "scale"],
	Currency: ["precision", "scale"],
	Percent: ["precision", "scale"],
	Checkbox: ["defaultValue"],
	Picklist: ["valueSet"],
	Lookup: ["referenceTo", "relationshipName", "deleteConstraint"],
	MasterDetail: ["referenceTo", "relationshipName", "relationshipOrder", "writeRequiresMasterRead"],
	Date: [],
	DateTime: [],
};
const ROOTS: Record<string, string> = {
	object: "CustomObject",
	field: "CustomField",
	listView: "ListView",
	validationRule: "ValidationRule",
	compactLayout: "CompactLayout",
	permissionset: "PermissionSet",
	layout: "Layout",
	tab: "CustomTab",
};
/** Files that hold no `fullName`: their name says it. */
const NAMED_BY_FILE = ["object", "permissionset", "layout", "tab"];
const SHARING = ["Private", "Read", "ReadWrite", "ControlledByParent"];

describe("the reader", () => {
	const head = '<?xml version="1.0" encoding="UTF-8"?>\n<A xmlns="http://soap.sforce.com/2006/04/metadata">';
	test.each([
		["a wrong closing tag", `${head}<b>x</c></A>`],
		["an open element", `${head}<b>x</b>`],
		["a bare ampersand", `${head}<b>P&L</b></A>`],
		["text beside elements", `${head}<b>x</b>y</A>`],
		["two roots", `${head}</A><B></B>`],
	])("refuses %s", (_, source) => {
		expect(() => readXml(source)).toThrow();
	});
});

test("the project is of API version 67.0 and has its nine objects", () => {
	const project: unknown = JSON.parse(readFileSync(join(PROJECT, "sfdx-project.json"), "utf8"));
	expect(project).toMatchObject({ sourceApiVersion: "67.0", packageDirectories: [{ path: "force-app" }] });
	expect(ours).toHaveLength(9);
});

test("every file holds the element that its name promises", () => {
	for (const { path, kind, name, xml } of files) {
		expect.soft(xml.name, path).toBe(ROOTS[kind]);
		if (!NAMED_BY_FILE.includes(kind)) expect.soft(textAt(xml, "fullName"), path).toBe(name);
		expect.soft((textAt(xml, "label") ?? "").length, path).toBeLessThanOrEqual(40);
		expect.soft((textAt(xml, "description") ?? "").length, path).toBeLessThanOrEqual(255);
	}
});

test("every object has a name field, a legal sharing model and a description", () => {
	for (const { name, xml } of ofKind("object")) {
		expect.soft(textAt(xml, "deploymentStatus"), name).toBe("Deployed");
		expect.soft(SHARING, name).toContain(textAt(xml, "sharingModel"));
		expect.soft(textAt(xml, "description"), name).toBeTruthy();
		const type = textAt(xml, "nameField", "type");
		if (type === "AutoNumber") expect.soft(textAt(xml, "nameField", "displayFormat"), name).toMatch(/\{0+\}/);
		else expect.soft(type, name).toBe("Text");
		const isChild = fields.some((field) => field.object === name && field.type === "MasterDetail");
		expect.soft(textAt(xml, "sharingModel") === "ControlledByParent", name).toBe(isChild);
	}
});

test("every field has what its type needs", () => {
	for (const field of fields) {
		const needed = NEEDS[field.type];
		expect.soft(needed, fullName(field)).toBeDefined();
		for (const element of needed ?? [])
			expect.soft(childrenOf(field.xml, element), `${fullName(field)} ${element}`).toHaveLength(1);
	}
});

test("lengths and precisions are within Salesforce's limits", () => {
	for (const field of fields) {
		if (field.type === "LongTextArea") {
			expect.soft(field.length, fullName(field)).toBeGreaterThanOrEqual(256);
			expect.soft(field.length, fullName(field)).toBeLessThanOrEqual(131_072);
		}
		if (field.type === "Text") expect.soft(field.length, fullName(field)).toBeLessThanOrEqual(255);
		if (field.precision !== undefined) {
			expect.soft(field.precision, fullName(field)).toBeLessThanOrEqual(18);
			expect.soft(field.scale, fullName(field)).toBeLessThanOrEqual(field.precision);
		}
	}
});

test("every object carries a client key that is unique, case-sensitive, external and required", () => {
	for (const object of ours) {
		const xml = fieldNamed(`${object}.Client_Key__c`)?.xml;
		for (const element of ["unique", "caseSensitive", "externalId", "required"])
			expect.soft(xml && textAt(xml, element), `${object} ${element}`).toBe("true");
		expect.soft(xml && textAt(xml, "length"), object).toBe("64");
	}
});

test("a required lookup restricts deletion, another one is emptied by it", () => {
	for (const field of fields.filter(({ type }) => type === "Lookup"))
		expect
			.soft(textAt(field.xml, "deleteConstraint"), fullName(field))
			.toBe(field.required ? "Restrict" : "SetNull");
});

test("references lead to objects that exist, and no parent has two relations of one name", () => {
	const seen = new Set<string>();
	for (const field of fields.filter(({ referenceTo }) => referenceTo)) {
		expect.soft(["User", "Account", "Opportunity", ...ours], fullName(field)).toContain(field.referenceTo);
		const relation = `${field.referenceTo}.${textAt(field.xml, "relationshipName")}`;
		expect.soft(seen, fullName(field)).not.toContain(relation);
		seen.add(relation);
	}
});

test("our picklists are restricted and name each value once", () => {
	for (const field of fields.filter(({ type }) => type === "Picklist")) {
		expect.soft(textAt(field.xml, "valueSet", "restricted"), fullName(field)).toBe("true");
		expect.soft(field.values?.length, fullName(field)).toBeGreaterThan(1);
		expect.soft(new Set(field.values).size, fullName(field)).toBe(field.values?.length);
	}
});

test("picklists use the words of the domain", () => {
	const values = (name: string) => fieldNamed(name)?.values;
	expect(values("Instep_Event__c.Type__c")).toEqual([...EVENT_TYPES]);
	expect(values("Instep_Event__c.Code__c")).toEqual([...DECLINE_CODES]);
	expect(values("Instep_Event__c.Scope__c")).toEqual([...SCOPES]);
	expect(values("Instep_Request__c.Kind__c")).toEqual([...REQUEST_KINDS]);
	expect(values("Instep_Request__c.Estimated_Time__c")).toEqual([...ESTIMATES]);
	const sent = STATUSES.filter((status) => status !== "draft");
	expect([...(values("Instep_Request__c.Status__c") ?? [])].sort()).toEqual([...sent].sort());
	expect(values("Instep_Rating__c.Item__c")).toHaveLength(21);
	expect(values("Instep_Alignment__c.Element__c")).toHaveLength(7);
});
