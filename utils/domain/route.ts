import { toRecordId } from "./record-id.ts";

/** Which account a panel is about: its URL says so (`#/<host>/<type>/<id>`), and nothing else does. */
export type Route =
	| { kind: "account"; host: string; accountId: string; isForm: boolean }
	| { kind: "badId"; host: string }
	| { kind: "otherRecord"; host: string }
	| { kind: "none"; host: string | undefined };

const FORM = "request";

export function hashOf(record: { host: string; type: string; id: string }, isForm = false): string {
	return `#/${encodeURIComponent(record.host)}/${record.type}/${record.id}${isForm ? `/${FORM}` : ""}`;
}

/** Reads a panel's hash. Anything that is not a route is "none": the panel then says what to open. */
export function routeOf(hash: string): Route {
	const [host = "", type = "", id = "", page = ""] = hash.replace(/^#\/?/, "").split("/").map(decode);
	if (!host) return { kind: "none", host: undefined };
	if (!type) return { kind: "none", host };
	if (type !== "Account") return { kind: "otherRecord", host };
	const accountId = toRecordId(id);
	return accountId ? { kind: "account", host, accountId, isForm: page === FORM } : { kind: "badId", host };
}

const PAGES = ["inbox", "unit", "escalations", "measures"] as const;
export type WorkspacePage = (typeof PAGES)[number];

/** What the full page shows: its URL says so (`#/<host>/<page>/<id>?<filter>=<value>`), and nothing else does. */
export interface WorkspaceRoute {
	/** Missing where the address names none. */
	host: string | undefined;
	page: WorkspacePage;
	/** Of the unit. */
	id: string | undefined;
	/** What is left out or opened, by name; without what is empty. */
	filters: Readonly<Record<string, string>>;
}

export function workspaceHash(
	host: string,
	page: WorkspacePage,
	id?: string,
	filters: Readonly<Record<string, string>> = {},
): string {
	const said = Object.entries(filters).filter(([, value]) => value !== "");
	const query = new URLSearchParams(said.map(([name, value]) => [name, value.toWellFormed()]));
	const path = [host, page, ...(id === undefined ? [] : [id])].map((part) => encodeURIComponent(part));
	return `#/${path.join("/")}${said.length > 0 ? `?${query}` : ""}`;
}

/** Reads the full page's hash. What is no page of it is the inbox. */
export function workspaceRouteOf(hash: string): WorkspaceRoute {
	const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
	const [host = "", name = "", id = ""] = path.split("/").map(decode);
	return {
		host: host || undefined,
		page: PAGES.find((page) => page === name) ?? "inbox",
		id: id || undefined,
		filters: Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== "")),
	};
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return "";
	}
}
