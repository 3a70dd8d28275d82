import type { Database } from "./database.ts";
import type { Org } from "./org.ts";

export function makeRecentTable(db: Database): void {
	db.run(`CREATE TABLE IF NOT EXISTS __viewed (
		userId TEXT, recordId TEXT, at INTEGER, PRIMARY KEY (userId, recordId))`);
}

/** Remembers that the user opened a record's page. */
export function noteViewed(org: Org, userId: string, recordId: string): void {
	org.db.run("INSERT OR REPLACE INTO __viewed VALUES (?, ?, ?)", userId, recordId, org.now());
}

/** Newest first. */
export function viewedIds(org: Org, userId: string): string[] {
	return org.db
		.all("SELECT recordId FROM __viewed WHERE userId = ? ORDER BY at DESC, rowid DESC", userId)
		.map((row) => String(row.recordId));
}
