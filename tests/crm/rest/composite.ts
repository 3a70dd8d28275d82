import * as v from "valibot";
import { ApiError } from "../errors.ts";
import { type Answer, bodyOf, type Call, type Routes } from "./call.ts";
import { MissingReference, resolve } from "./references.ts";
import type { Router } from "./router.ts";
import { isVersion } from "./versions.ts";

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES_AND_COLLECTIONS = 5;

const Subrequest = v.object({
	method: v.string(),
	url: v.string(),
	referenceId: v.string(),
	body: v.optional(v.unknown()),
	httpHeaders: v.optional(v.record(v.string(), v.string()), {}),
});
type Subrequest = v.InferOutput<typeof Subrequest>;

const Composite = v.object({
	allOrNone: v.optional(v.boolean(), false),
	collateSubrequests: v.optional(v.boolean(), true),
	compositeRequest: v.array(Subrequest),
});

interface Part {
	body: unknown;
	httpHeaders: Record<string, string>;
	httpStatusCode: number;
	referenceId: string;
}

/** `/composite`: up to 25 subrequests in order, each able to use what earlier ones answered, as one API call. */
export function compositeRoutes(router: () => Router): Routes {
	return { "POST /composite": (call) => composite(call, router()) };
}

const HALTED = new ApiError(
	400,
	"PROCESSING_HALTED",
	"The transaction was rolled back since another operation in the same transaction failed.",
);

function composite(call: Call, router: Router): Answer {
	const { allOrNone, compositeRequest } = bodyOf(call, Composite);
	assertLimits(compositeRequest);
	const parts: Part[] = [];
	try {
		call.org.db.transaction(() => {
			const bodies = new Map<string, unknown>();
			for (const request of compositeRequest) {
				const part = runOne(call, router, request, bodies);
				parts.push(part);
				if (part.httpStatusCode < 300) bodies.set(request.referenceId, part.body);
				else if (allOrNone) throw HALTED;
			}
		});
	} catch (error) {
		if (error !== HALTED) throw error;
		const failed = parts.at(-1);
		const all = compositeRequest.map(({ referenceId }) =>
			failed?.referenceId === referenceId ? failed : partOf(referenceId, haltedAnswer()),
		);
		return { status: 200, body: { compositeResponse: all } };
	}
	return { status: 200, body: { compositeResponse: parts } };
}

function haltedAnswer(): Answer {
	return { status: HALTED.status, body: [{ errorCode: HALTED.code, message: HALTED.message }] };
}

/** A subrequest's own transaction ends with its answer: a failed one leaves nothing behind. */
function runOne(call: Call, router: Router, request: Subrequest, bodies: Map<string, unknown>): Part {
	const { referenceId, method, httpHeaders } = request;
	try {
		const address = String(resolve(request.url, bodies));
		const body = resolve(request.body, bodies);
		return partOf(referenceId, router(subcall(call, { method, address, body, headers: httpHeaders })));
	} catch (error) {
		if (!(error instanceof MissingReference)) throw error;
		const body = [{ errorCode: "PROCESSING_HALTED", message: error.message }];
		return partOf(referenceId, { status: 400, body });
	}
}

function partOf(referenceId: string, { status, body, headers = {} }: Answer): Part {
	return { body: body ?? null, httpHeaders: headers, httpStatusCode: status, referenceId };
}

interface Inner {
	method: string;
	address: string;
	body: unknown;
	headers: Record<string, string>;
}

/** No resource has this path: what an address leads to that names no version of the API. */
const NOWHERE = "/nowhere";

/** The call of a subrequest; `address` starts with `/services/data/vXX.X/`; the router finds nothing for others. */
export function subcall(call: Call, { method, address, body, headers }: Inner): Omit<Call, "params"> {
	// The address may hold what a client would not encode, such as spaces in a query.
	const [before = "", search = ""] = address.split(/\?(.*)/s);
	const [, version = "", path = ""] = /^\/services\/data\/(v\d+\.\d)(\/.*)$/.exec(before) ?? [];
	return {
		...call,
		version,
		method,
		path: isVersion(version) ? path : NOWHERE,
		query: new URLSearchParams(search),
		headers: new Headers(headers),
		body,
		form: undefined,
	};
}

function assertLimits(requests: Subrequest[]): void {
	if (requests.length > MAX_SUBREQUESTS)
		throw new ApiError(400, "LIMIT_EXCEEDED", `Limit of ${MAX_SUBREQUESTS} subrequests exceeded`);
	const heavy = requests.filter(({ url }) => /\/(?:query|queryAll|composite\/sobjects)(?:[/?]|$)/.test(url));
	if (heavy.length > MAX_QUERIES_AND_COLLECTIONS)
		throw new ApiError(
			400,
			"LIMIT_EXCEEDED",
			`Limit of ${MAX_QUERIES_AND_COLLECTIONS} query and collection subrequests exceeded`,
		);
	if (new Set(requests.map(({ referenceId }) => referenceId)).size < requests.length)
		throw new ApiError(400, "INVALID_INPUT", "Duplicate referenceId in composite request");
}
