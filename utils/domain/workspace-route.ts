import { decode, type WorkspacePage } from "./route.ts";

const PAGES: readonly WorkspacePage[] = [
	"inbox",
	"unit",
	"programme",
	"escalations",
	"measures",
	"pulse",
	"brief",
];

/** What the full page shows: its URL says so (`#/<host>/<page>/<id>?<filter>=<value>`), and nothing else does. */
export interface WorkspaceRoute {
	/** Missing where the address names none. */
	host: string | undefined;
	page: WorkspacePage;
	/** Of the unit, or of the account. */
	id: string | undefined;
	/** What is left out or opened, by name; without what is empty. */
	filters: Readonly<Record<string, string>>;
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
