import * as v from "valibot";
import { ApiError, recordErrors } from "../errors.ts";
import { toId18 } from "../ids.ts";
import { isJson, type Json } from "../records/input.ts";
import { deleteRecord, insertRecord, updateRecord } from "../records/write.ts";
import type { Field, SObject } from "../schema.ts";
import { type Answer, bodyOf, type Call, objectOf, type Routes } from "./call.ts";
import { keyField, upsert } from "./keys.ts";
import { retrieveRoutes } from "./retrieve.ts";

export const collectionRoutes: Routes = {
	"POST /composite/sobjects": (call) => saveAll(call, (record) => ({ id: create(call, record) })),
	"PATCH /composite/sobjects": (call) => saveAll(call, (record) => ({ id: update(call, record) })),
	"DELETE /composite/sobjects": removeAll,
	"PATCH /composite/sobjects/:object/:key": upsertAll,
	...retrieveRoutes,
};

const MAX_RECORDS = 200;
const MAX_CHUNKS = 10;

const Collection = v.object({
	allOrNone: v.optional(v.boolean(), false),
	records: v.array(v.custom<Json>(isJson)),
});

interface Saved {
	id: string;
	created?: boolean;
}

function saveAll(call: Call, saveOne: (record: Json) => Saved): Answer {
	const { allOrNone, records } = bodyOf(call, Collection);
	assertSize(records.length);
	assertChunks(records);
	return eachOf(call, records, allOrNone, saveOne);
}

/** The key is part of the address: one that is none fails the request, not each of its records. */
function upsertAll(call: Call): Answer {
	const field = keyField(call, objectOf(call), call.params.key ?? "");
	return saveAll(call, (record) => save(call, record, field));
}

function removeAll(call: Call): Answer {
	const ids = (call.query.get("ids") ?? "").split(",").filter((id) => id !== "");
	assertSize(ids.length);
	return eachOf(call, ids, call.query.get("allOrNone") === "true", (id) => ({ id: remove(call, id) }));
}

const ROLLED_BACK = new ApiError(
	400,
	"ALL_OR_NONE_OPERATION_ROLLED_BACK",
	"Record rolled back because not all records were valid and the request was using AllOrNone header",
);

/** One result for each record, always with HTTP 200. With allOrNone one failure takes all back. */
function eachOf<T>({ org }: Call, items: T[], allOrNone: boolean, saveOne: (item: T) => Saved): Answer {
	const outcomes: (Saved | ApiError)[] = [];
	try {
		org.db.transaction(() => {
			for (const item of items) outcomes.push(attempt(() => org.db.transaction(() => saveOne(item))));
			if (allOrNone && outcomes.some((outcome) => outcome instanceof ApiError)) throw ROLLED_BACK;
		});
	} catch (error) {
		if (error !== ROLLED_BACK) throw error;
		return {
			status: 200,
			body: outcomes.map((each) => result(each instanceof ApiError ? each : ROLLED_BACK)),
		};
	}
	return { status: 200, body: outcomes.map(result) };
}

function attempt(save: () => Saved): Saved | ApiError {
	try {
		return save();
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		// A record that is not there is a row's 404 alone, and a wrong reference within a list.
		const isMissing = error.code === "NOT_FOUND" && error.fields === null;
		return isMissing
			? new ApiError(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", [])
			: error;
	}
}

function result(outcome: Saved | ApiError): unknown {
	if (outcome instanceof ApiError) return { success: false, errors: recordErrors(outcome) };
	const { id, created } = outcome;
	return created === undefined
		? { id, success: true, errors: [] }
		: { id, success: true, errors: [], created };
}

function create({ org, access }: Call, record: Json): string {
	return insertRecord(org, access, typeOf(access, record), withoutId(record));
}

function update({ org, access }: Call, record: Json): string {
	const object = typeOf(access, record);
	const given = Object.entries(record).find(([name]) => name.toLowerCase() === "id")?.[1];
	if (typeof given !== "string")
		throw new ApiError(400, "MISSING_ARGUMENT", "Id not specified in an update call", []);
	const id = toId18(given);
	if (id === null || !id.startsWith(object.keyPrefix))
		throw new ApiError(400, "MALFORMED_ID", `${object.label} ID: id value of incorrect type: ${given}`, [
			"Id",
		]);
	updateRecord(org, access, object, id, withoutId(record));
	return id;
}

function save(call: Call, record: Json, field: Field): Saved {
	const object = typeOf(call.access, record);
	if (object.name.toLowerCase() !== call.params.object?.toLowerCase())
		throw new ApiError(400, "INVALID_TYPE", `All records must be of type ${call.params.object}`, []);
	const key = Object.keys(record).find((name) => name.toLowerCase() === field.name.toLowerCase());
	if (key === undefined || record[key] === null)
		throw new ApiError(400, "MISSING_ARGUMENT", `${field.name} not specified`, []);
	const { [key]: value, ...rest } = withoutId(record);
	const outcome = upsert(call, object, field, value, rest);
	if ("id" in outcome) return outcome;
	const message = `${field.name}: more than one record found for external id field: [${outcome.ids.join(", ")}]`;
	throw new ApiError(400, "DUPLICATE_EXTERNAL_ID", message, []);
}

function remove({ org, access }: Call, given: string): string {
	const id = toId18(given);
	if (id === null) throw new ApiError(400, "MALFORMED_ID", `malformed id ${given}`, []);
	const object = org.schema.objectOfId(id);
	if (!object || !access.may(object, "read"))
		throw new ApiError(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", []);
	deleteRecord(org, access, object, id);
	return id;
}

function typeOf(access: Call["access"], record: Json): SObject {
	const type = isJson(record.attributes) ? record.attributes.type : undefined;
	const object = typeof type === "string" ? access.object(type) : undefined;
	if (object) return object;
	const message = `sObject type '${String(type)}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
	throw new ApiError(400, "INVALID_TYPE", message, []);
}

function withoutId(record: Json): Json {
	return Object.fromEntries(
		Object.entries(record).filter(([name]) => !["id", "attributes"].includes(name.toLowerCase())),
	);
}

function assertSize(count: number): void {
	if (count > MAX_RECORDS)
		throw new ApiError(
			400,
			"EXCEEDED_MAX_SIZE_REQUEST",
			`record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`,
		);
}

/** Records of one type in a row are one chunk. */
function assertChunks(records: Json[]): void {
	const types = records.map(({ attributes }) => (isJson(attributes) ? attributes.type : undefined));
	const chunks = types.filter((type, n) => n === 0 || type !== types[n - 1]).length;
	if (chunks > MAX_CHUNKS)
		throw new ApiError(
			400,
			"LIMIT_EXCEEDED",
			`chunk limit reached. cannot submit more than ${MAX_CHUNKS} chunks into this call`,
		);
}
