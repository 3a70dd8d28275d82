import { hiddenFrom } from "./faults/interference.ts";
import type { ObjectRights } from "./metadata.ts";
import type { Org } from "./org.ts";
import { assignedSets } from "./permission-sets.ts";
import { type Field, fieldOf, masterField, type SObject } from "./schema.ts";
import { type CrmUser, userById } from "./users.ts";

export type Right = "read" | "create" | "edit" | "delete";

/** What one user may do by rights on objects and fields. Rows are a matter of sharing.ts. */
export interface Access {
	user: CrmUser;
	may(object: SObject, right: Right): boolean;
	/** All rows, whatever sharing says. */
	seesAll(object: SObject): boolean;
	editsAll(object: SObject): boolean;
	mayRead(object: SObject, field: Field): boolean;
	mayWrite(object: SObject, field: Field, action: "create" | "update"): boolean;
	/** `object` by name in any case, if it exists and the user may read it. */
	object(name: string): SObject | undefined;
	/** `field` likewise. */
	field(object: SObject, name: string): Field | undefined;
}

const NO_RIGHTS: ObjectRights = {
	read: false,
	create: false,
	edit: false,
	delete: false,
	viewAll: false,
	modifyAll: false,
};

/**
 * Rights of a user: on the CRM's own objects from the profile, on others the sum of the permission sets.
 * The seat "admin" has the profile System Administrator with "Modify All Data": every right on every object and
 * row; but as in a real org, custom fields need a permission set even then.
 */
export function accessOf(org: Org, user: CrmUser): Access {
	const assigned = assignedSets(org, user.id);
	const sets = org.permissionSets.filter(({ name }) => assigned.has(name));
	const isAdmin = user.seat === "admin";
	const rights = (object: SObject): ObjectRights => {
		const total = { ...NO_RIGHTS };
		for (const set of sets) {
			const given = set.objects.get(object.name.toLowerCase());
			if (given) for (const right of rightNames) total[right] ||= given[right];
		}
		return total;
	};
	const hidden = new Set(hiddenFrom(org.interference.hiddenFields, user.id));
	const fieldRight = (object: SObject, field: Field, right: "read" | "edit") => {
		if (hidden.size > 0 && hidden.has(`${object.name}.${field.name}`.toLowerCase())) return false;
		// Required fields cannot be hidden, and fields of the org's own objects belong to the profile.
		if (!field.custom || field.required || !object.custom) return true;
		const key = `${object.name}.${field.name}`.toLowerCase();
		return sets.some((set) => set.fields.get(key)?.[right] === true);
	};
	const access: Access = {
		user,
		may(object, right) {
			if (isAdmin) return object.profileRights === null || right === "read" || object.profileRights[right];
			if (object.profileRights) return right === "read" || (!object.setup && object.profileRights[right]);
			const given = rights(object);
			return given[right] || given.modifyAll || (right === "read" && given.viewAll);
		},
		seesAll: (object) => isAdmin || rights(object).viewAll || rights(object).modifyAll,
		editsAll: (object) => isAdmin || rights(object).modifyAll,
		mayRead: (object, field) => fieldRight(object, field, "read"),
		mayWrite: (object, field, action) =>
			(action === "create" ? field.createable : field.updateable) && fieldRight(object, field, "edit"),
		object(name) {
			const object = org.schema.object(name);
			return object && access.may(object, "read") ? object : undefined;
		},
		field(object, name) {
			const field = fieldOf(object, name);
			return field && access.mayRead(object, field) ? field : undefined;
		},
	};
	return access;
}

const rightNames = ["read", "create", "edit", "delete", "viewAll", "modifyAll"] as const;

/** Access by user id; undefined for a user who is gone. */
export function accessOfId(org: Org, userId: string): Access | undefined {
	const user = userById(org.db, userId);
	return user && accessOf(org, user);
}

/** The object that decides on a detail's rows; undefined when its own sharing model does. */
export function masterOf(org: Org, object: SObject): { field: Field; object: SObject } | undefined {
	const field = object.sharingModel === "ControlledByParent" ? masterField(object) : undefined;
	const master = field && org.schema.object(field.referenceTo);
	return field && master && { field, object: master };
}
