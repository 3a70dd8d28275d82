import { toRecordId } from "./record-id.ts";
import { type RelatedRecord, relatedType } from "./related.ts";

/** Which account a panel is about, or which record whose account it is about: its URL says so (`#/<host>/<type>/<id>`), and nothing else does. */
export type Route =
	| { kind: "account"; host: string; accountId: string; isForm: boolean }
	| { kind: "related"; host: string; record: RelatedRecord; isForm: boolean }
	| { kind: "badId"; host: string }
	| { kind: "otherRecord"; host: string }
	| { kind: "none"; host: string | undefined };

const FORM = "request";

export function hashOf(record: { host: string; type: string; id: string }, isForm = false): string {
	return `#/${encodeURIComponent(record.host)}/${record.type}/${record.id}${isForm ? `/${FORM}` : ""}`;
}

/** The page of all that waits on the user of a CRM host. */
export function inboxAddress(host: string): string {
	return `/workspace.html#/${encodeURIComponent(host)}/inbox`;
}

/** Reads a panel's hash. Anything that is not a route is "none": the panel then says what to open. */
export function routeOf(hash: string): Route {
	const [host = "", type = "", id = "", page = ""] = hash.replace(/^#\/?/, "").split("/").map(decode);
	if (!host) return { kind: "none", host: undefined };
	if (!type) return { kind: "none", host };
	const related = relatedType(type);
	if (type !== "Account" && !related) return { kind: "otherRecord", host };
	const recordId = toRecordId(id);
	if (!recordId) return { kind: "badId", host };
	const isForm = page === FORM;
	return related
		? { kind: "related", host, record: { type: related, id: recordId }, isForm }
		: { kind: "account", host, accountId: recordId, isForm };
}

export type WorkspacePage = "inbox" | "unit" | "programme" | "escalations" | "measures" | "pulse" | "brief";

/** The page that is printed for the board: of one account, or of all. */
export function briefAddress(host: string, accountId?: string): string {
	return `/workspace.html${workspaceHash(host, "brief", accountId)}`;
}

/** The address of one of the full page's pages, as a hash; `id` is a unit's, or an account's. Empty filters are left out. */
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

export function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return "";
	}
}
