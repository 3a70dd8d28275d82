import * as v from "valibot";
import { ApiError, errorBody, noCallsLeft } from "../errors.ts";
import { countCall } from "../org.ts";
import { type Answer, bodyOf, type Call, type Routes } from "./call.ts";
import { subcall } from "./composite.ts";
import type { Router } from "./router.ts";

const MAX_REQUESTS = 25;

const Batch = v.object({
	haltOnError: v.optional(v.boolean(), false),
	batchRequests: v.array(
		v.object({ method: v.string(), url: v.string(), richInput: v.optional(v.unknown()) }),
	),
});

/** `/composite/batch`: up to 25 requests that know nothing of each other, each an API call of its own. */
export function batchRoutes(router: () => Router): Routes {
	return { "POST /composite/batch": (call) => batch(call, router()) };
}

function batch(call: Call, router: Router): Answer {
	const { haltOnError, batchRequests } = bodyOf(call, Batch);
	if (batchRequests.length > MAX_REQUESTS)
		throw new ApiError(400, "LIMIT_EXCEEDED", `Limit of ${MAX_REQUESTS} subrequests exceeded`);
	const results: { statusCode: number; result: unknown }[] = [];
	for (const { method, url, richInput } of batchRequests) {
		const hasFailed = results.some(({ statusCode }) => statusCode >= 400);
		if (haltOnError && hasFailed) {
			const message = "Batch processing halted per request";
			results.push({ statusCode: 412, result: [{ errorCode: "BATCH_PROCESSING_HALTED", message }] });
			continue;
		}
		const address = `/services/data/${url.replace(/^\/?(services\/data\/)?/, "")}`;
		const { status, body } = countCall(call.org)
			? router(subcall(call, { method, address, body: richInput, headers: {} }))
			: { status: 403, body: errorBody(noCallsLeft()) };
		results.push({ statusCode: status, result: body ?? null });
	}
	const hasErrors = results.some(({ statusCode }) => statusCode >= 400);
	return { status: 200, body: { hasErrors, results } };
}
