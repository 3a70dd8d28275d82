import { foldText } from "./expertise.ts";
import { recordPage } from "./record-page.ts";
import type { Account, Expert, StoredRequest } from "./records.ts";

/** As many as browsers show below an address that is being typed. */
const MOST_FOUND = 6;

/** What a device has of one CRM. */
export interface Searched {
	/** Of the CRM's pages. */
	host: string;
	read: {
		accounts: readonly Account[];
		experts: readonly Expert[];
		requests: readonly StoredRequest[];
	};
}

export interface Found {
	/** Of the record's page. */
	address: string;
	/** What it is called, and by what it is found. */
	text: string;
}

/**
 * What has a word that begins like each word typed, however that is spelled (`foldText`): of each CRM accounts first,
 * then experts, then requests. Nothing typed finds nothing.
 */
export function search(typed: string, copies: readonly Searched[]): Found[] {
	const wanted = wordsOf(typed);
	return copies
		.flatMap(({ host, read: { accounts, experts, requests } }) => {
			const found = (type: string, id: string, text: string) => ({
				address: recordPage(host, type, id),
				text,
			});
			return [
				...accounts.map(({ id, name }) => found("Account", id, name)),
				...experts.map(({ id, name }) => found("Instep_Expert__c", id, name)),
				...requests.map(({ id, expertise, accountName, number }) =>
					found("Instep_Request__c", id, `${expertise} · ${accountName} · ${number}`),
				),
			];
		})
		.filter(({ text }) => {
			const words = wordsOf(text);
			return wanted.length > 0 && wanted.every((each) => words.some((word) => word.startsWith(each)));
		})
		.slice(0, MOST_FOUND);
}

function wordsOf(text: string): string[] {
	return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
