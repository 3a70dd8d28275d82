import type { Database } from "./database.ts";
import type { Interference } from "./faults/interference.ts";
import type { PermissionSet } from "./metadata.ts";
import type { Schema } from "./schema.ts";
import type { Cursors } from "./soql/cursors.ts";

/** One org: everything that answers come from. Made by `createCrm`. */
export interface Org {
	id: string;
	db: Database;
	schema: Schema;
	permissionSets: PermissionSet[];
	cursors: Cursors;
	/** Milliseconds; the only clock of the CRM. */
	now: () => number;
	/** An idle session ends after this; each use starts it anew. */
	sessionMs: number;
	calls: CallCounter;
	/** `updated` and `deleted` answer for what is older than this (salesforce.md 3.9). */
	coverageLagMs: number;
	/** When schema or rights changed last, for conditional describes. */
	describedAt: number;
	/** What switched faults do to this org. */
	interference: Interference;
}

/**
 * Says that describes differ from now on. Always another second than the last one: HTTP dates know no finer time,
 * and a test's clock may stand still.
 */
export function noteSchemaChange(org: Org): void {
	org.describedAt = Math.max(org.now(), org.describedAt + 1000);
}

/** Calls of the last day, for `Sforce-Limit-Info` and `/limits`. */
export interface CallCounter {
	used: number;
	max: number;
	dayStartedAt: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Counts one call; false when the org has none left (salesforce.md 3.11). */
export function countCall(org: Org): boolean {
	const { calls } = org;
	const now = org.now();
	if (now - calls.dayStartedAt >= DAY_MS) {
		calls.used = 0;
		calls.dayStartedAt = now;
	}
	if (calls.used >= calls.max) return false;
	calls.used++;
	return true;
}
