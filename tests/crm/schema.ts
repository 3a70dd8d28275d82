/** The org's schema in memory: what describe, SOQL, writes and the SQLite tables are all made from. */

/** Describe's `type` values, as far as they occur here (salesforce.md 3.2). */
export type FieldType =
	| "id"
	| "reference"
	| "string"
	| "textarea"
	| "boolean"
	| "int"
	| "double"
	| "currency"
	| "percent"
	| "date"
	| "datetime"
	| "picklist"
	| "multipicklist"
	| "email"
	| "phone"
	| "url";

export interface PicklistValue {
	value: string;
	label: string;
	isDefault: boolean;
}

export interface MasterDetail {
	reparentable: boolean;
	/** True: who may read the master may add details. False: it takes edit access to the master. */
	readIsEnough: boolean;
}

export interface Field {
	name: string;
	label: string;
	type: FieldType;
	custom: boolean;
	/** Refused when empty on create, and when set to null on update. */
	required: boolean;
	/** Characters; only of text types. */
	length: number;
	precision: number;
	scale: number;
	unique: boolean;
	caseSensitive: boolean;
	externalId: boolean;
	/** Usable in `/sobjects/X/<field>/<value>` and as a parent's key on write, beside external ids. */
	idLookup: boolean;
	nameField: boolean;
	/** `TA-{0000}`: the name is numbered by the org. */
	displayFormat: string | null;
	longText: boolean;
	restricted: boolean;
	values: PicklistValue[];
	/** Target object, "" when the field is no reference. */
	referenceTo: string;
	/** From child to parent in SOQL, e.g. `Owner` or `Request__r`; "" when there is none. */
	relationshipName: string;
	/** From parent to children, e.g. `Contacts` or `Events__r`; "" when there is none. */
	childRelationshipName: string;
	onParentDelete: "SetNull" | "Restrict" | "Cascade";
	masterDetail: MasterDetail | null;
	defaultValue: string | number | boolean | null;
	createable: boolean;
	updateable: boolean;
}

export type SharingModel = "Private" | "Read" | "ReadWrite" | "ControlledByParent";

/** A rule of the metadata that refuses a save when its formula is true. */
export interface ValidationRule {
	name: string;
	formula: string;
	message: string;
	/** "" shows the message at the top of the page. */
	field: string;
}

export interface SObject {
	name: string;
	label: string;
	labelPlural: string;
	keyPrefix: string;
	custom: boolean;
	sharingModel: SharingModel;
	/** By lower-case name: SOQL and REST take names in any case. In the order of declaration. */
	fields: Map<string, Field>;
	rules: ValidationRule[];
	/** Rights that every user's profile gives; those on custom objects come from permission sets. */
	profileRights: { create: boolean; edit: boolean; delete: boolean } | null;
	/** Part of Setup: only the admin writes it, and describes change with it. */
	setup: boolean;
	/** Deleted rows leave no trace (AccountTeamMember, salesforce.md 3.9). */
	hardDelete: boolean;
}

export interface ChildRelationship {
	child: SObject;
	field: Field;
}

/** Objects by name, and the ways between them. */
export class Schema {
	readonly objects = new Map<string, SObject>();

	add(object: SObject): void {
		this.objects.set(object.name.toLowerCase(), object);
	}

	object(name: string): SObject | undefined {
		return this.objects.get(name.toLowerCase());
	}

	/** The object of a record id, by its first three characters. */
	objectOfId(id: string): SObject | undefined {
		for (const object of this.objects.values()) if (id.startsWith(object.keyPrefix)) return object;
		return undefined;
	}

	/** All references to `parent`. */
	childrenOf(parent: SObject): ChildRelationship[] {
		return [...this.objects.values()].flatMap((child) =>
			[...child.fields.values()]
				.filter((field) => field.referenceTo === parent.name)
				.map((field) => ({ child, field })),
		);
	}

	/** The children named `relationshipName`, e.g. `Events__r`. */
	childRelationship(parent: SObject, relationshipName: string): ChildRelationship | undefined {
		const wanted = relationshipName.toLowerCase();
		return this.childrenOf(parent).find(({ field }) => field.childRelationshipName.toLowerCase() === wanted);
	}
}

/** Field `name` of `object` in any case. */
export function fieldOf(object: SObject, name: string): Field | undefined {
	return object.fields.get(name.toLowerCase());
}

/** The reference field behind a relationship name, e.g. `Owner` → OwnerId. */
export function parentField(object: SObject, relationshipName: string): Field | undefined {
	const wanted = relationshipName.toLowerCase();
	for (const field of object.fields.values())
		if (field.relationshipName.toLowerCase() === wanted && wanted !== "") return field;
	return undefined;
}

export function masterField(object: SObject): Field | undefined {
	return [...object.fields.values()].find((field) => field.masterDetail !== null);
}

/** A text field of 255 characters that everybody may write; `parts` say what is different. */
export function makeField(name: string, parts: Partial<Field> = {}): Field {
	return {
		name,
		label: name.replace(/__c$/, "").replaceAll("_", " "),
		type: "string",
		custom: name.endsWith("__c"),
		required: false,
		length: 255,
		precision: 0,
		scale: 0,
		unique: false,
		caseSensitive: false,
		externalId: false,
		idLookup: false,
		nameField: false,
		displayFormat: null,
		longText: false,
		restricted: false,
		values: [],
		referenceTo: "",
		relationshipName: "",
		childRelationshipName: "",
		onParentDelete: "SetNull",
		masterDetail: null,
		defaultValue: null,
		createable: true,
		updateable: true,
		...parts,
	};
}
