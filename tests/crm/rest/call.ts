import * as v from "valibot";
import type { Access } from "../access.ts";
import { badJson, notFound } from "../errors.ts";
import type { Org } from "../org.ts";
import { isJson, type Json } from "../records/input.ts";
import type { SObject } from "../schema.ts";

/** One request to a resource below `/services/data/vXX.X`, from outside or from within a composite one. */
export interface Call {
	org: Org;
	access: Access;
	/** As asked for, e.g. `v67.0`; answers repeat it. */
	version: string;
	/** Scheme and host that the client used. */
	origin: string;
	method: string;
	/** Behind the version, e.g. `/sobjects/Account`. */
	path: string;
	query: URLSearchParams;
	headers: Headers;
	/** Parsed JSON; undefined without a body. */
	body: unknown;
	/** The parts of a multipart request; undefined for all others. */
	form: ReadonlyMap<string, string | Uint8Array> | undefined;
	/** The variable parts of the path, decoded. */
	params: Record<string, string>;
}

export interface Answer {
	status: number;
	/** Undefined for an empty body. */
	body?: unknown;
	headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer;

/** Method and path to handler: `GET /sobjects/:object/:id`. Synchronous, so that no other request comes between. */
export type Routes = Record<string, Handler>;

/** The object of the path. Throws NOT_FOUND when it does not exist for this user. */
export function objectOf({ access, params }: Call): SObject {
	const object = access.object(params.object ?? "");
	if (!object) throw notFound();
	return object;
}

/** The body as a JSON object. Throws JSON_PARSER_ERROR. */
export function jsonOf({ body }: Call): Json {
	if (body === undefined)
		throw badJson("The HTTP entity body is required, but this request has no entity body.");
	if (!isJson(body)) throw badJson("Unexpected character at [line:1, column:1]");
	return body;
}

/** The body by a schema. Throws JSON_PARSER_ERROR with the place that does not fit. */
export function bodyOf<T>(call: Call, schema: v.GenericSchema<unknown, T>): T {
	const result = v.safeParse(schema, jsonOf(call));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw badJson(`Unrecognized or missing field "${v.getDotPath(issue) ?? ""}" at [line:1, column:1]`);
}
