import type { SQLInputValue } from "node:sqlite";
import type { Access, Right } from "../access.ts";
import { quoted } from "../database.ts";
import { ApiError, noSuchColumn } from "../errors.ts";
import type { Org } from "../org.ts";
import { type Field, parentField, type SObject } from "../schema.ts";
import { comparable, isFolded } from "../tables.ts";
import { toColumn } from "./values.ts";

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Column values by field name, parsed and allowed. */
export type Columns = Map<string, SQLInputValue>;

/**
 * What a client wants to write, as columns. Parents may be given by their key:
 * `"Request__r": {"Client_Key__c": "k1"}`. Throws on unknown, hidden and read-only fields and on bad values.
 */
export function readInput(
	org: Org,
	access: Access,
	object: SObject,
	input: Json,
	action: Extract<Right, "create"> | "update",
): Columns {
	const columns: Columns = new Map();
	const refused: string[] = [];
	for (const [key, value] of Object.entries(input)) {
		if (key === "attributes") continue;
		if (key.toLowerCase() === "id") {
			const message = "The Id field should not be specified in the sobject data.";
			throw new ApiError(400, "INVALID_FIELD", message);
		}
		const field = access.field(object, key);
		const parent = field ? undefined : parentField(object, key);
		const written = field ?? (parent && access.mayRead(object, parent) ? parent : undefined);
		if (!written) throw noSuchColumn(key, object.name);
		if (!access.mayWrite(object, written, action)) refused.push(written.name);
		else if (parent) columns.set(parent.name, parentId(org, access, parent, value));
		else columns.set(written.name, toColumn(written, value));
	}
	if (refused.length > 0) throw readOnly(refused);
	return columns;
}

/** The same text for read-only fields and for fields that the user may only read. */
function readOnly(fields: string[]): ApiError {
	const message = `Unable to create/update fields: ${fields.join(", ")}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
	return new ApiError(400, "INVALID_FIELD_FOR_INSERT_UPDATE", message, fields);
}

function parentId(org: Org, access: Access, reference: Field, value: unknown): string | null {
	if (value === null) return null;
	const parent = access.object(reference.referenceTo);
	const keys = isJson(value) ? Object.entries(value).filter(([key]) => key !== "attributes") : [];
	const [key, ...more] = keys;
	const field = parent && key && access.field(parent, key[0]);
	if (!parent || !key || !field || more.length > 0 || !field.idLookup) {
		const message = `The relationship '${reference.relationshipName}' needs exactly one external ID field of ${reference.referenceTo}`;
		throw new ApiError(400, "INVALID_FIELD", message);
	}
	const wanted = toColumn(field, key[1]);
	const ids = idsByKey(org, parent, field, wanted);
	if (ids.length === 1 && ids[0]) return ids[0];
	const message = `Foreign key external ID: ${String(key[1])} ${ids.length === 0 ? "not found" : "found more than once"} for field ${field.name} in entity ${parent.name}`;
	throw new ApiError(400, "INVALID_FIELD", message, []);
}

/** Ids of records that carry a key. Sharing does not count here: a clash with a hidden record is a clash. */
export function idsByKey(org: Org, object: SObject, field: Field, value: SQLInputValue): string[] {
	if (value === null) return [];
	const placeholder = isFolded(field) ? "fold(?)" : "?";
	const where = `${comparable(quoted(field.name), field)} = ${placeholder} AND "IsDeleted" = 0`;
	return org.db
		.all(`SELECT "Id" FROM ${quoted(object.name)} WHERE ${where} LIMIT 20`, value)
		.map((row) => String(row.Id));
}
