import type { RequestPage } from "../page-source.ts";
import { h } from "./element.ts";
import { component, details, type Field, highlights, recordPage } from "./record-parts.ts";
import { tabset } from "./tabset.ts";
import { words } from "./words.ts";

/** The page that the CRM makes of itself for an object of Instep's. */
export function requestContent(request: RequestPage): HTMLElement {
	const fields = (): Field[] => [
		[
			"Account__c",
			words.account,
			h("a", { href: `/lightning/r/Account/${request.accountId}/view` }, request.accountName),
		],
		["Expertise__c", words.expertise, request.expertise],
		["Status__c", words.status, request.status],
	];
	return recordPage(
		highlights("request", request.name, fields()),
		[
			component(
				"flexipage_tabset",
				tabset([
					[words.details, details("Instep_Request__c", [["Name", words.request, request.name], ...fields()])],
				]),
			),
		],
		[],
	);
}
