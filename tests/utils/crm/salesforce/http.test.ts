import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { CrmError } from "../../../../utils/crm/crm.ts";
import { createHttp, postForm } from "../../../../utils/crm/salesforce/http.ts";
import type { Usage } from "../../../../utils/domain/calls.ts";
import { createWire, type Fault, garbled, lostBefore, page, refused } from "../../sync/faults.ts";

const ORIGIN = "https://acme.my.salesforce.com";
const Answer = v.object({ ok: v.boolean() });

/** A client whose line meets these, one each; behind them every answer is well. */
function client(...faults: Fault[]) {
	const wire = createWire(async () => Response.json({ ok: true }));
	wire.meet(...faults);
	const tokens: string[] = [];
	const usages: (Usage | undefined)[] = [];
	const fetch: typeof globalThis.fetch = (input, init) => {
		tokens.push(new Headers(init?.headers).get("Authorization") ?? "");
		return wire.fetch(input, init);
	};
	const connection = {
		origin: ORIGIN,
		accessToken: async () => "one",
		renewedToken: async (refusedToken: string) => `${refusedToken}-two`,
	};
	const call = createHttp({ fetch, connection, onAnswer: (usage) => void usages.push(usage) });
	return { ask: () => call(Answer, "GET", "/services/data/v67.0/limits"), tokens, usages, calls: wire.calls };
}
const ended = refused(401, "INVALID_SESSION_ID", "Session expired or invalid");

describe("a refused token", () => {
	test("is renewed once and the call made again, with the new one", async () => {
		const { ask, tokens } = client(ended);
		expect(await ask()).toEqual({ ok: true });
		expect(tokens).toEqual(["Bearer one", "Bearer one-two"]);
	});

	test("that is refused again after its renewal is the user's matter, not a loop", async () => {
		const { ask, calls } = client(ended, ended, ended, ended);
		await expect(ask()).rejects.toMatchObject({ kind: "auth", code: "INVALID_SESSION_ID" });
		expect(calls).toHaveLength(2);
	});

	test.each([
		["the header is wrong", refused(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE")],
		["the app may not", refused(401, "INVALID_SESSION_ID", "Connected app is not attached to Agent")],
		["there is no reason", page(401)],
	])("is not renewed where %s", async (_, fault) => {
		const { ask, calls } = client(fault);
		await expect(ask()).rejects.toMatchObject({ kind: "auth" });
		expect(calls).toHaveLength(1);
	});
});

describe("every way in which a call can fail is a CrmError", () => {
	test.each<[string, Fault, string]>([
		["no network", lostBefore, "offline"],
		[
			"time is up",
			async () => Promise.reject(new DOMException("signal timed out", "TimeoutError")),
			"offline",
		],
		["a page instead of JSON", page(200), "server"],
		["a maintenance page", page(503), "server"],
		["an empty answer", garbled(200, ""), "server"],
		["half an answer", garbled(200, '{"ok":tr'), "server"],
		["another form", garbled(200, '{"ok":"yes"}'), "server"],
		["null", garbled(200, "null"), "server"],
		["a limit", refused(403, "REQUEST_LIMIT_EXCEEDED"), "throttled"],
		["an error that is an object", garbled(500, '{"error":"x"}'), "server"],
		["an error without entries", garbled(400, "[]"), "invalid"],
		["an error of a code nobody knows", refused(418, "TEAPOT"), "invalid"],
	])("%s", async (_, fault, kind) => {
		const error = await client(fault)
			.ask()
			.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(CrmError);
		expect(error).toMatchObject({ kind });
	});

	test("also where the answer breaks off while it is read", async () => {
		const broken = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('{"ok":'));
				controller.error(new TypeError("network error"));
			},
		});
		await expect(client(async () => new Response(broken)).ask()).rejects.toMatchObject({ kind: "server" });
	});

	test("with the time the CRM asks for", async () => {
		const patience = refused(503, "SERVER_UNAVAILABLE", "Server Unavailable", { "Retry-After": "120" });
		await expect(client(patience).ask()).rejects.toMatchObject({ retryAfterMs: 120_000 });
	});
});

describe("every answer is told, with the org's use of its calls where it says so", () => {
	const info = (text: string) => ({ "Sforce-Limit-Info": text });

	test("refusals too, and a token's before its renewal", async () => {
		const { ask, usages } = client(
			async () => Response.json({ ok: true }, { headers: info("api-usage=18/5000") }),
			refused(
				403,
				"REQUEST_LIMIT_EXCEEDED",
				"no",
				info("api-usage=5000/5000; per-app-api-usage=17/250(app=x)"),
			),
			async () => Response.json({ ok: true }, { headers: info("nonsense") }),
			refused(401, "INVALID_SESSION_ID", "Session expired or invalid", info("api-usage=19/5000")),
			async () => new Response("<html>", { status: 503, headers: info("api-usage=20/5000") }),
		);
		for (let n = 0; n < 4; n++) await ask().catch(() => {});
		expect(usages).toEqual([
			{ used: 18, limit: 5_000 },
			{ used: 5_000, limit: 5_000 },
			undefined,
			{ used: 19, limit: 5_000 },
			{ used: 20, limit: 5_000 },
		]);
	});

	test("before the call is over, and a call without an answer is not told", async () => {
		let isKept = false;
		const keep = async () => {
			await Promise.resolve();
			isKept = true;
		};
		const connection = { origin: ORIGIN, accessToken: async () => "t", renewedToken: async () => "t" };
		const wire = createWire(async () => Response.json({ ok: true }));
		const call = createHttp({ fetch: wire.fetch, connection, onAnswer: keep });
		wire.meet(lostBefore);
		await expect(call(Answer, "GET", "/x")).rejects.toMatchObject({ kind: "offline" });
		expect(isKept).toBe(false);
		await call(Answer, "GET", "/x");
		expect(isKept).toBe(true);
	});
});

test("a call sends no cookies, follows no redirect and keeps nothing in the browser's cache", async () => {
	const sent: (RequestInit | undefined)[] = [];
	const fetch: typeof globalThis.fetch = async (_, init) => {
		sent.push(init);
		return Response.json({ ok: true });
	};
	const connection = { origin: ORIGIN, accessToken: async () => "t", renewedToken: async () => "t" };
	await createHttp({ fetch, connection })(Answer, "POST", "/x", { a: 1 });
	await postForm(fetch, `${ORIGIN}/services/oauth2/token`, { a: "1" });
	for (const init of sent) {
		expect(init).toMatchObject({ credentials: "omit", redirect: "error", signal: expect.any(AbortSignal) });
	}
	expect(sent[0]).toMatchObject({ cache: "no-store", body: '{"a":1}' });
});
