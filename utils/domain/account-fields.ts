import * as v from "valibot";

/** What stands there is data until it is asked for (`isFieldName`); what is no text is left out. */
const maybeText = v.fallback(v.optional(v.string()), undefined);

/** Which fields of the org's accounts say that one is a key account, its tier, and its agreed share. */
export const AccountFields = v.object({ keyAccount: maybeText, tier: maybeText, agreedShare: maybeText });
export type AccountFields = v.InferOutput<typeof AccountFields>;

/**
 * Whether a text is the API name of a field. It goes into queries as it stands, so nothing but a name passes: no
 * path, no function, no second field; and not the word that ends a list of fields.
 */
export function isFieldName(text: string): boolean {
	return /^(?!from$)[a-z]\w{0,79}$/i.test(text);
}
