import { ApiError, errorBody, notFound } from "../errors.ts";
import type { Answer, Call, Handler, Routes } from "./call.ts";

interface Route {
	method: string;
	segments: string[];
	handler: Handler;
}

export type Router = (call: Omit<Call, "params">) => Answer;

/**
 * Finds the handler of a call and turns what it throws into the CRM's error answer. Paths of the form
 * `/sobjects/:object`, the earlier route first. Errors that are no ApiErrors are thrown on.
 */
export function makeRouter(routes: Routes): Router {
	const table = Object.entries(routes).map(([key, handler]): Route => {
		const [method = "", path = ""] = key.split(" ");
		return { method, segments: path.split("/").slice(1), handler };
	});
	return (call) => {
		try {
			return answer(table, call);
		} catch (error) {
			if (error instanceof ApiError) return { status: error.status, body: errorBody(error) };
			throw error;
		}
	};
}

function answer(table: Route[], call: Omit<Call, "params">): Answer {
	// Clients that cannot send PATCH say so in the query (salesforce.md 3.4).
	const method = (call.method === "POST" && call.query.get("_HttpMethod")) || call.method;
	const asked = call.path.replace(/\/$/, "").split("/").slice(1);
	const fitting = table.flatMap((route) => {
		const params = paramsOf(route.segments, asked);
		return params ? [{ ...route, params }] : [];
	});
	// HEAD is GET without a body, which the HTTP server takes away.
	const wanted = method === "HEAD" ? "GET" : method;
	const route = fitting.find((each) => each.method === wanted);
	if (route) return route.handler({ ...call, method: wanted, params: route.params });
	if (fitting.length === 0) throw notFound();
	const allowed = [...new Set(fitting.map((each) => (each.method === "GET" ? "HEAD,GET" : each.method)))];
	const message = `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(",")}`;
	throw new ApiError(405, "METHOD_NOT_ALLOWED", message);
}

function paramsOf(pattern: string[], asked: string[]): Record<string, string> | null {
	if (pattern.length !== asked.length) return null;
	const params: Record<string, string> = {};
	for (const [n, segment] of pattern.entries()) {
		const given = decoded(asked[n] ?? "");
		if (segment.startsWith(":") ? given === "" : segment !== given) return null;
		if (segment.startsWith(":")) params[segment.slice(1)] = given;
	}
	return params;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		throw notFound();
	}
}
