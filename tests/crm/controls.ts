import { Hono } from "hono";
import * as v from "valibot";
import { revokeTokensOf } from "./oauth/refresh-tokens.ts";
import type { Org } from "./org.ts";
import { endSessionsOf } from "./sessions.ts";
import { userByName } from "./users.ts";

const Expire = v.object({
	username: v.optional(v.string()),
	refreshTokens: v.optional(v.boolean(), false),
});

/** What only tests ask for, below `/__crm/`, where Salesforce has nothing. */
export function controlRoutes(org: Org): Hono {
	const app = new Hono();

	/** Ends the sessions of one user or of all; with `refreshTokens` there is no way back but signing in. */
	app.post("/__crm/sessions/expire", async (c) => {
		const text = await c.req.text();
		const asked = v.safeParse(v.pipe(v.string(), v.parseJson(), Expire), text || "{}");
		if (!asked.success) return c.json({ error: 'expected {"username"?, "refreshTokens"?}' }, 400);
		const { username, refreshTokens } = asked.output;
		const user = username === undefined ? undefined : userByName(org.db, username);
		if (username !== undefined && !user) return c.json({ error: `no user ${username}` }, 404);
		endSessionsOf(org, user?.id ?? null);
		if (refreshTokens) revokeTokensOf(org, user?.id ?? null);
		return c.body(null, 204);
	});
	return app;
}
