import { type Database, quoted } from "./database.ts";
import type { Field, SObject } from "./schema.ts";

/**
 * One table per object, one column per field, named as in the API. `__private` = 1 hides a row from all but its
 * owner and team (access.ts). Safe to repeat: what is there stays, and new fields become columns.
 */
export function makeTable(db: Database, object: SObject): void {
	const table = quoted(object.name);
	db.run(`CREATE TABLE IF NOT EXISTS ${table}
		("Id" TEXT PRIMARY KEY, "IsDeleted" INTEGER NOT NULL DEFAULT 0, "__private" INTEGER NOT NULL DEFAULT 0)`);
	const there = new Set(db.all(`PRAGMA table_info(${table})`).map((column) => String(column.name)));
	for (const field of object.fields.values()) {
		if (!there.has(field.name))
			db.run(`ALTER TABLE ${table} ADD COLUMN ${quoted(field.name)} ${affinity(field)}`);
		const index = indexOf(object, field);
		if (index) db.run(index);
	}
}

function affinity({ type }: Field): string {
	if (type === "boolean" || type === "int") return "INTEGER";
	return ["double", "currency", "percent"].includes(type) ? "REAL" : "TEXT";
}

/** What Salesforce indexes too: lookups, unique keys, external ids, CreatedDate, SystemModstamp. */
function indexOf(object: SObject, field: Field): string | null {
	const name = quoted(`${object.name}.${field.name}`);
	const target = `${quoted(object.name)} (${comparable(quoted(field.name), field)})`;
	// Deleted rows do not count for uniqueness: a key may be used again.
	if (field.unique) return `CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON ${target} WHERE "IsDeleted" = 0`;
	const isIndexed =
		field.type === "reference" || field.externalId || ["SystemModstamp", "CreatedDate"].includes(field.name);
	return isIndexed ? `CREATE INDEX IF NOT EXISTS ${name} ON ${target}` : null;
}

/** A column in the form in which values are compared: text without regard to case, unless the field minds it. */
export function comparable(column: string, field: Field): string {
	return isFolded(field) ? `fold(${column})` : column;
}

/** True for text whose case does not count. */
export function isFolded({ type, caseSensitive }: Field): boolean {
	return (
		["string", "textarea", "picklist", "multipicklist", "email", "phone", "url"].includes(type) &&
		!caseSensitive
	);
}
