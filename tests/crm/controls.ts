import { type Context, Hono } from "hono";
import * as v from "valibot";
import { toId18 } from "./ids.ts";
import { revokeTokensOf } from "./oauth/refresh-tokens.ts";
import type { Org } from "./org.ts";
import { mergeAccounts } from "./records/merge.ts";
import { endSessionsOf } from "./sessions.ts";
import { userByName } from "./users.ts";

const Expire = v.object({
	username: v.optional(v.string()),
	refreshTokens: v.optional(v.boolean(), false),
});
const RecordId = v.pipe(
	v.string(),
	v.transform((text) => toId18(text) ?? text),
);
const Merge = v.object({
	winner: RecordId,
	losers: v.pipe(v.array(RecordId), v.minLength(1), v.maxLength(2)),
	username: v.optional(v.string()),
});

/** What only tests ask for, below `/__crm/`, where Salesforce has nothing. */
export function controlRoutes(org: Org): Hono {
	const app = new Hono();

	/** Ends the sessions of one user or of all; with `refreshTokens` there is no way back but signing in. */
	app.post("/__crm/sessions/expire", async (c) => {
		const asked = await read(c, Expire);
		if (!asked) return c.json({ error: 'expected {"username"?, "refreshTokens"?}' }, 400);
		const { username, refreshTokens } = asked;
		const user = username === undefined ? undefined : userByName(org.db, username);
		if (username !== undefined && !user) return c.json({ error: `no user ${username}` }, 404);
		endSessionsOf(org, user?.id ?? null);
		if (refreshTokens) revokeTokensOf(org, user?.id ?? null);
		return c.body(null, 204);
	});

	/** One or two accounts become part of another one, as REST alone cannot do. */
	app.post("/__crm/merge", async (c) => {
		const asked = await read(c, Merge);
		if (!asked) return c.json({ error: 'expected {"winner", "losers": [one or two], "username"?}' }, 400);
		const user = asked.username === undefined ? undefined : userByName(org.db, asked.username);
		try {
			mergeAccounts(org, asked.winner, asked.losers, user?.id ?? null);
		} catch (error) {
			return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
		}
		return c.body(null, 204);
	});
	return app;
}

async function read<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
	const text = await c.req.text();
	const asked = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text || "{}");
	return asked.success ? asked.output : undefined;
}
