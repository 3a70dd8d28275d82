import { quoted } from "./database.ts";
import { ApiError } from "./errors.ts";
import type { Org } from "./org.ts";
import type { SObject } from "./schema.ts";
import { nextId } from "./serials.ts";
import { toStamp } from "./times.ts";
import { allUsers } from "./users.ts";

/**
 * Gives each permission set of the metadata its record. With `assign`, a new one goes to the users whom the seed
 * wants to have it; later, and in an org that was set up by a deploy, assigning is the admin's work.
 */
export function recordPermissionSets(org: Org, assign: boolean): void {
	for (const { name, label, description } of org.permissionSets) {
		const known = org.db.get('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', name);
		if (known) continue;
		const id = add(org, "PermissionSet", { Name: name, Label: label, Description: description, IsCustom: 1 });
		const owners = assign ? allUsers(org.db).filter((user) => user.permissionSets.includes(name)) : [];
		for (const user of owners)
			add(org, "PermissionSetAssignment", { AssigneeId: user.id, PermissionSetId: id, IsActive: 1 });
	}
}

/** Throws for a set that the seed gives to somebody and the metadata does not have. */
export function assertSeededSets(org: Org): void {
	const known = new Set(org.permissionSets.map(({ name }) => name));
	for (const { username, permissionSets } of allUsers(org.db)) {
		const unknown = permissionSets.find((name) => !known.has(name));
		if (unknown) throw new Error(`seed: ${username} has the permission set ${unknown}, which there is not`);
	}
}

/** Names of the sets that are assigned to a user. */
export function assignedSets(org: Org, userId: string): Set<string> {
	const sql = `SELECT p."Name" AS name FROM "PermissionSetAssignment" a
		JOIN "PermissionSet" p ON p."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ?`;
	return new Set(org.db.all(sql, userId).map((row) => String(row.name)));
}

/** Throws DUPLICATE_VALUE when the user has the set already. */
export function assertNotAssigned(org: Org, userId: unknown, setId: unknown): void {
	const sql = 'SELECT 1 FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ?';
	if (!org.db.get(sql, String(userId), String(setId))) return;
	const message = `Duplicate PermissionSetAssignment. Assignee: ${userId}; Permission Set: ${setId}`;
	throw new ApiError(400, "DUPLICATE_VALUE", message, []);
}

function add(org: Org, name: string, values: Record<string, string | number>): string {
	const object = org.schema.object(name) as SObject;
	const id = nextId(org.db, object);
	const now = toStamp(org.now());
	const row = { Id: id, ...values, CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
	const columns = Object.keys(row).map(quoted).join(", ");
	const places = Object.keys(row).map(() => "?");
	org.db.run(`INSERT INTO ${quoted(name)} (${columns}) VALUES (${places.join(", ")})`, ...Object.values(row));
	return id;
}
