import type { Access } from "../access.ts";
import { quoted, type Row } from "../database.ts";
import { ApiError } from "../errors.ts";
import type { Org } from "../org.ts";
import { assertNotAssigned } from "../permission-sets.ts";
import type { Field, SObject } from "../schema.ts";
import { readableRow } from "../sharing.ts";
import { isTrue } from "./formula.ts";
import { type Columns, idsByKey } from "./input.ts";
import { wrongId } from "./values.ts";

/** What a record will look like when it is saved, and what it was before; `before` is null for a new one. */
export interface Change {
	before: Row | null;
	after: Row;
	changed: Columns;
}

/** The rules of a save, in the CRM's order. Throws the first that is broken. */
export function checkChange(org: Org, access: Access, object: SObject, change: Change): void {
	checkRequired(object, change);
	checkReferences(org, access, object, change);
	checkRules(org, object, change);
	checkUnique(org, object, change);
	const { after } = change;
	if (object.name === "PermissionSetAssignment")
		assertNotAssigned(org, after.AssigneeId, after.PermissionSetId);
}

function checkRequired(object: SObject, { before, after, changed }: Change): void {
	const missing = [...object.fields.values()]
		.filter((field) => field.required && (before === null || changed.has(field.name)))
		.filter((field) => after[field.name] === null || after[field.name] === undefined)
		.map(({ name }) => name);
	if (missing.length === 0) return;
	const message = `Required fields are missing: [${missing.join(", ")}]`;
	throw new ApiError(400, "REQUIRED_FIELD_MISSING", message, missing);
}

function checkReferences(org: Org, access: Access, object: SObject, { changed }: Change): void {
	for (const [name, value] of changed) {
		const field = object.fields.get(name.toLowerCase());
		if (field && field.referenceTo !== "" && typeof value === "string")
			checkReference(org, access, field, value);
	}
}

function checkReference(org: Org, access: Access, field: Field, id: string): void {
	const target = org.schema.object(field.referenceTo);
	if (!target || !id.startsWith(target.keyPrefix)) throw wrongId(field, id);
	const row = org.db.get(`SELECT "IsDeleted" FROM ${quoted(target.name)} WHERE "Id" = ?`, id);
	if (!row) throw new ApiError(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", []);
	if (row.IsDeleted === 1) throw new ApiError(400, "ENTITY_IS_DELETED", "entity is deleted", []);
	if (readableRow(org, access, target, id)) return;
	const message = `insufficient access rights on cross-reference id: ${id}`;
	throw new ApiError(400, "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", message, []);
}

function checkRules(org: Org, object: SObject, { before, after }: Change): void {
	for (const rule of object.rules) {
		if (!isTrue(rule.formula, { object, before, after, now: org.now() })) continue;
		throw new ApiError(
			400,
			"FIELD_CUSTOM_VALIDATION_EXCEPTION",
			rule.message,
			rule.field ? [rule.field] : [],
		);
	}
}

/** Salesforce names the other record even when the user may not read it. */
function checkUnique(org: Org, object: SObject, { after, changed }: Change): void {
	for (const [name, value] of changed) {
		const field = object.fields.get(name.toLowerCase());
		if (!field?.unique) continue;
		const other = idsByKey(org, object, field, value).find((id) => id !== after.Id);
		if (other === undefined) continue;
		const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other}`;
		throw new ApiError(400, "DUPLICATE_VALUE", message, []);
	}
}
