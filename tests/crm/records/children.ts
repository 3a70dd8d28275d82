import { quoted, type Row } from "../database.ts";
import { ApiError } from "../errors.ts";
import type { Org } from "../org.ts";
import type { ChildRelationship, SObject } from "../schema.ts";
import { noteGone } from "./gone.ts";

/**
 * Deletes a record and does what its children ask for: details and cascading lookups go with it, other lookups
 * are emptied, and a restricting one stops everything. Runs within a transaction; rights are not looked at
 * again, as the CRM does not either.
 */
export function removeChildren(org: Org, object: SObject, id: string, stamps: Row): void {
	for (const relationship of org.schema.childrenOf(object)) {
		const { child, field } = relationship;
		for (const childId of childIds(org, relationship, id)) {
			if (field.onParentDelete === "Cascade") removeChildren(org, child, childId, stamps);
			else if (field.onParentDelete === "Restrict") throw stillInUse(child);
			else if (field.custom || field.name !== "ParentId")
				set(org, child, childId, { [field.name]: null, SystemModstamp: stamps.SystemModstamp ?? null });
		}
	}
	if (object.hardDelete) {
		org.db.run(`DELETE FROM ${quoted(object.name)} WHERE "Id" = ?`, id);
		noteGone(org, object, id, String(stamps.SystemModstamp));
	} else set(org, object, id, { IsDeleted: 1, ...stamps });
}

function childIds(org: Org, { child, field }: ChildRelationship, id: string): string[] {
	// CreatedById and the like never hold a delete back.
	if (!field.updateable && field.masterDetail === null && field.onParentDelete !== "Cascade") return [];
	const sql = `SELECT "Id" FROM ${quoted(child.name)} WHERE ${quoted(field.name)} = ? AND "IsDeleted" = 0`;
	return org.db.all(sql, id).map((row) => String(row.Id));
}

function stillInUse(child: SObject): ApiError {
	const message = `Your attempt to delete this record could not be completed because it is associated with the following ${child.labelPlural}.`;
	return new ApiError(400, "DELETE_FAILED", message, []);
}

function set(org: Org, object: SObject, id: string, values: Row): void {
	const assignments = Object.keys(values).map((name) => `${quoted(name)} = ?`);
	const sql = `UPDATE ${quoted(object.name)} SET ${assignments.join(", ")} WHERE "Id" = ?`;
	org.db.run(sql, ...Object.values(values), id);
}
