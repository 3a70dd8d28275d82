import type { AccountPage, AccountRow, OpportunityPage, RequestPage } from "../page-source.ts";

export interface AccountRows {
	rows: AccountRow[];
	total: number;
}

export async function fetchAccount(id: string, signal: AbortSignal): Promise<AccountPage | null> {
	return (await ask(`/aura/record/Account/${id}`, signal))?.json() ?? null;
}

export async function fetchOpportunity(id: string, signal: AbortSignal): Promise<OpportunityPage | null> {
	return (await ask(`/aura/record/Opportunity/${id}`, signal))?.json() ?? null;
}

export async function fetchRequest(id: string, signal: AbortSignal): Promise<RequestPage | null> {
	return (await ask(`/aura/record/Instep_Request__c/${id}`, signal))?.json() ?? null;
}

export async function fetchAccounts(filterName: string, signal: AbortSignal): Promise<AccountRows> {
	const answer = await ask(`/aura/list/Account?filterName=${encodeURIComponent(filterName)}`, signal);
	return answer?.json() ?? { rows: [], total: 0 };
}

/** Null for what is not there. Signed out: the sign-in page, and back here from there. */
async function ask(path: string, signal: AbortSignal): Promise<Response | null> {
	const answer = await fetch(path, { signal });
	if (answer.status === 401) {
		location.assign(`/login?startURL=${encodeURIComponent(location.pathname + location.search)}`);
	}
	return answer.ok ? answer : null;
}
