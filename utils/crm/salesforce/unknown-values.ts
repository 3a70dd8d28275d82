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

/**
 * Notes the values of picklists that an admin has renamed or added, as `event.Type__c: asked`. A step of an
 * unknown type cannot be placed in a request's life and is left out; what else is unknown shows as "other" or
 * not at all. So that this does not happen in silence, the panel names them.
 */
export function noteUnknownValues(
	kind: keyof Rows,
	records: readonly Record<string, unknown>[],
	unknown: Set<string>,
): void {
	for (const [field, values] of Object.entries(KNOWN[kind] ?? {})) {
		for (const record of records) {
			const value = record[field];
			if (typeof value !== "string" || values.includes(value)) continue;
			if (unknown.size < MOST) unknown.add(`${kind}.${field}: ${value.slice(0, 80)}`);
		}
	}
}
