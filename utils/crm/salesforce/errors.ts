import * as v from "valibot";
import type { ErrorKind, Failure } from "../../domain/operation.ts";
import { CrmError } from "../crm.ts";

/** A request-level error is an array with `errorCode`, a record-level one carries `statusCode`. */
const ApiErrors = v.pipe(
	v.array(
		v.object({
			message: v.nullish(v.string(), ""),
			errorCode: v.optional(v.string()),
			statusCode: v.optional(v.string()),
		}),
	),
	v.minLength(1),
);

/** Codes whose status does not say what they are (salesforce.md 3.11). */
const KIND_BY_CODE: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>(
	Object.entries({
		// Arrives as 403, but it is nobody's lack of rights.
		REQUEST_LIMIT_EXCEEDED: "throttled",
		INVALID_SESSION_ID: "auth",
		// Somebody else is writing the same row: worth another try.
		UNABLE_TO_LOCK_ROW: "server",
		QUERY_TIMEOUT: "server",
		SERVER_UNAVAILABLE: "server",
		UNKNOWN_EXCEPTION: "server",
		// Taken back because of its neighbours, not for a fault of its own.
		ALL_OR_NONE_OPERATION_ROLLED_BACK: "server",
		PROCESSING_HALTED: "server",
		INSUFFICIENT_ACCESS_OR_READONLY: "forbidden",
		INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: "forbidden",
		CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: "invalid",
		API_DISABLED_FOR_ORG: "forbidden",
		ENTITY_IS_DELETED: "gone",
		INVALID_CROSS_REFERENCE_KEY: "gone",
		NOT_FOUND: "gone",
	} satisfies Record<string, ErrorKind>),
);

/** The error an HTTP answer stands for. Never throws: an answer that cannot be read is an error as well. */
export async function errorOf(response: Response): Promise<CrmError> {
	const retryAfter = retryAfterMs(response.headers);
	const body = await response.json().catch(() => UNREADABLE);
	const failure = failureOf(response.status, body);
	const code = failure?.code ?? codeOf(response.status);
	// Where the body is no JSON it is not the API that answered but something on the way to it, a proxy or a
	// maintenance page, whatever the status: that says nothing of what was asked.
	const kind = body === UNREADABLE && response.status !== 401 ? "server" : kindOf(response.status, code);
	return new CrmError(kind, code, failure?.message || answered(response.status), retryAfter);
}

/** An answer of another form than Salesforce documents. Says the first thing that is wrong, and where. */
export function unreadable([issue]: readonly [v.BaseIssue<unknown>, ...unknown[]]): CrmError {
	const where = (issue.path ?? []).map(({ key }) => key);
	return new CrmError("server", "UNREADABLE_ANSWER", [issue.message, ...where].join(" "));
}

const UNREADABLE = Symbol("not JSON");

/** What the error of one record in a batch means for its operation. Nothing where it is of another form. */
export function failureOf(status: number, errors: unknown): Failure | undefined {
	const parsed = v.safeParse(ApiErrors, errors);
	if (!parsed.success) return undefined;
	const [first] = parsed.output;
	const code = first?.errorCode ?? first?.statusCode ?? codeOf(status);
	return { kind: kindOf(status, code), code, message: first?.message ?? "" };
}

/** Why one part of a composite call was refused as a whole. */
export function refusalOf(status: number, body: unknown): CrmError {
	const failure = failureOf(status, body);
	return failure
		? new CrmError(failure.kind, failure.code, failure.message)
		: new CrmError("server", "UNREADABLE_ANSWER", answered(status));
}

const codeOf = (status: number) => `HTTP_${status}`;
const answered = (status: number) => `The CRM answered ${status}`;

function kindOf(status: number, code: string): ErrorKind {
	const known = KIND_BY_CODE.get(code);
	if (known) return known;
	if (status === 401) return "auth";
	if (status === 403) return "forbidden";
	if (status === 404 || status === 410) return "gone";
	// 420 and 429 ask for patience as a 503 does; 408 is a time-out.
	if (status >= 500 || status === 420 || status === 429 || status === 408) return "server";
	if (status >= 400) return "invalid";
	return "bug";
}

/**
 * Seconds, as Salesforce's edge sends it, or a date (RFC 9110, 10.2.3), which may come from a proxy. A date is
 * measured by the clock of who sent it, never by the device's, which may be wrong by days.
 */
function retryAfterMs(headers: Headers): number | undefined {
	const header = headers.get("Retry-After") ?? "";
	const seconds = header.trim() === "" ? Number.NaN : Number(header);
	const ms = Number.isNaN(seconds)
		? Date.parse(header) - Date.parse(headers.get("Date") ?? "")
		: seconds * 1_000;
	return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
