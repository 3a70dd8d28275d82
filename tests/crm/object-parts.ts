/** What the CRM's own objects are put together from. */
import { KEY_PREFIX } from "./ids.ts";
import { type Field, makeField, type SharingModel, type SObject } from "./schema.ts";
import { withSystemFields } from "./system-fields.ts";

export const NONE = { create: false, edit: false, delete: false };
export const FIXED = { createable: false, updateable: false };

export function object(
	apiName: keyof typeof KEY_PREFIX,
	label: string,
	sharingModel: SharingModel,
	profileRights: SObject["profileRights"],
	fields: Field[],
): SObject {
	const labelPlural = label.endsWith("y") ? `${label.slice(0, -1)}ies` : `${label}s`;
	const keyPrefix = KEY_PREFIX[apiName];
	const rest = { name: apiName, label, labelPlural, keyPrefix, custom: false, sharingModel, profileRights };
	return withSystemFields({ ...rest, rules: [], setup: false, hardDelete: false }, fields);
}

export function name(apiName: string, length: number, parts: Partial<Field> = {}): Field {
	const required = parts.createable !== false;
	return makeField(apiName, { length, nameField: true, idLookup: true, required, ...parts });
}

export function text(apiName: string, length: number, parts: Partial<Field> = {}): Field {
	return makeField(apiName, { length, ...parts });
}

export function longText(apiName: string): Field {
	return makeField(apiName, { type: "textarea", length: 32_000, longText: true });
}

export function flag(apiName: string, defaultValue = false, parts: Partial<Field> = {}): Field {
	return makeField(apiName, { type: "boolean", length: 0, defaultValue, ...parts });
}

/** Unrestricted, as the CRM's own picklists are: a value outside the list is stored all the same. */
export function picklist(apiName: string, values: string[], parts: Partial<Field> = {}): Field {
	const list = values.map((value) => ({ value, label: value, isDefault: value === parts.defaultValue }));
	return makeField(apiName, { type: "picklist", values: list, ...parts });
}

export function lookup(
	apiName: string,
	referenceTo: string,
	relationshipName: string,
	childRelationshipName: string,
	parts: Partial<Field> = {},
): Field {
	const reference = { referenceTo, relationshipName, childRelationshipName };
	return makeField(apiName, { type: "reference", length: 18, ...reference, ...parts });
}
