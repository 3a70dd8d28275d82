export type RecordType = "Account" | "Opportunity" | "Instep_Request__c";

export type Route =
	| { kind: RecordType; id: string }
	| { kind: "list"; filterName: string }
	| { kind: "home" }
	| { kind: "missing" };

const RECORD =
	/^\/lightning\/r\/(Account|Opportunity|Instep_Request__c)\/([A-Za-z0-9]{15,18})\/(?:view|edit)$/;

/** Matched by position, as Lightning does; of the query only the list's filter counts (`ws`, `uid` and so on do not). */
export function routeOf(url: URL): Route {
	const [, type, id] = RECORD.exec(url.pathname) ?? [];
	if ((type === "Account" || type === "Opportunity" || type === "Instep_Request__c") && id)
		return { kind: type, id };
	if (/^\/lightning\/o\/Account\/(list|home)$/.test(url.pathname)) {
		return { kind: "list", filterName: url.searchParams.get("filterName") ?? "KeyAccounts" };
	}
	return { kind: url.pathname === "/lightning/page/home" ? "home" : "missing" };
}

/** Pages with the same key are one page, kept once. */
export function keyOf(route: Route): string {
	if (route.kind === "list") return `list/${route.filterName}`;
	return "id" in route ? `${route.kind}/${route.id}` : route.kind;
}
