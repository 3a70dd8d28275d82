import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Org } from "../org.ts";
import { knobsOf } from "../pages/knobs.ts";
import { sendPage } from "../pages/send-page.ts";
import { cookieSession } from "../sessions.ts";
import { type CrmUser, userById } from "../users.ts";
import { isAllowedRedirect, isKnownClient } from "./clients.ts";
import type { Codes } from "./codes.ts";

const PATH = "/services/oauth2/authorize";
const ASKED = ["client_id", "redirect_uri", "state", "scope", "code_challenge", "response_type"] as const;
const DEFAULT_SCOPE = "api refresh_token";

/** The page on which a signed-in user allows the app, and what follows from the answer. */
export function authorizeRoutes(org: Org, codes: Codes): Hono {
	const app = new Hono();

	app.get(PATH, (c) => {
		const asked = new URL(c.req.url).searchParams;
		const problem = problemOf(c, asked);
		if (problem) return problem;
		const user = signedIn(org, c.req.raw.headers);
		if (!user || asked.get("prompt") === "login") {
			asked.delete("prompt");
			return c.redirect(`/login?startURL=${encodeURIComponent(`${PATH}?${asked}`)}`);
		}
		return consentPage(c, user, asked);
	});

	app.post(PATH, async (c) => {
		const form = await c.req.formData();
		const asked = new URLSearchParams();
		for (const [name, value] of form) if (typeof value === "string") asked.set(name, value);
		const problem = problemOf(c, asked);
		if (problem) return problem;
		const user = signedIn(org, c.req.raw.headers);
		if (!user) return c.redirect("/login", 303);
		if (asked.get("decision") !== "allow")
			return back(c, asked, { error: "access_denied", error_description: "end-user denied authorization" });
		const code = codes.issue({
			userId: user.id,
			clientId: asked.get("client_id") ?? "",
			redirectUri: asked.get("redirect_uri") ?? "",
			scope: asked.get("scope") || DEFAULT_SCOPE,
			challenge: asked.get("code_challenge") ?? "",
		});
		return back(c, asked, { code });
	});
	return app;
}

function signedIn(org: Org, headers: Headers): CrmUser | undefined {
	const session = cookieSession(org, headers);
	return session && userById(org.db, session.userId);
}

/** Without a trusted redirect the user sees the error; with one, the app is told (salesforce.md 2.1). */
function problemOf(c: Context, asked: URLSearchParams): Response | undefined {
	if (!isKnownClient(asked.get("client_id") ?? ""))
		return c.text("error=invalid_client_id&error_description=client identifier invalid", 400);
	if (!isAllowedRedirect(asked.get("redirect_uri") ?? ""))
		return c.text("error=redirect_uri_mismatch&error_description=redirect_uri must match configuration", 400);
	if (asked.get("response_type") !== "code")
		return back(c, asked, {
			error: "unsupported_response_type",
			error_description: "response type not supported",
		});
	const isS256 = (asked.get("code_challenge_method") ?? "S256") === "S256";
	if (!isS256 || !/^[\w-]{43}$/.test(asked.get("code_challenge") ?? ""))
		return back(c, asked, { error: "invalid_request", error_description: "missing required code challenge" });
	return undefined;
}

function back(c: Context, asked: URLSearchParams, result: Record<string, string>): Response {
	const target = new URL(asked.get("redirect_uri") ?? "");
	for (const [name, value] of Object.entries(result)) target.searchParams.set(name, value);
	const state = asked.get("state");
	if (state !== null) target.searchParams.set("state", state);
	return c.redirect(target.href, 303);
}

function consentPage(c: Context, user: CrmUser, asked: URLSearchParams): Response | Promise<Response> {
	const hidden = ASKED.map(
		(name) => html`<input type="hidden" name="${name}" value="${asked.get(name) ?? ""}">`,
	);
	const other = `/login?startURL=${encodeURIComponent(`${PATH}?${asked}`)}`;
	return sendPage(c, knobsOf(c, null), {
		title: "Allow Access? | Salesforce",
		styles: ["hooks.css", "login.css"],
		body: html`<main class="login">
<h1>Allow Access?</h1>
<p>Instep is asking to manage your data via APIs, and to perform requests at any time.</p>
<form method="post" action="${PATH}">
${hidden}
<button name="decision" value="deny">Deny</button>
<button name="decision" value="allow">Allow</button>
</form>
<p>Signed in as ${user.name} (${user.username}). <a href="${other}">Not you?</a></p>
</main>`,
	});
}
