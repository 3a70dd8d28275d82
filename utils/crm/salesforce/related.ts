import * as v from "valibot";
import { RecordId } from "../../domain/records.ts";
import type { RelatedRecord } from "../../domain/related.ts";
import { CrmError } from "../crm.ts";
import { DATA_PATH } from "./composite.ts";
import type { Http } from "./http.ts";
import { soql, textOf, verbatim } from "./soql.ts";

const Rows = v.object({
	// A contact may be private, and belong to no account.
	records: v.pipe(
		v.array(v.object({ AccountId: v.nullish(RecordId), Account__c: v.nullish(RecordId) })),
		v.maxLength(1),
	),
});

/** The CRM's own objects name their account alike. What the user may not see, object, field or record, has none. */
export async function accountOf(call: Http, { type, id }: RelatedRecord): Promise<string | undefined> {
	const field = type === "Instep_Request__c" ? "Account__c" : "AccountId";
	const query = soql`SELECT ${verbatim(field)} FROM ${verbatim(type)} WHERE Id = ${id}`;
	try {
		const path = `${DATA_PATH}/query?q=${encodeURIComponent(textOf(query))}`;
		const [row] = (await call(Rows, "GET", path)).records;
		return row?.AccountId ?? row?.Account__c ?? undefined;
	} catch (error) {
		if (error instanceof CrmError && (error.code === "INVALID_TYPE" || error.code === "INVALID_FIELD"))
			return undefined;
		throw error;
	}
}
