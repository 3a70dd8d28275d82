import * as v from "valibot";
import { Rules } from "../../domain/rules.ts";
import { rowOf, SYSTEM } from "./columns.ts";

/** Nothing where it is none: then it is no policy. */
function fromJson(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return undefined;
	}
}

/** The rules are kept as JSON, in one field. */
export const PolicyRow = rowOf({
	...SYSTEM,
	version: ["Version__c", v.number()],
	validFrom: ["Valid_From__c", v.string()],
	rules: ["Rules__c", v.pipe(v.string(), v.transform(fromJson), Rules)],
});
