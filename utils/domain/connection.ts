import * as v from "valibot";

/** Who uses a CRM host, found out at sign-in. The host's panels read this user's store and no other. */
export const Connection = v.object({
	host: v.string(),
	origin: v.string(),
	orgId: v.string(),
	userId: v.string(),
	userName: v.string(),
	username: v.string(),
	/** The session has ended and only the user can begin a new one. */
	isSignedOut: v.boolean(),
	/** Missing where the CRM did not say, or was signed in to before Instep asked. */
	orgName: v.optional(v.string()),
	isSandbox: v.optional(v.boolean()),
	/** The CRM lets them decide as a programme lead. */
	isLead: v.optional(v.boolean()),
	/** When the CRM was last asked so, in epoch milliseconds; missing where it has not answered yet. */
	leadAskedAt: v.optional(v.number()),
});
export type Connection = v.InferOutput<typeof Connection>;
