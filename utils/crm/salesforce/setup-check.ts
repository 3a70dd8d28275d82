import * as v from "valibot";
import type { AccountField, Ask, ObjectCheck, OrgCheck } from "../../domain/set-up.ts";
import { KIT_OBJECTS, KIT_SETS } from "./kit.ts";
import { answerOf, rowsOf } from "./setup-query.ts";
import { soql, verbatim } from "./soql.ts";

const Described = v.object({
	fields: v.array(
		v.object({
			name: v.string(),
			label: v.string(),
			type: v.string(),
			picklistValues: v.optional(v.array(v.object({ value: v.string() })), []),
		}),
	),
});
const Name = v.object({ Name: v.string() });

/**
 * What of the kit this user can see. The CRM answers alike for what is not there and for what is kept from the
 * user; permission sets are seen by every admin, and so tell whether anything was ever installed.
 */
export async function checkOrg(ask: Ask, userId: string): Promise<OrgCheck> {
	const objects = await Promise.all(
		Object.entries(KIT_OBJECTS).map(([name, fields]) => checkObject(ask, name, fields)),
	);
	const sets = await rowsOf(ask, Name, soql`SELECT Name FROM PermissionSet WHERE Name IN ${KIT_SETS}`);
	const mine = await rowsOf(
		ask,
		v.object({ PermissionSet: Name }),
		soql`SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = ${userId} AND PermissionSet.Name IN ${KIT_SETS}`,
	);
	const there = new Set(sets.map(({ Name }) => Name));
	const seesUnits = objects.some(({ name, state }) => name === "Instep_Unit__c" && state !== "unseen");
	const units = seesUnits
		? await rowsOf(ask, Name, soql`SELECT Name FROM ${verbatim("Instep_Unit__c")} LIMIT 1`)
		: [];
	return {
		objects,
		missingSets: KIT_SETS.filter((name) => !there.has(name)),
		mySets: mine.map(({ PermissionSet }) => PermissionSet.Name),
		hasUnits: units.length > 0,
	};
}

async function checkObject(ask: Ask, name: string, fields: readonly string[]): Promise<ObjectCheck> {
	const seen = await fieldsOf(ask, name);
	if (!seen) return { name, state: "unseen", missingFields: [] };
	const names = new Set(seen.map((field) => field.name));
	const missingFields = fields.filter((field) => !names.has(field));
	return { name, state: missingFields.length > 0 ? "incomplete" : "there", missingFields };
}

/** Fields in which an account may say that it is a key account, its tier, or its agreed share. */
export async function accountFields(ask: Ask): Promise<AccountField[]> {
	const fields = (await fieldsOf(ask, "Account")) ?? [];
	return fields
		.map(({ picklistValues, ...field }) => ({ ...field, values: picklistValues.map(({ value }) => value) }))
		.sort((a, b) => a.label.localeCompare(b.label));
}

async function fieldsOf(ask: Ask, object: string) {
	try {
		return answerOf(Described, await ask({ do: "describe", object })).fields;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "NOT_FOUND") return undefined;
		throw error;
	}
}
