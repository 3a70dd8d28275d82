import type { Database } from "./database.ts";
import { makeId } from "./ids.ts";
import type { SObject } from "./schema.ts";

/** Above every number that a seed uses, so that new ids never meet seeded ones. */
const FIRST = 100_000_000;

export function makeSerialTable(db: Database): void {
	db.run("CREATE TABLE IF NOT EXISTS __serial (name TEXT PRIMARY KEY, value INTEGER)");
}

export function nextId(db: Database, object: SObject): string {
	return makeId(object.keyPrefix, next(db, `id ${object.keyPrefix}`, FIRST));
}

/** The next automatic name, e.g. `REQ-000124`. Numbers that a rolled back save took are lost, as in the CRM. */
export function nextName(db: Database, object: SObject, displayFormat: string): string {
	const number = String(next(db, `name ${object.name}`, 1));
	return displayFormat.replace(/\{(0+)\}/, (_, zeros: string) => number.padStart(zeros.length, "0"));
}

/** Says that automatic names up to `last` are taken. */
export function skipNames(db: Database, object: SObject, last: number): void {
	const sql = `INSERT INTO __serial VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = max(value, ?2)`;
	db.run(sql, `name ${object.name}`, last);
}

function next(db: Database, name: string, first: number): number {
	const sql = `INSERT INTO __serial VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`;
	return Number(db.get(sql, name, first)?.value);
}
