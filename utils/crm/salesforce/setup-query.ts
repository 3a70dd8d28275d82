import * as v from "valibot";
import type { Ask } from "../../domain/set-up.ts";
import { CrmError } from "../crm.ts";
import { QueryAnswer } from "./composite.ts";
import { unreadable } from "./errors.ts";
import { type Soql, textOf } from "./soql.ts";

/** Names in one query: its address must stay short. */
const NAMES_AT_ONCE = 50;

/** Parses what a call answered. Throws CrmError where it is something else. */
export function answerOf<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
	const parsed = v.safeParse(schema, answer);
	if (!parsed.success) throw unreadable(parsed.issues);
	return parsed.output;
}

export async function rowsOf<T>(ask: Ask, row: v.GenericSchema<unknown, T>, query: Soql): Promise<T[]> {
	const { records } = answerOf(QueryAnswer, await ask({ do: "query", soql: textOf(query) }));
	return answerOf(v.array(row), records);
}

/** The rows for these names, as many queries as it takes. */
export async function rowsNamed<T>(
	ask: Ask,
	row: v.GenericSchema<unknown, T>,
	names: readonly string[],
	queryFor: (some: readonly string[]) => Soql,
): Promise<T[]> {
	const all: T[] = [];
	for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
		all.push(...(await rowsOf(ask, row, queryFor(names.slice(at, at + NAMES_AT_ONCE)))));
	}
	return all;
}

const Saved = v.array(
	v.object({
		success: v.boolean(),
		errors: v.optional(v.array(v.object({ statusCode: v.string(), message: v.string() })), []),
	}),
);

/** Creates all of these records or none. Throws CrmError with the CRM's reason for none. */
export async function createAll(
	ask: Ask,
	records: Extract<Parameters<Ask>[0], { do: "create" }>["records"],
): Promise<void> {
	const saved = answerOf(Saved, await ask({ do: "create", records }));
	const errors = saved.flatMap((each) => (each.success ? [] : each.errors));
	// The others only say that they were undone for its sake.
	const cause = errors.find(({ statusCode }) => statusCode !== "ALL_OR_NONE_OPERATION_ROLLED_BACK");
	if (cause) throw new CrmError("invalid", cause.statusCode, cause.message);
	if (saved.length !== records.length || saved.some(({ success }) => !success))
		throw new CrmError("server", "SHORT_ANSWER", "The CRM did not answer for each record it was sent");
}
