import { Hono } from "hono";
import { html } from "hono/html";
import { clientFile } from "./client-files.ts";
import { knobsOf } from "./knobs.ts";
import type { AccountList, PageSource } from "./page-source.ts";
import { sendPage } from "./send-page.ts";
import { sessionRoutes, toLogin } from "./session-routes.ts";

const START = "/lightning/o/Account/list?filterName=KeyAccounts";
const LISTS: readonly AccountList[] = ["KeyAccounts", "MyAccounts", "AllAccounts"];
const ROWS_SHOWN = 200;

/** CRM pages like Lightning Experience, to mount at `/`. The script in `client/` draws them from the JSON. */
export function pages(source: PageSource): Hono {
	const app = new Hono();
	app.get("/", (c) => (source.currentUser(c.req.raw) ? c.redirect(START) : toLogin(c, START)));
	app.route("/", sessionRoutes(source, START));

	// Without an object name, as in e-mails and chat: resolves to the full form.
	app.get("/lightning/r/:id{[A-Za-z0-9]{15,18}}/view", (c) => {
		const { id } = c.req.param();
		return c.redirect(`/lightning/r/${id.startsWith("006") ? "Opportunity" : "Account"}/${id}/view`);
	});

	// The first HTML is the same for every page and nearly empty; the CRM's own pages start like this too.
	app.get("/lightning/*", (c) => {
		const user = source.currentUser(c.req.raw);
		const knobs = knobsOf(c, user);
		if (!user) return toLogin(c);
		return sendPage(c, knobs, {
			title: "Lightning Experience | Salesforce",
			styles: ["hooks.css", "frame.css", "record.css", "cards.css", "overlay.css"],
			data: { busy: knobs.busy, user: user.name, "user-id": user.id },
			script: "app.ts",
			body: html`<div id="auraLoadingBox" class="auraLoadingBox oneLoadingBox"><div class="spinner"></div></div>`,
		});
	});

	app.get("/aura/record/:type{Account|Opportunity|Instep_Request__c}/:id", (c) => {
		const user = source.currentUser(c.req.raw);
		if (!user) return c.json({ error: "signed out" }, 401);
		const { type, id } = c.req.param();
		const record =
			type === "Account"
				? source.account(user.id, id)
				: type === "Opportunity"
					? source.opportunity(user.id, id)
					: source.request(user.id, id);
		return record ? c.json(record) : c.json({ error: "no such record, or no access" }, 404);
	});

	app.get("/aura/list/Account", (c) => {
		const user = source.currentUser(c.req.raw);
		if (!user) return c.json({ error: "signed out" }, 401);
		const list = LISTS.find((name) => name === c.req.query("filterName")) ?? "AllAccounts";
		return c.json(source.accounts(user.id, list, ROWS_SHOWN));
	});

	app.get("/resource/page/:name", (c) => {
		const file = clientFile(c.req.param("name"));
		return file ? c.body(file.text, 200, { "content-type": file.type }) : c.notFound();
	});
	return app;
}
