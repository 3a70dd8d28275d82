import { createHash, randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { Org } from "../org.ts";
import { endSession, openSession, useSession } from "../sessions.ts";
import { isKnownClient } from "./clients.ts";
import type { Codes } from "./codes.ts";
import {
	familyOf,
	type Grant,
	issueRefreshToken,
	redeemRefreshToken,
	revokeFamily,
} from "./refresh-tokens.ts";

/** `/token` and `/revoke`. Errors are objects here, not lists (salesforce.md 2.1). */
export function tokenRoutes(org: Org, codes: Codes): Hono {
	const app = new Hono();

	app.post("/services/oauth2/token", async (c) => {
		const form = new URLSearchParams(await c.req.text());
		const field = (name: string) => form.get(name) ?? "";
		c.header("cache-control", "no-store");
		const clientId = field("client_id");
		if (!isKnownClient(clientId)) return refuse(c, "invalid_client_id", "client identifier invalid");
		if (field("grant_type") === "authorization_code") {
			const grant = codes.redeem(field("code"), clientId, field("redirect_uri"), field("code_verifier"));
			if (typeof grant === "string") return refuse(c, "invalid_grant", grant);
			return c.json(answer(c, org, { ...grant, family: randomUUID() }));
		}
		if (field("grant_type") !== "refresh_token")
			return refuse(c, "unsupported_grant_type", "grant type not supported");
		const grant = org.db.transaction(() => redeemRefreshToken(org, field("refresh_token"), clientId));
		if (!grant) return refuse(c, "invalid_grant", "expired access/refresh token");
		return c.json(answer(c, org, grant));
	});

	app.on(["GET", "POST"], "/services/oauth2/revoke", async (c) => {
		const form = new URLSearchParams(c.req.method === "POST" ? await c.req.text() : "");
		const token = form.get("token") ?? c.req.query("token") ?? "";
		const family = familyOf(org, token);
		const session = useSession(org, token);
		if (family === undefined && !session)
			return refuse(c, "unsupported_token_type", "this token type is not supported");
		// A refresh token takes its access tokens along; an access token goes alone.
		if (family !== undefined) revokeFamily(org, family);
		if (session) endSession(org, token);
		return c.body(null, 200);
	});
	return app;
}

function refuse(c: Context, error: string, description: string): Response {
	return c.json({ error, error_description: description }, 400);
}

/** A session, and with the scope for it a new refresh token: rotation is always on. */
function answer(c: Context, org: Org, grant: Grant) {
	const { origin } = new URL(c.req.url);
	const { userId, clientId, scope, family } = grant;
	const mayRefresh = /(?:^|\s)(?:refresh_token|offline_access)(?:\s|$)/.test(scope);
	const id = `${origin}/id/${org.id}/${userId}`;
	const issuedAt = String(org.now());
	return {
		access_token: openSession(org, userId, clientId, family),
		...(mayRefresh ? { refresh_token: issueRefreshToken(org, grant) } : {}),
		signature: createHash("sha256")
			.update(id + issuedAt)
			.digest("base64"),
		scope,
		instance_url: origin,
		id,
		token_type: "Bearer",
		issued_at: issuedAt,
	};
}
