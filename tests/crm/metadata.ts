import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { KEY_PREFIX } from "./ids.ts";
import { readField } from "./metadata-field.ts";
import { type Field, makeField, type SharingModel, type SObject, type ValidationRule } from "./schema.ts";
import { childrenOf, type Element, readXml, textAt } from "./seed/read-xml.ts";
import { withSystemFields } from "./system-fields.ts";

export interface PermissionSet {
	name: string;
	label: string;
	description: string;
	objects: Map<string, ObjectRights>;
	/** By "Object.Field", lower case. */
	fields: Map<string, { read: boolean; edit: boolean }>;
}

export interface ObjectRights {
	read: boolean;
	create: boolean;
	edit: boolean;
	delete: boolean;
	viewAll: boolean;
	modifyAll: boolean;
}

export interface Metadata {
	/** New objects of the folder. */
	objects: SObject[];
	/** Fields for objects that are not defined in the folder, e.g. `Account`. */
	extraFields: { object: string; field: Field }[];
	permissionSets: PermissionSet[];
}

interface File {
	path: string;
	xml: Element;
}

/**
 * Reads a folder of Salesforce source format. Throws on a file that is not well-formed, on a field type that
 * the local CRM does not know, and on a sharing model of the same kind; all with the file's path.
 */
export function readMetadata(folder: string): Metadata {
	const files = existsSync(folder) ? readFiles(folder) : [];
	const fields = ofKind(files, "field").map((file) => ({
		object: basename(dirname(dirname(file.path))),
		field: within(file, readField),
	}));
	const rules = ofKind(files, "validationRule").map((file) => ({
		object: basename(dirname(dirname(file.path))),
		rule: readRule(file.xml),
		active: textAt(file.xml, "active") === "true",
	}));
	const objects = ofKind(files, "object").map((file) => {
		const name = basename(dirname(file.path));
		const own = fields.filter(({ object }) => object === name).map(({ field }) => field);
		const active = rules.filter((each) => each.object === name && each.active);
		return within(file, (xml) =>
			readObject(
				name,
				xml,
				own,
				active.map(({ rule }) => rule),
			),
		);
	});
	const defined = new Set(objects.map(({ name }) => name));
	return {
		objects,
		extraFields: fields.filter(({ object }) => !defined.has(object)),
		permissionSets: ofKind(files, "permissionset").map(({ path, xml }) =>
			readPermissionSet(basename(path, ".permissionset-meta.xml"), xml),
		),
	};
}

function readFiles(folder: string): File[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith("-meta.xml"))
		.sort()
		.map((path) => {
			const full = join(folder, path);
			return { path: full, xml: explained(full, () => readXml(readFileSync(full, "utf8"))) };
		});
}

function ofKind(files: File[], kind: string): File[] {
	return files.filter(({ path }) => path.endsWith(`.${kind}-meta.xml`));
}

function within<T>(file: File, read: (xml: Element) => T): T {
	return explained(file.path, () => read(file.xml));
}

function explained<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
	}
}

export function readObject(name: string, xml: Element, own: Field[], rules: ValidationRule[]): SObject {
	const isNumbered = textAt(xml, "nameField", "type") === "AutoNumber";
	const nameField = makeField("Name", {
		label: textAt(xml, "nameField", "label") ?? "Name",
		length: 80,
		nameField: true,
		idLookup: true,
		// A custom object's text name left out becomes the record's id, so it is never required.
		createable: !isNumbered,
		updateable: !isNumbered,
		displayFormat: isNumbered ? (textAt(xml, "nameField", "displayFormat") ?? "{0}") : null,
	});
	const label = textAt(xml, "label") ?? name;
	const labelPlural = textAt(xml, "pluralLabel") ?? label;
	const sharingModel = toSharingModel(textAt(xml, "sharingModel") ?? "ReadWrite");
	const rest = { name, label, labelPlural, keyPrefix: keyPrefixOf(name), custom: true, sharingModel };
	return withSystemFields({ ...rest, rules, profileRights: null, setup: false, hardDelete: false }, [
		nameField,
		...own,
	]);
}

const SHARING_MODELS: readonly SharingModel[] = ["Private", "Read", "ReadWrite", "ControlledByParent"];

function toSharingModel(text: string): SharingModel {
	const model = SHARING_MODELS.find((each) => each === text);
	if (!model) throw new Error(`sharing model ${text} is not known here`);
	return model;
}

const given = new Map<string, string>(Object.entries(KEY_PREFIX));

/** An org gives a prefix to each new custom object; here the well-known ones are fixed and others follow. */
function keyPrefixOf(name: string): string {
	const known = given.get(name);
	if (known) return known;
	const prefix = `a${(36 + given.size).toString(36).padStart(2, "0")}`;
	given.set(name, prefix);
	return prefix;
}

export function readRule(xml: Element): ValidationRule {
	return {
		name: textAt(xml, "fullName") ?? "",
		formula: textAt(xml, "errorConditionFormula") ?? "",
		message: textAt(xml, "errorMessage") ?? "",
		field: textAt(xml, "errorDisplayField") ?? "",
	};
}

export function readPermissionSet(name: string, xml: Element): PermissionSet {
	const isTrue = (element: Element, name: string) => textAt(element, name) === "true";
	return {
		name,
		label: textAt(xml, "label") ?? name,
		description: textAt(xml, "description") ?? "",
		objects: new Map(
			childrenOf(xml, "objectPermissions").map((each) => [
				(textAt(each, "object") ?? "").toLowerCase(),
				{
					read: isTrue(each, "allowRead"),
					create: isTrue(each, "allowCreate"),
					edit: isTrue(each, "allowEdit"),
					delete: isTrue(each, "allowDelete"),
					viewAll: isTrue(each, "viewAllRecords"),
					modifyAll: isTrue(each, "modifyAllRecords"),
				},
			]),
		),
		fields: new Map(
			childrenOf(xml, "fieldPermissions").map((each) => [
				(textAt(each, "field") ?? "").toLowerCase(),
				{ read: isTrue(each, "readable"), edit: isTrue(each, "editable") },
			]),
		),
	};
}
