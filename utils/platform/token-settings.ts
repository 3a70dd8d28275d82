/** Where tokens lie, and whether they may be on disk. Apart from the other settings, for most pages need none of it. */
import * as v from "valibot";
import { setting } from "./settings.ts";

const Tokens = v.object({
	accessToken: v.string(),
	refreshToken: v.optional(v.string()),
	origin: v.string(),
});
/** By org and user. Lives as long as the browser runs, and only the background reads it. */
export const tokens = setting("session", "tokens", v.record(v.string(), Tokens), {});

/**
 * Refresh tokens by org and user, on disk. Only where the user chose to stay signed in: empty otherwise.
 * Written by token-store.ts alone.
 */
export const keptTokens = setting(
	"local",
	"keptTokens",
	v.record(v.string(), v.object({ refreshToken: v.string(), origin: v.string() })),
	{},
);

/** May the refresh token outlive the browser session, on disk? */
export const staySignedIn = setting("local", "staySignedIn", v.boolean(), false);
