import { quoted } from "../database.ts";
import { ApiError, notFound } from "../errors.ts";
import { idsByKey, type Json } from "../records/input.ts";
import { existingRow } from "../records/read.ts";
import { toColumn } from "../records/values.ts";
import { deleteRecord, insertRecord, updateRecord } from "../records/write.ts";
import type { Field, SObject } from "../schema.ts";
import { type Answer, type Call, jsonOf, objectOf } from "./call.ts";
import { conditionally } from "./conditional.ts";
import { answerRow, changedAt } from "./rows.ts";

/** A row by `/sobjects/X/<external id field>/<value>` (salesforce.md 3.5). Id counts as such a field. */
export function getByKey(call: Call): Answer {
	const { object, field, value } = keyOf(call);
	const [id, ...more] = idsByKey(call.org, object, field, toColumn(field, value));
	if (id === undefined) throw notFound();
	if (more.length > 0) return several(call, object, [id, ...more]);
	return answerRow(call, object, existingRow(call.org, call.access, object, id));
}

export function deleteByKey(call: Call): Answer {
	const { object, field, value } = keyOf(call);
	const [id, ...more] = idsByKey(call.org, object, field, toColumn(field, value));
	if (id === undefined) throw notFound();
	if (more.length > 0) return several(call, object, [id, ...more]);
	deleteRecord(call.org, call.access, object, id);
	return { status: 204 };
}

export function upsertByKey(call: Call): Answer {
	const { org } = call;
	const { object, field, value } = keyOf(call);
	const input = jsonOf(call);
	if (Object.keys(input).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
		const message = `The ${field.name} field should not be specified in the sobject data.`;
		throw new ApiError(400, "INVALID_FIELD", message);
	}
	const [known, ...others] = idsByKey(org, object, field, toColumn(field, value));
	const save = () => upsertOne(call, object, field, value, input);
	if (known === undefined || others.length > 0) return save();
	const row = org.db.get(`SELECT "LastModifiedDate" FROM ${quoted(object.name)} WHERE "Id" = ?`, known) ?? {};
	return conditionally(call, changedAt(row), save);
}

function upsertOne(call: Call, object: SObject, field: Field, value: string, input: Json): Answer {
	const { org, version, query } = call;
	const updateOnly = query.get("updateOnly") === "true";
	const outcome = org.db.transaction(() => upsert(call, object, field, value, input, updateOnly));
	if ("ids" in outcome) return several(call, object, outcome.ids);
	const { id, created } = outcome;
	const location = `/services/data/${version}/sobjects/${object.name}/${id}`;
	const body = { id, success: true, errors: [], created };
	return created ? { status: 201, body, headers: { Location: location } } : { status: 200, body };
}

type Outcome = { id: string; created: boolean } | { ids: string[] };

/** Inserts, or updates the one record with this key. Throws NOT_FOUND when it must not insert. */
export function upsert(
	{ org, access }: Pick<Call, "org" | "access">,
	object: SObject,
	field: Field,
	value: unknown,
	input: Json,
	updateOnly = false,
): Outcome {
	const ids = idsByKey(org, object, field, toColumn(field, value));
	const [id] = ids;
	if (ids.length > 1) return { ids };
	if (id !== undefined) {
		updateRecord(org, access, object, id, input);
		return { id, created: false };
	}
	if (updateOnly) throw notFound();
	return { id: insertRecord(org, access, object, { ...input, [field.name]: value }), created: true };
}

function keyOf(call: Call): { object: SObject; field: Field; value: string } {
	const object = objectOf(call);
	const { key = "", value = "" } = call.params;
	return { object, field: keyField(call, object, key), value };
}

/** An external id field by name. Throws when it is none, or hidden from the user. */
export function keyField({ access }: Pick<Call, "access">, object: SObject, name: string): Field {
	const field = access.field(object, name);
	if (field && (field.externalId || field.idLookup)) return field;
	const message = `Provided external ID field does not exist or is not accessible: ${name}`;
	throw new ApiError(404, "NOT_FOUND", message);
}

function several({ version }: Call, object: SObject, ids: string[]): Answer {
	return { status: 300, body: ids.map((id) => `/services/data/${version}/sobjects/${object.name}/${id}`) };
}
