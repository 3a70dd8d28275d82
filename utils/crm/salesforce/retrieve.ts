import * as v from "valibot";
import type { Rows } from "../../domain/page.ts";
import { CrmError } from "../crm.ts";
import { DATA_PATH } from "./composite.ts";
import type { Http } from "./http.ts";
import { OBJECTS } from "./queries.ts";
import { textOf } from "./soql.ts";

/** One place for each id asked: null where the user cannot see such a record, for whatever reason. */
const RetrieveAnswer = v.array(v.nullish(v.object({ Id: v.string() })));

/**
 * Which of these ids the user can still see (salesforce.md 3.6; up to 2,000 in a call). An answer that does
 * not fit the question place by place says nothing of any of them. Throws CrmError.
 */
export async function existing(
	call: Http,
	kind: keyof Rows,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const path = `${DATA_PATH}/composite/sobjects/${textOf(OBJECTS[kind])}`;
	const answer = await call(RetrieveAnswer, "POST", path, { ids, fields: ["Id"] });
	if (answer.length !== ids.length) {
		throw new CrmError("server", "SHORT_ANSWER", "The CRM did not answer for each record it was asked for");
	}
	return new Set(
		answer.flatMap((row, index) => {
			if (!row) return [];
			if (row.Id === ids[index]) return row.Id;
			throw new CrmError("server", "UNREADABLE_ANSWER", "The CRM answered for a record it was not asked for");
		}),
	);
}
