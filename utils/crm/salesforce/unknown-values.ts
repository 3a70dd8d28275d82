import * as v from "valibot";
import { AccountFields } from "../../domain/account-fields.ts";
import type { Rows } from "../../domain/page.ts";
import { DECLINE_CODES, ESTIMATES, EVENT_TYPES, REQUEST_KINDS, SCOPES } from "../../domain/records.ts";
import { STATUSES } from "../../domain/request.ts";

/** Values of picklists by kind of record and field, as the kit brings them. */
const KNOWN: { [Kind in keyof Rows]?: Readonly<Record<string, readonly string[]>> } = {
	request: { Kind__c: REQUEST_KINDS, Estimated_Time__c: ESTIMATES, Status__c: STATUSES },
	event: { Type__c: EVENT_TYPES, Code__c: DECLINE_CODES, Scope__c: SCOPES },
};
/** An org that makes up values without end is told of by its first ones. */
const MOST = 20;

/** The names of fields in a policy, as somebody wrote them. */
const Named = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ accountFields: v.record(v.string(), v.unknown()) }),
);

/**
 * Notes the values of picklists that an admin has renamed or added, as `event.Type__c: asked`. A step of an
 * unknown type cannot be placed in a request's life and is left out; what else is unknown shows as "other" or
 * not at all. Nor is a field read whose name in a policy is none. So that this does not happen in silence, the panel
 * names them.
 */
export function noteUnknownValues(
	kind: keyof Rows,
	records: readonly Record<string, unknown>[],
	unknown: Set<string>,
): void {
	const note = (field: string, value: string) => {
		if (unknown.size < MOST) unknown.add(`${kind}.${field}: ${value.slice(0, 80)}`);
	};
	for (const record of records) {
		for (const [field, values] of Object.entries(KNOWN[kind] ?? {})) {
			const value = record[field];
			if (typeof value === "string" && !values.includes(value)) note(field, value);
		}
		const named = v.safeParse(Named, kind === "policy" ? record.Rules__c : undefined);
		if (!named.success) continue;
		const read = Object.values(v.parse(AccountFields, named.output.accountFields));
		for (const [fact, name] of Object.entries(named.output.accountFields))
			if (!read.some((each) => each === name)) note(fact, String(name));
	}
}
