import type { SQLOutputValue } from "node:sqlite";
import type { Access } from "../access.ts";
import type { Row } from "../database.ts";
import { notFound, recordDeleted } from "../errors.ts";
import type { Org } from "../org.ts";
import type { Field, SObject } from "../schema.ts";
import { readableRow } from "../sharing.ts";
import { toRestTime } from "../times.ts";

/** The live row of an id. Throws NOT_FOUND for none or a hidden one, ENTITY_IS_DELETED for a deleted one. */
export function existingRow(org: Org, access: Access, object: SObject, id: string): Row {
	const row = readableRow(org, access, object, id);
	if (!row) throw notFound();
	if (row.IsDeleted === 1) throw recordDeleted();
	return row;
}

/** A value as REST gives it. */
export function toRestValue(field: Field, value: SQLOutputValue | undefined): unknown {
	if (field.type === "boolean") return value === 1;
	if (value === null || value === undefined) return null;
	return field.type === "datetime" ? toRestTime(String(value)) : value;
}

export function attributesOf(version: string, object: SObject, id: string) {
	return { type: object.name, url: `/services/data/${version}/sobjects/${object.name}/${id}` };
}

/** A record as a row resource gives it: the fields that were asked for, then the id. */
export function toRecord(
	version: string,
	object: SObject,
	row: Row,
	fields: Field[],
): Record<string, unknown> {
	const record: Record<string, unknown> = { attributes: attributesOf(version, object, String(row.Id)) };
	for (const field of fields) record[field.name] = toRestValue(field, row[field.name]);
	record.Id = row.Id;
	return record;
}
