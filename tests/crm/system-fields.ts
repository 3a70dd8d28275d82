import { type Field, makeField, type SObject } from "./schema.ts";

const WITHOUT_OWNER = [
	"User",
	"Organization",
	"AccountTeamMember",
	"PermissionSet",
	"PermissionSetAssignment",
];
const READ_ONLY = { createable: false, updateable: false } as const;

/**
 * An object with the fields that the CRM itself keeps on every record, in the order of describe.
 * A detail has no owner: its master's owner owns it.
 */
export function withSystemFields(object: Omit<SObject, "fields">, own: Field[]): SObject {
	const fields = [
		makeField("Id", { label: "Record ID", type: "id", length: 18, idLookup: true, ...READ_ONLY }),
	];
	const isDetail = own.some((field) => field.masterDetail !== null);
	const hasOwner = !isDetail && !WITHOUT_OWNER.includes(object.name);
	if (hasOwner) fields.push(user("OwnerId", "Owner", { createable: true, updateable: true }));
	// Users and the organization cannot be deleted, and have no such field.
	if (!["User", "Organization"].includes(object.name))
		fields.push(
			makeField("IsDeleted", { label: "Deleted", type: "boolean", defaultValue: false, ...READ_ONLY }),
		);
	fields.push(...own.filter((field) => field.nameField));
	fields.push(
		makeField("CreatedDate", { type: "datetime", ...READ_ONLY }),
		user("CreatedById", "CreatedBy", {}),
		makeField("LastModifiedDate", { type: "datetime", ...READ_ONLY }),
		user("LastModifiedById", "LastModifiedBy", {}),
		makeField("SystemModstamp", { type: "datetime", ...READ_ONLY }),
		...own.filter((field) => !field.nameField),
	);
	return { ...object, fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])) };
}

function user(name: string, relationshipName: string, parts: Partial<Field>): Field {
	return makeField(name, {
		type: "reference",
		length: 18,
		referenceTo: "User",
		relationshipName,
		onParentDelete: "Restrict",
		...READ_ONLY,
		...parts,
	});
}
