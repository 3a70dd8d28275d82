import type { SQLInputValue } from "node:sqlite";
import type { Access } from "../access.ts";
import { quoted, type Row } from "../database.ts";
import { ApiError, noAccess } from "../errors.ts";
import { noteSchemaChange, type Org } from "../org.ts";
import { masterField, type SObject } from "../schema.ts";
import { nextId, nextName } from "../serials.ts";
import { assertMayAddBelow, mayDeleteRow, mayEditRow } from "../sharing.ts";
import { toStamp } from "../times.ts";
import { checkChange } from "./checks.ts";
import { removeChildren } from "./children.ts";
import { type Columns, type Json, readInput } from "./input.ts";
import { existingRow } from "./read.ts";
import { toColumn } from "./values.ts";

/** Saves a new record and gives its id. Throws an ApiError, and then nothing is saved. */
export function insertRecord(org: Org, access: Access, object: SObject, input: Json): string {
	org.interference.beforeWrite?.(object, null);
	if (!access.may(object, "create")) {
		const message = `entity type cannot be inserted: ${object.label}`;
		throw new ApiError(400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message, []);
	}
	if (object.setup) noteSchemaChange(org);
	const changed = readInput(org, access, object, input, "create");
	const id = nextId(org.db, object);
	const after: Row = { Id: id };
	for (const field of object.fields.values())
		after[field.name] ??= toOutput(
			changed.has(field.name) ? changed.get(field.name) : toColumn(field, field.defaultValue),
		);
	if (changed.has("OwnerId") === false && object.fields.has("ownerid")) after.OwnerId = access.user.id;
	fillName(org, object, after);
	Object.assign(after, { IsDeleted: 0, ...stampsOf(org, access), ...firstStamps(org, access) });

	checkChange(org, access, object, { before: null, after, changed });
	const master = masterField(object);
	if (master) assertMayAddBelow(org, access, object, String(after[master.name]));

	const names = Object.keys(after);
	const columns = names.map(quoted).join(", ");
	const places = names.map(() => "?").join(", ");
	org.db.run(`INSERT INTO ${quoted(object.name)} (${columns}) VALUES (${places})`, ...Object.values(after));
	return id;
}

/** Changes a record. Throws an ApiError, and then nothing is changed. */
export function updateRecord(org: Org, access: Access, object: SObject, id: string, input: Json): void {
	org.interference.beforeWrite?.(object, id);
	const before = existingRow(org, access, object, id);
	if (!access.may(object, "edit") || !mayEditRow(org, access, object, before)) throw noAccess();
	const changed = readInput(org, access, object, input, "update");
	const stamps = stampsOf(org, access);
	const after: Row = { ...before, ...outputs(changed), ...stamps };
	fillName(org, object, after);
	checkChange(org, access, object, { before, after, changed });
	const names = [...changed.keys(), ...Object.keys(stamps)];
	if (changed.has("LastName") || changed.has("FirstName")) names.push("Name");
	const set = names.map((name) => `${quoted(name)} = ?`).join(", ");
	const values = names.map((name) => after[name] ?? null);
	org.db.run(`UPDATE ${quoted(object.name)} SET ${set} WHERE "Id" = ?`, ...values, id);
}

/** Puts a record and its details into the recycle bin. Throws an ApiError, and then all is as before. */
export function deleteRecord(org: Org, access: Access, object: SObject, id: string): void {
	org.interference.beforeWrite?.(object, id);
	const row = existingRow(org, access, object, id);
	if (!access.may(object, "delete") || !mayDeleteRow(org, access, object, row)) throw noAccess();
	if (object.setup) noteSchemaChange(org);
	org.db.transaction(() => removeChildren(org, object, id, stampsOf(org, access)));
}

/** Automatic numbers, names of people, and the id for a custom record that was given no name. */
function fillName(org: Org, object: SObject, row: Row): void {
	const field = [...object.fields.values()].find(({ nameField }) => nameField);
	if (!field) return;
	const isPerson = object.fields.has("lastname");
	if (isPerson) row.Name = [row.FirstName, row.LastName].filter(Boolean).join(" ");
	if (field.displayFormat !== null) row[field.name] ??= nextName(org.db, object, field.displayFormat);
	else if (object.custom) row[field.name] ??= row.Id ?? null;
}

function stampsOf(org: Org, access: Access) {
	const now = toStamp(org.now());
	return { LastModifiedDate: now, LastModifiedById: access.user.id, SystemModstamp: now };
}

function firstStamps(org: Org, access: Access) {
	return { CreatedDate: toStamp(org.now()), CreatedById: access.user.id };
}

function outputs(columns: Columns): Row {
	return Object.fromEntries([...columns].map(([name, value]) => [name, toOutput(value)]));
}

/** Values that are written are never binary, so they read back as they are. */
function toOutput(value: SQLInputValue | undefined): string | number | null {
	return typeof value === "string" || typeof value === "number" ? value : null;
}
