import type { Database } from "../database.ts";
import { readObject, readPermissionSet, readRule } from "../metadata.ts";
import { readField } from "../metadata-field.ts";
import { noteSchemaChange, type Org } from "../org.ts";
import { recordPermissionSets } from "../permission-sets.ts";
import type { SObject } from "../schema.ts";
import { childrenOf, textAt } from "../seed/read-xml.ts";
import { makeTable } from "../tables.ts";
import { type Component, componentsOf } from "./components.ts";

export function makeDeployedTable(db: Database): void {
	db.run("CREATE TABLE IF NOT EXISTS __deployed (fileName TEXT PRIMARY KEY, source TEXT)");
}

/**
 * Makes what the components say: objects, fields, validation rules and permission sets with their tables. The rest,
 * such as tabs and list views, shows nowhere in this CRM. Throws for fields that the local CRM cannot hold, and then
 * the schema may be half changed: try it on `rehearsal` before.
 */
export function install(org: Org, components: Component[]): void {
	for (const component of components)
		if (component.type === "CustomObject") makeTable(org.db, merged(org, component));
	for (const { type, fullName, xml } of components)
		if (type === "PermissionSet") {
			const others = org.permissionSets.filter(({ name }) => name !== fullName);
			org.permissionSets.splice(0, org.permissionSets.length, ...others, readPermissionSet(fullName, xml));
		}
	recordPermissionSets(org, false);
	noteSchemaChange(org);
}

/** Keeps the files, so that an org in a file is the same after a restart. */
export function keep(db: Database, files: Map<string, string>): void {
	for (const [fileName, source] of files)
		db.run("INSERT OR REPLACE INTO __deployed VALUES (?, ?)", fileName, source);
}

/** Installs again what was deployed before the restart. */
export function reinstall(org: Org): void {
	const rows = org.db.all("SELECT fileName, source FROM __deployed ORDER BY fileName");
	const components = rows.flatMap(({ fileName, source }) => {
		const read = componentsOf(String(fileName), String(source));
		return Array.isArray(read) ? read : [];
	});
	if (components.length > 0) install(org, components);
}

/** What the local CRM cannot hold among these fields, by their names. */
export function unholdable(components: Component[]): Map<Component, string> {
	const problems = new Map<Component, string>();
	for (const component of components)
		try {
			if (component.type === "CustomField") readField(component.xml);
			if (component.type === "CustomObject" && component.fullName.endsWith("__c"))
				readObject(component.fullName, component.xml, [], []);
		} catch (error) {
			problems.set(component, error instanceof Error ? error.message : String(error));
		}
	return problems;
}

/** The object of the file: a new one, or the org's own with what the file adds and replaces. */
function merged({ schema }: Org, { fullName, xml }: Component): SObject {
	const fields = childrenOf(xml, "fields").map(readField);
	const rules = childrenOf(xml, "validationRules")
		.filter((rule) => textAt(rule, "active") === "true")
		.map(readRule);
	const known = schema.object(fullName);
	if (!known || fullName.endsWith("__c")) {
		const before = [...(known?.fields.values() ?? [])].filter(
			({ name, custom }) => custom && !fields.some((field) => field.name === name),
		);
		const object = readObject(fullName, xml, [...before, ...fields], rules);
		schema.add(object);
		return object;
	}
	for (const field of fields) known.fields.set(field.name.toLowerCase(), field);
	known.rules.push(...rules);
	return known;
}
