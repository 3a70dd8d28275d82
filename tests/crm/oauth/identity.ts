import { type Context, Hono } from "hono";
import type { Org } from "../org.ts";
import { bearerOf, useSession } from "../sessions.ts";
import { type CrmUser, userById } from "../users.ts";

/** Who the token's user is: `/services/oauth2/userinfo` and the identity URL `/id/<org>/<user>`. */
export function identityRoutes(org: Org): Hono {
	const app = new Hono();

	app.on(["GET", "POST"], "/services/oauth2/userinfo", (c) => {
		const user = userOf(c, org);
		if (!user) return c.text("Bad_OAuth_Token", 403);
		const { origin } = new URL(c.req.url);
		const row = profileOf(org, user);
		return c.json({
			sub: `${origin}/id/${org.id}/${user.id}`,
			user_id: user.id,
			organization_id: org.id,
			preferred_username: user.username,
			nickname: row.alias,
			name: user.name,
			email: row.email,
			email_verified: true,
			given_name: row.firstName,
			family_name: row.lastName,
			zoneinfo: row.zone,
			photos: { picture: `${origin}/profilephoto/005/F`, thumbnail: `${origin}/profilephoto/005/T` },
			profile: `${origin}/${user.id}`,
			urls: urlsOf(origin, org.id),
			active: true,
			user_type: "STANDARD",
			language: row.language,
			locale: row.locale,
			utcOffset: 3_600_000,
		});
	});

	app.get("/id/:org/:user", (c) => {
		const user = userOf(c, org);
		const isOwn = user && c.req.param("org") === org.id && c.req.param("user") === user.id;
		if (!isOwn) return c.text(user ? "Bad_Id" : "Bad_OAuth_Token", 403);
		const { origin } = new URL(c.req.url);
		const row = profileOf(org, user);
		return c.json({
			id: `${origin}/id/${org.id}/${user.id}`,
			asserted_user: true,
			user_id: user.id,
			organization_id: org.id,
			username: user.username,
			nick_name: row.alias,
			display_name: user.name,
			email: row.email,
			active: true,
			user_type: "STANDARD",
			language: row.language,
			locale: row.locale,
			utcOffset: 3_600_000,
			photos: { picture: `${origin}/profilephoto/005/F`, thumbnail: `${origin}/profilephoto/005/T` },
			urls: urlsOf(origin, org.id),
		});
	});
	return app;
}

/** jsforce puts the token into the query. */
function userOf(c: Context, org: Org): CrmUser | undefined {
	const token = bearerOf(c.req.raw.headers) ?? c.req.query("oauth_token");
	const session = token ? useSession(org, token) : undefined;
	return session && userById(org.db, session.userId);
}

function profileOf(org: Org, user: CrmUser) {
	const row = org.db.get('SELECT * FROM "User" WHERE "Id" = ?', user.id);
	const text = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);
	return {
		alias: text(row?.Alias, user.username.split("@")[0] ?? ""),
		email: text(row?.Email, user.username),
		firstName: text(row?.FirstName, ""),
		lastName: text(row?.LastName, user.name),
		zone: text(row?.TimeZoneSidKey, "UTC"),
		language: text(row?.LanguageLocaleKey, "en_US"),
		locale: text(row?.LocaleSidKey, "en_US"),
	};
}

/** With `{version}` literally in them, as the CRM gives them. */
function urlsOf(origin: string, orgId: string) {
	const base = `${origin}/services/data/v{version}`;
	return {
		enterprise: `${origin}/services/Soap/c/{version}/${orgId}`,
		metadata: `${origin}/services/Soap/m/{version}/${orgId}`,
		partner: `${origin}/services/Soap/u/{version}/${orgId}`,
		rest: `${base}/`,
		sobjects: `${base}/sobjects/`,
		search: `${base}/search/`,
		query: `${base}/query/`,
		recent: `${base}/recent/`,
		profile: `${origin}/{user_id}`,
		custom_domain: origin,
	};
}
