import { FIXED, flag, lookup, NONE, name, object, text } from "./object-parts.ts";
import type { SObject } from "./schema.ts";

/** Who has which permission set (salesforce.md 6): what an admin reads and writes after a deploy. */
export function setupObjects(): SObject[] {
	const fixed = { updateable: false };
	const set = object("PermissionSet", "Permission Set", "Read", NONE, [
		name("Name", 80, { unique: true }),
		text("Label", 80),
		text("Description", 255),
		flag("IsCustom", true),
		flag("IsOwnedByProfile"),
		text("NamespacePrefix", 15),
	]);
	const rights = { create: true, edit: false, delete: true };
	const assignment = object("PermissionSetAssignment", "Permission Set Assignment", "ReadWrite", rights, [
		lookup("AssigneeId", "User", "Assignee", "PermissionSetAssignments", { required: true, ...fixed }),
		lookup("PermissionSetId", "PermissionSet", "PermissionSet", "Assignments", {
			required: true,
			onParentDelete: "Cascade",
			...fixed,
		}),
		flag("IsActive", true, FIXED),
	]);
	return [
		{ ...set, setup: true },
		{ ...assignment, setup: true, hardDelete: true },
	];
}
