import type { SQLInputValue } from "node:sqlite";
import { type Access, masterOf } from "./access.ts";
import { quoted, type Row } from "./database.ts";
import { noAccess } from "./errors.ts";
import { hiddenFrom } from "./faults/interference.ts";
import type { Org } from "./org.ts";
import { fieldOf, type SObject } from "./schema.ts";

/** Takes a value for a statement and gives its placeholder, e.g. `?3`. */
export type Bind = (value: SQLInputValue) => string;

/**
 * An SQL condition that is true for rows behind `alias` which the user may read:
 * - an account: by all, or only by its owner and team when it is marked private;
 * - a record with a lookup to an account: when that account is readable;
 * - a detail: when its master is readable;
 * - an object with private sharing: only by the owner.
 */
export function readable(org: Org, access: Access, object: SObject, alias: string, bind: Bind): string {
	const shared = shareOf(org, access, object, alias, bind);
	const hidden = hiddenFrom(org.interference.hidden, access.user.id);
	if (hidden.length === 0) return shared;
	return `${shared} AND ${alias}."Id" NOT IN (${listed(hidden, bind)})`;
}

function shareOf(org: Org, access: Access, object: SObject, alias: string, bind: Bind): string {
	if (access.seesAll(object)) return "1";
	if (object.name === "Account") return `${alias}."Id" NOT IN (${closedAccounts(org, access, bind)})`;
	const master = masterOf(org, object);
	if (master) {
		const inner = `${alias}m`;
		const condition = readable(org, access, master.object, inner, bind);
		if (condition === "1") return "1";
		const hidden = `SELECT ${inner}."Id" FROM ${quoted(master.object.name)} ${inner} WHERE NOT (${condition})`;
		return `${alias}.${quoted(master.field.name)} NOT IN (${hidden})`;
	}
	const conditions: string[] = [];
	if (object.sharingModel === "Private") conditions.push(`${alias}."OwnerId" = ${bind(access.user.id)}`);
	const account = accountField(object);
	if (account) {
		const column = `${alias}.${quoted(account)}`;
		conditions.push(`(${column} IS NULL OR ${column} NOT IN (${closedAccounts(org, access, bind)}))`);
	}
	return conditions.join(" AND ") || "1";
}

/** Accounts marked private of which the user is neither owner nor team member, and those that a fault hides. */
function closedAccounts(org: Org, access: Access, bind: Bind): string {
	const user = bind(access.user.id);
	const hidden = hiddenFrom(org.interference.hidden, access.user.id);
	const more = hidden.length > 0 ? ` UNION ALL ${listed(hidden, bind)}` : "";
	return `SELECT "Id" FROM "Account" WHERE "__private" = 1 AND "OwnerId" IS NOT ${user}
		AND "Id" NOT IN (SELECT "AccountId" FROM "AccountTeamMember" WHERE "UserId" = ${user} AND "AccountId" IS NOT NULL)${more}`;
}

/** Ids as a subselect with one parameter. */
function listed(ids: string[], bind: Bind): string {
	return `SELECT value FROM json_each(${bind(JSON.stringify(ids))})`;
}

function accountField(object: SObject): string | undefined {
	return (fieldOf(object, "Account__c") ?? fieldOf(object, "AccountId"))?.name;
}

/** The row of this id if the user may read it; deleted rows included, as `IsDeleted` tells. */
export function readableRow(org: Org, access: Access, object: SObject, id: string): Row | undefined {
	return readableRows(org, access, object, [id])[0];
}

/** Likewise of many ids, in any order: one statement, for sharing looks through all accounts each time. */
export function readableRows(org: Org, access: Access, object: SObject, ids: string[]): Row[] {
	const values: SQLInputValue[] = [];
	const bind: Bind = (value) => `?${values.push(value)}`;
	const where = `t."Id" IN (${listed(ids, bind)}) AND ${readable(org, access, object, "t", bind)}`;
	return org.db.all(`SELECT t.* FROM ${quoted(object.name)} t WHERE ${where}`, ...values);
}

/** True when the user may change this row, which they can read and whose object they may edit. */
export function mayEditRow(org: Org, access: Access, object: SObject, row: Row): boolean {
	if (access.editsAll(object)) return true;
	const master = masterOf(org, object);
	if (master) return mayAddBelow(org, access, object, String(row[master.field.name]));
	if (object.sharingModel === "ReadWrite") return true;
	if (row.OwnerId === access.user.id) return true;
	return object.name === "Account" && isEditingTeamMember(org, access, String(row.Id));
}

/** Deleting takes more than editing: ownership, except for details and for what nobody owns. */
export function mayDeleteRow(org: Org, access: Access, object: SObject, row: Row): boolean {
	if (access.editsAll(object)) return true;
	if (fieldOf(object, "OwnerId")) return row.OwnerId === access.user.id;
	return mayEditRow(org, access, object, row);
}

/** Master-detail: reading the master is enough when the field says so, else it must be editable. */
function mayAddBelow(org: Org, access: Access, detail: SObject, masterId: string): boolean {
	const master = masterOf(org, detail);
	if (!master) return true;
	const row = readableRow(org, access, master.object, masterId);
	if (!row) return false;
	return master.field.masterDetail?.readIsEnough === true || mayEditRow(org, access, master.object, row);
}

/** Throws when the user may not put a detail under this master. */
export function assertMayAddBelow(org: Org, access: Access, detail: SObject, masterId: string): void {
	if (!access.editsAll(detail) && !mayAddBelow(org, access, detail, masterId)) throw noAccess();
}

function isEditingTeamMember(org: Org, access: Access, accountId: string): boolean {
	const sql = `SELECT 1 FROM "AccountTeamMember"
		WHERE "AccountId" = ? AND "UserId" = ? AND "AccountAccessLevel" IN ('Edit', 'All')`;
	return org.db.get(sql, accountId, access.user.id) !== undefined;
}
