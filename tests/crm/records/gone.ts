import type { Database } from "../database.ts";
import type { Org } from "../org.ts";
import type { SObject } from "../schema.ts";

/** The trace of records without a recycle bin: their id and the time, for `deleted` (salesforce.md 3.9). */
export function makeGoneTable(db: Database): void {
	db.run("CREATE TABLE IF NOT EXISTS __gone (object TEXT, id TEXT, at TEXT)");
}

export function noteGone(org: Org, object: SObject, id: string, at: string): void {
	org.db.run("INSERT INTO __gone VALUES (?, ?, ?)", object.name, id, at);
}

/** From `start` up to but without `end`; stamps. */
export function goneForGood(org: Org, object: SObject, start: string, end: string) {
	return org.db
		.all("SELECT id, at FROM __gone WHERE object = ? AND at >= ? AND at < ?", object.name, start, end)
		.map((row) => ({ id: String(row.id), at: String(row.at) }));
}
