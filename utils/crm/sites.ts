/**
 * From a page's address to the CRM record on it, and to the CRM's API. Pure, and small: it is part of the
 * content script. Hosts as in salesforce.md 1.1 and 1.2; anchored, so that `…force.com.evil.com` is nobody.
 */
import { relatedType } from "../domain/related.ts";

export interface RecordRef {
	/** The page's host, with its port where it has one. */
	host: string;
	/** The object's API name, `Account`. */
	type: string;
	/** As in the address: 15 or 18 characters, not yet checked. */
	id: string;
}

/** Pages of Salesforce Lightning, Microsoft's proxy in front of them included. */
export const CRM_PAGES: readonly string[] = [
	"https://*.lightning.force.com/*",
	"https://*.lightning.force.com.mcas.ms/*",
	"https://*.lightning.crmforce.mil/*",
	"https://*.lightning.sfcrmapps.cn/*",
];

/** The API, which only the background speaks to. */
export const CRM_APIS: readonly string[] = [
	"https://*.my.salesforce.com/*",
	"https://*.my.salesforce.mil/*",
	"https://*.my.sfcrmproducts.cn/*",
];

/** The local CRM of the demo and the tests; never in a store build. Patterns have no port: any fits. */
export const LOCAL_CRM: readonly string[] = ["http://127.0.0.1/*"];

const API_ORIGINS: readonly (readonly [host: RegExp, api: string])[] = [
	[/^([a-z0-9-]+(?:\.[a-z]+)?)\.lightning\.force\.com$/, "https://$1.my.salesforce.com"],
	[/^([a-z0-9-]+(?:\.[a-z]+)?)\.lightning\.(?:crm)?force\.mil$/, "https://$1.my.salesforce.mil"],
	[/^([a-z0-9-]+(?:\.[a-z]+)?)\.lightning\.sfcrmapps\.cn$/, "https://$1.my.sfcrmproducts.cn"],
];
/** Microsoft's proxy appends its own suffix to page hosts; the API is reached without it. */
const PROXY_SUFFIX = /\.mcas\.ms$/;
/** The API's and the set-up pages' own hosts: people paste what is in their address bar. */
const API_HOST = /^([a-z0-9-]+(?:\.[a-z]+)?)\.my\.salesforce(?:-setup)?\.com$/;
const LOCAL_HOST = /^127\.0\.0\.1(:\d+)?$/;

/** The origin of the API behind a page's host, or nothing for a host that is no CRM. */
export function apiOriginOf(pageHost: string, isDemo = import.meta.env.MODE === "demo"): string | undefined {
	const host = pageHost.toLowerCase().replace(PROXY_SUFFIX, "");
	if (isDemo && LOCAL_HOST.test(host)) return `http://${host}`;
	for (const [pattern, api] of API_ORIGINS) {
		if (pattern.test(host)) return host.replace(pattern, api);
	}
	return undefined;
}

/** How a person tells us their CRM: a page's address, with or without `https://`, or the host alone. */
export function crmHostIn(typed: string, isDemo?: boolean): string | undefined {
	const text = typed.trim();
	const address = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
	const host = address?.host.replace(API_HOST, "$1.lightning.force.com");
	return host && apiOriginOf(host, isDemo) ? host : undefined;
}

const RECORD_PATH =
	/^\/lightning\/(?:app\/[^/]+\/)?r\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15}|[A-Za-z0-9]{18})\/(?:view|edit|related\/.*)$/;
const CONSOLE_PARAMETER = "ws";
/**
 * The prefix of an id stands in for an object's name that the address leaves out (salesforce.md 1.4). Person
 * accounts are 001 too.
 */
const TYPES: Readonly<Record<string, string>> = {
	"001": "Account",
	"003": "Contact",
	"006": "Opportunity",
	"500": "Case",
};

/**
 * The record a page shows. Read by position, never by searching for something that looks like an id: an
 * object's name can look like one. In console apps the focused tab is the path, its workspace is `ws`.
 */
export function recordAt(url: string): RecordRef | undefined {
	const address = URL.parse(url);
	if (!address) return undefined;
	const { host, pathname, searchParams } = address;
	for (const path of [pathname, searchParams.get(CONSOLE_PARAMETER)]) {
		const [, type, id] = RECORD_PATH.exec(path ?? "") ?? [];
		if (id) return { host, type: type ?? TYPES[id.slice(0, 3)] ?? "Record", id };
	}
	return undefined;
}

/** The panel has something to say on this record's page: of the account that it is, or that it belongs to. */
export function hasPanel({ type }: Pick<RecordRef, "type">): boolean {
	return type === "Account" || relatedType(type) !== undefined;
}
