import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, failureOf } from "../../../../utils/crm/salesforce/errors.ts";
import { ERROR_KINDS, type ErrorKind } from "../../../../utils/domain/operation.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const json = (body: unknown) => JSON.stringify(body);
const coded = (errorCode: string, message = "why") => json([{ message, errorCode }]);
const HTML = "<!DOCTYPE html><title>Down for maintenance</title>";
const answer = (status: number, body: string | null, headers: HeadersInit = JSON_TYPE) =>
	errorOf(new Response(body, { status, headers }));

describe("an error code says what the error is", () => {
	// salesforce.md 3.11, and the kinds of architecture.md
	const TABLE: [number, string, ErrorKind][] = [
		[401, "INVALID_SESSION_ID", "auth"],
		[401, "INVALID_AUTH_HEADER", "auth"],
		[403, "INVALID_SESSION_ID", "auth"],
		[403, "REQUEST_LIMIT_EXCEEDED", "throttled"],
		[400, "REQUEST_LIMIT_EXCEEDED", "throttled"],
		[503, "REQUEST_LIMIT_EXCEEDED", "throttled"],
		[403, "API_DISABLED_FOR_ORG", "forbidden"],
		[403, "API_CURRENTLY_DISABLED", "forbidden"],
		[403, "FUNCTIONALITY_NOT_ENABLED", "forbidden"],
		[403, "OAUTH_APP_BLOCKED", "forbidden"],
		[403, "INSUFFICIENT_ACCESS_OR_READONLY", "forbidden"],
		[400, "INSUFFICIENT_ACCESS_OR_READONLY", "forbidden"],
		[400, "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "forbidden"],
		[404, "NOT_FOUND", "gone"],
		[404, "ENTITY_IS_DELETED", "gone"],
		[400, "ENTITY_IS_DELETED", "gone"],
		[404, "INVALID_CROSS_REFERENCE_KEY", "gone"],
		[400, "INVALID_CROSS_REFERENCE_KEY", "gone"],
		[410, "SOMETHING_ELSE", "gone"],
		[400, "MALFORMED_ID", "invalid"],
		[400, "INVALID_FIELD", "invalid"],
		[400, "INVALID_TYPE", "invalid"],
		[400, "MALFORMED_QUERY", "invalid"],
		[400, "JSON_PARSER_ERROR", "invalid"],
		[400, "REQUIRED_FIELD_MISSING", "invalid"],
		[400, "STRING_TOO_LONG", "invalid"],
		[400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "invalid"],
		[400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "invalid"],
		[400, "FIELD_INTEGRITY_EXCEPTION", "invalid"],
		[400, "DUPLICATE_VALUE", "invalid"],
		[400, "DUPLICATES_DETECTED", "invalid"],
		[400, "INVALID_FIELD_FOR_INSERT_UPDATE", "invalid"],
		[400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "invalid"],
		[403, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "invalid"],
		[400, "STORAGE_LIMIT_EXCEEDED", "invalid"],
		[405, "METHOD_NOT_ALLOWED", "invalid"],
		[412, "PRECONDITION_FAILED", "invalid"],
		[414, "URI_TOO_LONG", "invalid"],
		[400, "A_CODE_OF_NEXT_YEAR", "invalid"],
		[400, "UNABLE_TO_LOCK_ROW", "server"],
		[400, "QUERY_TIMEOUT", "server"],
		[400, "ALL_OR_NONE_OPERATION_ROLLED_BACK", "server"],
		[400, "PROCESSING_HALTED", "server"],
		[408, "TIMEOUT", "server"],
		[420, "SERVER_UNAVAILABLE", "server"],
		[429, "TOO_MANY", "server"],
		[500, "UNKNOWN_EXCEPTION", "server"],
		[400, "UNKNOWN_EXCEPTION", "server"],
		[502, "BAD_GATEWAY", "server"],
		[503, "SERVER_UNAVAILABLE", "server"],
		[200, "SOMETHING_ELSE", "bug"],
	];
	test.each(TABLE)("%d %s is '%s'", async (status, code, kind) => {
		expect(await answer(status, coded(code))).toMatchObject({ name: "CrmError", kind, code, message: "why" });
	});

	test.each(TABLE)("%d %s of one record in a batch is '%s'", (status, code, kind) => {
		const errors = [{ statusCode: code, message: "why", fields: ["X"] }];
		expect(failureOf(status, errors)).toEqual({ kind, code, message: "why" });
	});

	test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
		"%s is no code of ours",
		async (code) => {
			expect((await answer(400, coded(code))).kind).toBe("invalid");
			expect(failureOf(403, [{ message: "", errorCode: code }])?.kind).toBe("forbidden");
		},
	);
});

