import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { controlRoutes } from "./controls.ts";
import type { Database } from "./database.ts";
import { overSocket } from "./faults/over-socket.ts";
import { faultRoutes } from "./faults/routes.ts";
import { Switchboard } from "./faults/switchboard.ts";
import { type Bindings, withFaults } from "./faults/with-faults.ts";
import { makeOrg, type OrgOptions } from "./make-org.ts";
import { authorizeRoutes } from "./oauth/authorize.ts";
import { Codes } from "./oauth/codes.ts";
import { identityRoutes } from "./oauth/identity.ts";
import { tokenRoutes } from "./oauth/token.ts";
import type { Org } from "./org.ts";
import { pageSource } from "./page-source.ts";
import { pages } from "./pages/pages.ts";
import { apiRoutes } from "./rest/http.ts";
import type { Seat } from "./seed-types.ts";
import { openSession } from "./sessions.ts";
import { allUsers, userByName } from "./users.ts";

export interface Crm {
	app: Hono<{ Bindings: Bindings }>;
	/** Answers without a socket: `crm.fetch(new Request("http://127.0.0.1/services/data"))`. */
	fetch: (request: Request) => Promise<Response>;
	db: Database;
	org: Org;
	/** What goes wrong, see README.md; the same as `/__crm/faults`. */
	faults: Switchboard;
	users: { id: string; username: string; name: string; seat: Seat; accessToken: string }[];
	/** A new access token. Throws for an unknown user. */
	signIn: (username: string) => string;
	/** Opens 127.0.0.1 on this port, 0 for any free one, and gives the origin. Rejects when the port is taken. */
	listen: (port?: number) => Promise<string>;
	close: () => Promise<void>;
}

/** A CRM of its own: nothing is shared between two of them. Throws for bad metadata, seeds and files. */
export function createCrm(options: OrgOptions): Crm {
	const org = makeOrg(options);
	const codes = new Codes(org.now);
	const app = new Hono<{ Bindings: Bindings }>();
	const faults = new Switchboard(org);
	app.route("/", faultRoutes(faults));
	app.route("/", controlRoutes(org));
	app.route("/", apiRoutes(org));
	app.route("/", authorizeRoutes(org, codes));
	app.route("/", tokenRoutes(org, codes));
	app.route("/", identityRoutes(org));
	app.route("/", pages(pageSource(org)));

	const answer = withFaults(org, faults, async (request, bindings) => app.fetch(request, bindings));
	const fetch = (request: Request) => answer(oneSlash(request));
	const servers: ReturnType<typeof serve>[] = [];
	return {
		app,
		fetch,
		db: org.db,
		org,
		faults,
		users: allUsers(org.db).map(({ id, username, name, seat }) => {
			return { id, username, name, seat, accessToken: openSession(org, id) };
		}),
		signIn(username) {
			const user = userByName(org.db, username);
			if (!user) throw new Error(`there is no user ${username}`);
			return openSession(org, user.id);
		},
		listen: (port = 0) =>
			new Promise((resolve, reject) => {
				// Longer headers than Node's own limit must reach the API, which answers 414 or 431 itself.
				const serverOptions = { maxHeaderSize: 131_072 };
				const options = { fetch: overSocket(fetch), port, hostname: "127.0.0.1", serverOptions };
				const server = serve(options, ({ port }: AddressInfo) => resolve(`http://127.0.0.1:${port}`));
				servers.push(server);
				server.once("error", reject);
			}),
		async close() {
			await Promise.all(servers.map(stop));
			org.db.close();
		},
	};
}

function stop(server: ReturnType<typeof serve>): Promise<void> {
	// Browsers keep connections open that would hold the end back.
	if ("closeAllConnections" in server) server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}

/** `sf` asks for `//services/data`, and the CRM takes it; only in front (salesforce.md 3.1). */
function oneSlash(request: Request): Request {
	const url = new URL(request.url);
	if (!url.pathname.startsWith("//")) return request;
	url.pathname = url.pathname.replace(/^\/+/, "/");
	return new Request(url, request);
}
