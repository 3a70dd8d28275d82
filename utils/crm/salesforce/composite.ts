import * as v from "valibot";
import { CrmError } from "../crm.ts";
import { refusalOf } from "./errors.ts";
import { API_VERSION, type Http } from "./http.ts";
import { type Soql, textOf } from "./soql.ts";

/** One step of a composite call: up to 25 run in order and count as a single API call (salesforce.md 3.7). */
export interface Step {
	method: "GET" | "POST" | "PATCH";
	/** Below `/services/data/vXX.X`. */
	path: string;
	body?: unknown;
}

export interface StepAnswer {
	status: number;
	body: unknown;
}

const CompositeAnswer = v.object({
	compositeResponse: v.array(v.object({ httpStatusCode: v.number(), body: v.unknown() })),
});

export const DATA_PATH = `/services/data/v${API_VERSION}`;

/** Runs steps in order; one that fails does not undo or stop the others. Answers come in the same order. */
export async function composite(call: Http, steps: readonly Step[]): Promise<StepAnswer[]> {
	const answer = await call(CompositeAnswer, "POST", `${DATA_PATH}/composite`, {
		allOrNone: false,
		compositeRequest: steps.map(({ method, path, body }, index) => ({
			method,
			url: DATA_PATH + path,
			referenceId: `step${index}`,
			...(body !== undefined && { body }),
		})),
	});
	if (answer.compositeResponse.length !== steps.length) {
		throw new CrmError("server", "SHORT_ANSWER", "The CRM answered fewer steps than it was sent");
	}
	return answer.compositeResponse.map(({ httpStatusCode, body }) => ({ status: httpStatusCode, body }));
}

export const QueryAnswer = v.object({
	done: v.boolean(),
	// It is called with the token, so it may name nothing but a path of the data API.
	nextRecordsUrl: v.optional(v.pipe(v.string(), v.regex(/^\/services\/data\/v[\d.]+\/query\/[\w-]+$/))),
	records: v.array(v.record(v.string(), v.unknown())),
});
export type QueryAnswer = v.InferOutput<typeof QueryAnswer>;

/** A query that sees deleted rows too; `IsDeleted` tells them apart. */
export function queryStep(query: Soql): Step {
	return { method: "GET", path: `/queryAll?q=${encodeURIComponent(textOf(query))}` };
}

/** The rows a query step answered. Throws CrmError with the CRM's reason where it did not. */
export function queryAnswer({ status, body }: StepAnswer): QueryAnswer {
	const answer = v.safeParse(QueryAnswer, body);
	if (status === 200 && answer.success) return answer.output;
	throw refusalOf(status, body);
}
