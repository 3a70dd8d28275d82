import { accountContent } from "./account-page.ts";
import { homeContent } from "./home-page.ts";
import { listContent } from "./list-page.ts";
import { missingContent } from "./missing-page.ts";
import type { Page } from "./navigation.ts";
import { opportunityContent } from "./opportunity-page.ts";
import { fetchAccount, fetchAccounts, fetchOpportunity, fetchRequest } from "./org.ts";
import { requestContent } from "./request-page.ts";
import type { Route } from "./route.ts";
import { words } from "./words.ts";

/** The page of a route, from the org's answer; a record that is not there or not shared gets Lightning's notice. */
export async function makePage(route: Route, signal: AbortSignal): Promise<Page> {
	if (route.kind === "Account") {
		const account = await fetchAccount(route.id, signal);
		return account
			? { title: titled(`${account.name} | ${words.account}`), content: accountContent(account) }
			: { title: titled(words.account), content: missingContent(words.noAccess) };
	}
	if (route.kind === "Opportunity") {
		const opportunity = await fetchOpportunity(route.id, signal);
		return opportunity
			? {
					title: titled(`${opportunity.name} | ${words.opportunity}`),
					content: opportunityContent(opportunity),
				}
			: { title: titled(words.opportunity), content: missingContent(words.noAccess) };
	}
	if (route.kind === "Instep_Request__c") {
		const request = await fetchRequest(route.id, signal);
		return request
			? { title: titled(`${request.name} | ${words.request}`), content: requestContent(request) }
			: { title: titled(words.request), content: missingContent(words.noAccess) };
	}
	if (route.kind === "list") {
		const list = await fetchAccounts(route.filterName, signal);
		return { title: titled(words.accounts), content: listContent(list, route.filterName) };
	}
	if (route.kind === "home") {
		const mine = await fetchAccounts("MyAccounts", signal);
		return { title: titled(words.home), content: homeContent(mine) };
	}
	return { title: titled(words.noPage), content: missingContent(words.noPageHere) };
}

function titled(text: string): string {
	return `${text} | Salesforce`;
}
