import * as v from "valibot";
import type { Ask, AssignResult } from "../../domain/set-up.ts";
import { MAX_LINES } from "../../domain/set-up.ts";
import { createAll, rowsNamed, rowsOf } from "./setup-query.ts";
import { soql } from "./soql.ts";

const Named = v.object({ Id: v.string(), Name: v.string() });
const Person = v.object({ Id: v.string(), Name: v.string(), Username: v.string() });
const Held = v.object({ AssigneeId: v.string(), PermissionSetId: v.string() });

/**
 * Gives people permission sets. Each is named by username, or by a full name that only one active user has.
 * Where anybody is not found, nobody is given anything.
 */
export async function assignSets(
	ask: Ask,
	sets: readonly string[],
	people: readonly string[],
): Promise<AssignResult> {
	const names = [...new Set(people.map((person) => person.trim()).filter(Boolean))];
	const users = await rowsNamed(
		ask,
		Person,
		names,
		(some) =>
			soql`SELECT Id, Name, Username FROM User WHERE IsActive = true AND (Username IN ${some} OR Name IN ${some})`,
	);
	const found = names.map((name) => ({ name, id: userNamed(users, name) }));
	const unknown = found.filter(({ id }) => id === undefined).map(({ name }) => name);
	const userIds = [...new Set(found.flatMap(({ id }) => id ?? []))];
	if (unknown.length > 0 || userIds.length === 0 || sets.length === 0)
		return { unknown, assigned: 0, already: 0 };
	const known = await rowsOf(ask, Named, soql`SELECT Id, Name FROM PermissionSet WHERE Name IN ${sets}`);
	const setIds = known.map(({ Id }) => Id);
	const held = await rowsNamed(
		ask,
		Held,
		setIds.length > 0 ? userIds : [],
		(some) =>
			soql`SELECT AssigneeId, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId IN ${some} AND PermissionSetId IN ${setIds}`,
	);
	const has = new Set(held.map((each) => `${each.AssigneeId} ${each.PermissionSetId}`));
	const wanted = userIds.flatMap((AssigneeId) =>
		setIds.map((PermissionSetId) => ({ AssigneeId, PermissionSetId })),
	);
	const records = wanted
		.filter((each) => !has.has(`${each.AssigneeId} ${each.PermissionSetId}`))
		.map((each) => ({ attributes: { type: "PermissionSetAssignment" as const }, ...each }));
	for (let at = 0; at < records.length; at += MAX_LINES)
		await createAll(ask, records.slice(at, at + MAX_LINES));
	return { unknown, assigned: records.length, already: wanted.length - records.length };
}

/** Usernames are unique and compared without case, as the CRM does. A full name counts where one has it. */
export function userNamed(users: readonly v.InferOutput<typeof Person>[], name: string): string | undefined {
	const wanted = name.toLowerCase();
	const byUsername = users.find(({ Username }) => Username.toLowerCase() === wanted);
	const byName = users.filter(({ Name }) => Name.toLowerCase() === wanted);
	return byUsername?.Id ?? (byName.length === 1 ? byName[0]?.Id : undefined);
}
