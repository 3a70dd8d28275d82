import type { Row } from "../database.ts";
import { ApiError, noSuchColumn, notFound } from "../errors.ts";
import { toId18 } from "../ids.ts";
import { existingRow, toRecord } from "../records/read.ts";
import { deleteRecord, insertRecord, updateRecord } from "../records/write.ts";
import { type Field, fieldOf, type SObject } from "../schema.ts";
import { type Answer, type Call, jsonOf, objectOf, type Routes } from "./call.ts";
import { conditionally } from "./conditional.ts";
import { deleteByKey, getByKey, upsertByKey } from "./keys.ts";

export const rowRoutes: Routes = {
	"POST /sobjects/:object": createRow,
	"GET /sobjects/:object/:id": getRow,
	"PATCH /sobjects/:object/:id": updateRow,
	"DELETE /sobjects/:object/:id": deleteRow,
	"GET /sobjects/:object/:key/:value": getByKey,
	"PATCH /sobjects/:object/:key/:value": upsertByKey,
	"DELETE /sobjects/:object/:key/:value": deleteByKey,
};

function createRow(call: Call): Answer {
	const { org, access, version } = call;
	const object = objectOf(call);
	const id = org.db.transaction(() => insertRecord(org, access, object, jsonOf(call)));
	const location = `/services/data/${version}/sobjects/${object.name}/${id}`;
	return { status: 201, body: { id, success: true, errors: [] }, headers: { Location: location } };
}

function getRow(call: Call): Answer {
	const object = objectOf(call);
	const row = existingRow(call.org, call.access, object, idOf(call, object));
	return answerRow(call, object, row);
}

function updateRow(call: Call): Answer {
	const { org, access } = call;
	const object = objectOf(call);
	const id = idOf(call, object);
	const row = existingRow(org, access, object, id);
	return conditionally(call, changedAt(row), () => {
		org.db.transaction(() => updateRecord(org, access, object, id, jsonOf(call)));
		return { status: 204 };
	});
}

function deleteRow(call: Call): Answer {
	const { org, access } = call;
	const object = objectOf(call);
	deleteRecord(org, access, object, idOf(call, object));
	return { status: 204 };
}

/** A row as GET gives it, unless the client has it already. */
export function answerRow(call: Call, object: SObject, row: Row): Answer {
	const fields = askedFields(call, object);
	return conditionally(call, changedAt(row), () => ({
		status: 200,
		body: toRecord(call.version, object, row, fields),
	}));
}

export function changedAt({ LastModifiedDate }: Row): number {
	return Date.parse(String(LastModifiedDate)) || 0;
}

/** The id of the path, in 18 characters. An id of another object is as unknown as one that nobody has. */
function idOf({ params, method }: Call, object: SObject): string {
	const id = toId18(params.id ?? "");
	if (id === null) {
		// A key field without a key, as a client with an empty key asks (salesforce.md 9).
		if (method !== "GET" && fieldOf(object, params.id ?? "")?.idLookup) throw notAllowed(method);
		const message = `Provided external ID field does not exist or is not accessible: ${params.id}`;
		throw new ApiError(404, "NOT_FOUND", message);
	}
	if (!id.startsWith(object.keyPrefix)) throw notFound();
	return id;
}

/** `?fields=A,B`, or all that the user may read. Throws INVALID_FIELD. */
function askedFields({ access, query }: Call, object: SObject): Field[] {
	const names = query.get("fields");
	if (names === null) return [...object.fields.values()].filter((field) => access.mayRead(object, field));
	return fieldsByName(names.split(","), object, (name) => access.field(object, name));
}

export function fieldsByName(
	names: string[],
	object: SObject,
	find: (name: string) => Field | undefined,
): Field[] {
	return names.map((name) => {
		const field = find(name.trim());
		if (!field) throw noSuchColumn(name.trim(), object.name);
		return field;
	});
}

function notAllowed(method: string): ApiError {
	const message = `HTTP Method '${method}' not allowed. Allowed are HEAD,GET,POST`;
	return new ApiError(405, "METHOD_NOT_ALLOWED", message);
}
