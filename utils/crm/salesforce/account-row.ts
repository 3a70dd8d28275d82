import * as v from "valibot";
import type { AccountFields } from "../../domain/account-fields.ts";
import { rowOf, SYSTEM } from "./columns.ts";
import { named, text } from "./row-parts.ts";

/** Other than these, any text in the field marks a key account, whatever the org calls it. */
const NO = /^(no|nej|false|0)?$/i;

/** What the fields that the policy names say of an account, under names of our own. */
export function withFacts(
	record: Record<string, unknown>,
	fields: AccountFields = {},
	isOnlyAsking: boolean,
) {
	const of = (name = "") => record[name];
	return {
		...record,
		// Named even where unknown, so that what is no longer known goes from the copy.
		isKeyAccount: isMarked(of(fields.keyAccount)),
		tier: tierIn(of(fields.tier)),
		agreedShare: shareIn(of(fields.agreedShare)),
		isOnlyAsking,
	};
}

/** An account, with its facts if it has any. */
export const AccountRow = rowOf({
	...SYSTEM,
	name: ["Name", text],
	ownerId: ["OwnerId", text],
	ownerName: ["Owner", named],
	isKeyAccount: ["isKeyAccount", v.optional(v.boolean())],
	tier: ["tier", v.optional(v.string())],
	agreedShare: ["agreedShare", v.optional(v.number())],
	isOnlyAsking: ["isOnlyAsking", v.optional(v.boolean())],
});

/** A tick, or a text other than "no". An empty field says no; a field that is not shown says nothing. */
function isMarked(value: unknown): boolean | undefined {
	if (value === null || typeof value === "string") return !NO.test((value ?? "").trim());
	return typeof value === "boolean" ? value : undefined;
}

function tierIn(value: unknown): string | undefined {
	if (typeof value !== "string" && typeof value !== "number") return undefined;
	// Nobody names a tier at greater length: it is another kind of text.
	return /^.{1,80}$/.exec(String(value).trim())?.[0];
}

/** In per cent there, as Salesforce keeps its percent fields (salesforce.md 3.1). */
function shareIn(value: unknown): number | undefined {
	return typeof value === "number" && value >= 0 && value <= 100 ? value / 100 : undefined;
}
