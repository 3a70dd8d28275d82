import { expect, test } from "vitest";
import { type FieldSchema, readFields, readMetadata } from "./org-schema.ts";
import { childrenOf, textAt } from "./read-xml.ts";

const files = readMetadata();
const fields = readFields(files);
const ofKind = (kind: string) => files.filter((file) => file.kind === kind);
const ours = ofKind("object").map((file) => file.name);
const permissionSets = ofKind("permissionset");
const isOwn = (field: FieldSchema) => ours.includes(field.object);
const fullName = (field: FieldSchema) => `${field.object}.${field.name}`;
const fieldNamed = (name: string) => fields.find((field) => fullName(field) === name);

test("permission sets grant fields that exist and may be granted, and objects along with them", () => {
	for (const { name, xml } of permissionSets) {
		const objects = childrenOf(xml, "objectPermissions").map((grant) => textAt(grant, "object"));
		for (const grant of childrenOf(xml, "fieldPermissions")) {
			const field = fieldNamed(textAt(grant, "field") ?? "");
			expect.soft(field, `${name} ${textAt(grant, "field")}`).toBeDefined();
			if (!field) continue;
			expect.soft(field.required, `${name} ${fullName(field)}`).toBe(false);
			expect.soft(field.type, `${name} ${fullName(field)}`).not.toBe("MasterDetail");
			expect.soft(objects, `${name} ${fullName(field)}`).toContain(field.object);
		}
	}
});

test("every field of ours is granted by a permission set, or is required", () => {
	const granted = permissionSets.flatMap(({ xml }) =>
		childrenOf(xml, "fieldPermissions").map((grant) => textAt(grant, "field")),
	);
	for (const field of fields.filter(isOwn)) {
		if (field.required || field.type === "MasterDetail") continue;
		expect.soft(granted, fullName(field)).toContain(fullName(field));
	}
});

test("nobody may edit or delete an event, and ratings are only added", () => {
	for (const { name, xml } of permissionSets)
		for (const grant of childrenOf(xml, "objectPermissions")) {
			const object = textAt(grant, "object") ?? "";
			expect.soft(textAt(grant, "allowDelete"), `${name} ${object}`).toBe("false");
			expect.soft(textAt(grant, "modifyAllRecords"), `${name} ${object}`).toBe("false");
			if (object === "Instep_Event__c" || object === "Instep_Rating__c")
				expect.soft(textAt(grant, "allowEdit"), `${name} ${object}`).toBe("false");
		}
});

test("money is read with the money set, or by the lead and the admin, and by nobody else", () => {
	const money = fields.filter((field) => isOwn(field) && field.type === "Currency").map(fullName);
	const grantedBy = (set: string) =>
		permissionSets
			.filter(({ name }) => name === set)
			.flatMap(({ xml }) => childrenOf(xml, "fieldPermissions").map((grant) => textAt(grant, "field")));
	for (const { name } of permissionSets) {
		const granted = grantedBy(name).filter((field) => money.includes(field ?? ""));
		const isTrusted = ["Instep_Money", "Instep_Finance", "Instep_Program_Lead", "Instep_Admin"].includes(
			name,
		);
		expect.soft(granted.toSorted(), name).toEqual(isTrusted ? money.toSorted() : []);
	}
});

test("list views and validation rules name fields that exist", () => {
	const STANDARD = ["NAME", "CREATEDBY_USER"];
	for (const { path, object, xml } of ofKind("listView"))
		for (const { text } of [
			...childrenOf(xml, "columns"),
			...childrenOf(xml, "filters").flatMap((f) => f.children[0] ?? []),
		])
			if (!STANDARD.includes(text))
				expect.soft(fieldNamed(`${object}.${text}`), `${path} ${text}`).toBeDefined();
	for (const { path, object, xml } of ofKind("validationRule")) {
		expect.soft(textAt(xml, "errorMessage")?.length, path).toBeLessThanOrEqual(255);
		for (const [name] of (textAt(xml, "errorConditionFormula") ?? "").matchAll(/\w+__c/g))
			expect.soft(fieldNamed(`${object}.${name}`), `${path} ${name}`).toBeDefined();
	}
});

test("an ask is immutable field by field; only the copies of its state may change", () => {
	const rule = ofKind("validationRule").find(({ name }) => name === "Ask_Is_Immutable");
	const formula = (rule && textAt(rule.xml, "errorConditionFormula")) ?? "";
	const copies = ["Status__c", "Rank_Score__c", "Last_Event_Type__c", "Last_Event_At__c"];
	for (const { object, name } of fields)
		if (object === "Instep_Request__c")
			expect.soft(formula.includes(`ISCHANGED(${name})`), name).toBe(!copies.includes(name));
});
