import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { knobsOf } from "./knobs.ts";
import { loginPage } from "./login-page.ts";
import type { PageSource } from "./page-source.ts";
import { sendPage } from "./send-page.ts";

/** Signing in and out: the `sid` cookie. `startURL` and `retURL` are the CRM's own names of these parameters. */
export function sessionRoutes(source: PageSource, start: string): Hono {
	const app = new Hono();

	app.get("/login", (c) => {
		const knobs = knobsOf(c, null);
		const startUrl = localPath(c.req.query("startURL"), start);
		return sendPage(c, knobs, loginPage(source.users(), startUrl, knobs.lang));
	});

	app.post("/login", async (c) => {
		const form = await c.req.formData();
		const username = form.get("username");
		const startUrl = form.get("startURL");
		const sid = typeof username === "string" ? source.signIn(username) : null;
		if (!sid) return c.redirect("/login", 303);
		setSid(c, sid);
		return c.redirect(localPath(typeof startUrl === "string" ? startUrl : undefined, start), 303);
	});

	// Signs a browser in with a session id in hand, as scripts do with the real CRM.
	app.get("/secur/frontdoor.jsp", (c) => {
		setSid(c, c.req.query("sid") ?? "");
		return c.redirect(localPath(c.req.query("retURL"), start));
	});

	app.get("/logout", (c) => {
		source.signOut(c.req.raw);
		deleteCookie(c, "sid", { path: "/" });
		return c.redirect("/login");
	});
	return app;
}

/** To the sign-in page, and from there back to `target`: the address asked for, unless told. */
export function toLogin(c: Context, target?: string): Response {
	const { pathname, search } = new URL(c.req.url);
	return c.redirect(`/login?startURL=${encodeURIComponent(target ?? pathname + search)}`);
}

function setSid(c: Context, sid: string): void {
	setCookie(c, "sid", sid, { path: "/", httpOnly: true, sameSite: "Lax" });
}

/** A path of this origin, or `otherwise`: signing in must never lead off the CRM. */
function localPath(path: string | undefined, otherwise: string): string {
	const here = "http://crm.invalid";
	if (!path || !URL.canParse(path, here)) return otherwise;
	const url = new URL(path, here);
	// "/.//elsewhere.example" has the path "//elsewhere.example", which a browser reads as another host.
	return url.origin === here ? url.pathname.replace(/^\/+/, "/") + url.search : otherwise;
}
