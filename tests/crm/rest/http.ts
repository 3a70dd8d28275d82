import { Hono } from "hono";
import { accessOfId } from "../access.ts";
import { ApiError, errorBody, noCallsLeft, notFound, sessionInvalid } from "../errors.ts";
import type { Bindings } from "../faults/with-faults.ts";
import { countCall, type Org } from "../org.ts";
import { bearerOf, useSession } from "../sessions.ts";
import { makeApi } from "./api.ts";
import type { Answer } from "./call.ts";
import { type Content, readContent, readJson } from "./read-content.ts";
import { isVersion, versions } from "./versions.ts";

const MAX_BYTES = 16_384;

/** HTTP around the API: addresses, sessions, limits, JSON. */
export function apiRoutes(org: Org): Hono<{ Bindings: Bindings }> {
	const app = new Hono<{ Bindings: Bindings }>();
	const api = makeApi(org);
	app.get("/services/data", () => toResponse({ status: 200, body: versions() }));
	app.get("/services/data/", () => toResponse({ status: 200, body: versions() }));
	app.all("/services/data/*", async (c) => {
		const request = c.req.raw;
		const tooLong = sizeProblem(request);
		if (tooLong) return tooLong;
		try {
			const content = await readContent(request);
			// From here on all is synchronous: no other request comes between, and the hook is this request's alone.
			org.interference.beforeWrite = c.env.beforeWrite;
			return toResponse(answer(org, api, request, content), stamped(org));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			return toResponse({ status: error.status, body: errorBody(error) }, stamped(org));
		} finally {
			org.interference.beforeWrite = null;
		}
	});
	return app;
}

function answer(org: Org, api: ReturnType<typeof makeApi>, request: Request, content: Content): Answer {
	const url = new URL(request.url);
	const [, version = "", path = ""] = /^\/services\/data\/([^/]+)(.*)$/.exec(url.pathname) ?? [];
	const token = bearerOf(request.headers);
	if (token === null) throw new ApiError(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE");
	const session = useSession(org, token);
	const access = session && accessOfId(org, session.userId);
	if (!access) throw sessionInvalid();
	if (!countCall(org)) throw noCallsLeft();
	if (!isVersion(version)) throw notFound();
	return api({
		org,
		access,
		version,
		origin: url.origin,
		method: request.method,
		path,
		query: url.searchParams,
		headers: request.headers,
		body: typeof content === "string" ? readJson(request, content) : undefined,
		form: typeof content === "string" ? undefined : content,
	});
}

/** The bodies of these two are not documented, and may be HTML. */
function sizeProblem(request: Request): Response | undefined {
	const { pathname, search } = new URL(request.url);
	const uri = pathname.length + search.length;
	if (uri > MAX_BYTES) return page(414, "URI Too Long");
	const headers = [...request.headers].reduce(
		(sum, [name, value]) => sum + name.length + value.length + 4,
		0,
	);
	return uri + headers > MAX_BYTES ? page(431, "Request Header Fields Too Large") : undefined;
}

function page(status: number, title: string): Response {
	const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
	return new Response(body, { status, headers: { "content-type": "text/html;charset=UTF-8" } });
}

/** What is on every answer. The date is the CRM's own, which a client may measure its clock by. */
function stamped({ calls, now }: Org): Record<string, string> {
	return {
		"Sforce-Limit-Info": `api-usage=${calls.used}/${calls.max}`,
		Date: new Date(now()).toUTCString(),
	};
}

function toResponse({ status, body, headers }: Answer, more: Record<string, string> = {}): Response {
	const common = {
		"cache-control": "no-cache,must-revalidate,max-age=0,no-store,private",
		...more,
		...headers,
	};
	if (body === undefined) return new Response(null, { status, headers: common });
	const json = { ...common, "content-type": "application/json;charset=UTF-8" };
	return new Response(JSON.stringify(body), { status, headers: json });
}
