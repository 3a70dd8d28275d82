import * as v from "valibot";

/**
 * The API name of a field in the CRM. It goes into queries as it stands, so nothing but a name passes: no path, no
 * function, no second field; and not the word that ends a list of fields.
 */
export const FieldName = v.pipe(v.string(), v.regex(/^(?!from$)[a-z]\w{0,79}$/i));

/** A name that is none is left out, and the others stay in force. */
const maybeName = v.fallback(v.optional(FieldName), undefined);

/** Which fields of the org's accounts say that one is a key account, its tier, and its agreed share. */
export const AccountFields = v.object({ keyAccount: maybeName, tier: maybeName, agreedShare: maybeName });
export type AccountFields = v.InferOutput<typeof AccountFields>;
