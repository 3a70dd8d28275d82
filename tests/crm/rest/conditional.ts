import { ApiError } from "../errors.ts";
import type { Answer, Call } from "./call.ts";

/**
 * `If-Modified-Since` and `If-Unmodified-Since` on what last changed at `changedAt` (salesforce.md 3.3): 304 and 412
 * without a body, else what `answer` says. HTTP dates know whole seconds only: two changes within one second look
 * like one, in the CRM as here.
 */
export function conditionally(call: Call, changedAt: number, answer: () => Answer): Answer {
	const changed = Math.floor(changedAt / 1000) * 1000;
	const lastModified = { "Last-Modified": new Date(changed).toUTCString() };
	const unmodifiedSince = dateOf(call, "If-Unmodified-Since");
	if (unmodifiedSince !== null && changed > unmodifiedSince) return { status: 412 };
	const modifiedSince = call.method === "GET" ? dateOf(call, "If-Modified-Since") : null;
	if (modifiedSince !== null && changed <= modifiedSince) return { status: 304, headers: lastModified };
	const { status, body, headers } = answer();
	// What was just changed is of another time than what was found.
	return { status, body, headers: call.method === "GET" ? { ...lastModified, ...headers } : headers };
}

/** Null without the header. A date that is none is passed over in a GET, and 400 in a write. */
function dateOf({ headers, method }: Call, name: string): number | null {
	const text = headers.get(name);
	if (text === null) return null;
	const ms = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
	if (!Number.isNaN(ms)) return ms;
	if (method === "GET") return null;
	throw new ApiError(400, "INVALID_HEADER", `The value of the header ${name} is no date: ${text}`);
}
