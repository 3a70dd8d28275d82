import * as v from "valibot";
import type { AccountFields } from "../../domain/account-fields.ts";
import { named, system, text } from "./row-parts.ts";

/** Other than these, any text in the field marks a key account, whatever the org calls it. */
const NO = /^(no|nej|none|ingen|false|0)?$/i;

/**
 * An account, with what the fields that the policy names say of it.
 * @param isOnlyAsking it is read for its open requests' sake
 */
export function accountRow(fields: AccountFields, isOnlyAsking: boolean) {
	return v.pipe(
		v.looseObject({ ...system, Name: text, OwnerId: text, Owner: named }),
		v.transform((row) => {
			const of = (name: string | undefined) => (name === undefined ? undefined : row[name]);
			return {
				id: row.Id,
				name: row.Name,
				ownerId: row.OwnerId,
				ownerName: row.Owner,
				// Named even where unknown, so that what is no longer known goes from the copy.
				isKeyAccount: isMarked(of(fields.keyAccount)),
				tier: tierIn(of(fields.tier)),
				agreedShare: shareIn(of(fields.agreedShare)),
				isOnlyAsking,
				stamp: row.SystemModstamp,
			};
		}),
	);
}

/** A tick, or a text other than "no". An empty field says no; a field that is not shown says nothing. */
function isMarked(value: unknown): boolean | undefined {
	if (value === null) return false;
	if (typeof value === "string") return !NO.test(value.trim());
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