describe("an answer whose errors cannot be read", () => {
	const FORMS: [string, string | null][] = [
		["HTML", HTML],
		["empty", ""],
		["no body", null],
		["truncated", '[{"message":"Field is miss'],
		["plain text", "Access Declined"],
	];
	const WITHOUT_JSON: [number, ErrorKind][] = [
		[400, "server"],
		[401, "auth"],
		[403, "server"],
		[404, "server"],
		[420, "server"],
		[500, "server"],
		[502, "server"],
		[503, "server"],
	];
	const CASES = WITHOUT_JSON.flatMap(([status, kind]) =>
		FORMS.map(([form, body]) => [status, form, kind, body] as const),
	);
	test.each(CASES)("%d, %s: it is not the CRM that answered, so '%s'", async (status, _, kind, body) => {
		const error = await answer(status, body, { "Content-Type": "text/html" });
		expect(error).toMatchObject({ kind, code: `HTTP_${status}` });
		expect(error.message).toContain(String(status));
	});

	const OTHER_JSON: [string, unknown][] = [
		["an object", { error: "invalid_grant", error_description: "x" }],
		["an empty array", []],
		["an array of texts", ["no"]],
		["null", null],
		["a number for a code", [{ errorCode: 5, message: "x" }]],
		["a prototype", { __proto__: [{ errorCode: "REQUEST_LIMIT_EXCEEDED" }] }],
	];
	const KINDS: [number, ErrorKind][] = [
		[400, "invalid"],
		[401, "auth"],
		[403, "forbidden"],
		[404, "gone"],
		[500, "server"],
	];
	const OTHERS = KINDS.flatMap(([status, kind]) =>
		OTHER_JSON.map(([form, body]) => [status, form, kind, body] as const),
	);
	test.each(OTHERS)("%d with %s goes by its status: '%s'", async (status, _, kind, body) => {
		expect(await answer(status, json(body))).toMatchObject({ kind, code: `HTTP_${status}` });
	});
});

describe("an error", () => {
	test("has its code although it has no message", async () => {
		const bodies = [
			[{ errorCode: "REQUEST_LIMIT_EXCEEDED" }],
			[{ errorCode: "REQUEST_LIMIT_EXCEEDED", message: null }],
		];
		for (const body of bodies) {
			expect(await answer(403, json(body))).toMatchObject({ kind: "throttled" });
		}
	});

	test("is the first of several", async () => {
		const body = json([
			{ errorCode: "INVALID_FIELD", message: "first" },
			{ errorCode: "NOT_FOUND", message: "second" },
		]);
		expect(await answer(400, body)).toMatchObject({ code: "INVALID_FIELD", message: "first" });
	});

	test("keeps the CRM's reason as it was written", async () => {
		const reason = "<img src=x onerror=alert(1)> \u202E O'Neill";
		expect((await answer(400, coded("INVALID_FIELD", reason))).message).toBe(reason);
	});

	test.each([
		["120", 120_000],
		["0", 0],
		["-5", 0],
		["", undefined],
		["1e999", undefined],
		[undefined, undefined],
		// The answer says itself that it is half past seven.
		["Wed, 21 Oct 2026 07:32:00 GMT", 120_000],
		["Wed, 21 Oct 2026 07:28:00 GMT", 0],
		["soon", undefined],
	])("with Retry-After %j asks to be left alone for %j ms", async (header, ms) => {
		const headers = new Headers({ Date: "Wed, 21 Oct 2026 07:30:00 GMT" });
		if (header !== undefined) headers.set("Retry-After", header);
		expect((await answer(503, HTML, headers)).retryAfterMs).toBe(ms);
	});

	test("that is a date without the clock it goes by is no time to wait for", async () => {
		const headers = new Headers({ "Retry-After": "Wed, 21 Oct 2026 07:32:00 GMT" });
		expect((await answer(503, HTML, headers)).retryAfterMs).toBeUndefined();
	});

	test("is of a kind that is known, whatever the answer", async () => {
		const body = fc.oneof(
			fc.string(),
			fc.json(),
			fc.string().map((code) => coded(code)),
		);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 400, max: 599 }), body, async (status, text) => {
				expect(ERROR_KINDS).toContain((await answer(status, text)).kind);
			}),
		);
	});
});
