import type { AccountRow } from "../page-source.ts";
import { h, on } from "./element.ts";
import type { AccountRows } from "./org.ts";
import { shape } from "./shapes.ts";
import { words } from "./words.ts";

const VIEWS: [string, string][] = [
	["KeyAccounts", words.keyAccounts],
	["MyAccounts", words.myAccounts],
	["AllAccounts", words.allAccounts],
];

export function listContent({ rows, total }: AccountRows, filterName: string): HTMLElement {
	const current = VIEWS.find(([name]) => name === filterName) ?? VIEWS[2];
	const table = accountTable(rows);
	const search = h("input", {
		type: "search",
		placeholder: words.searchList,
		"aria-label": words.searchList,
	});
	on(search, "input", () => {
		if (!(search instanceof HTMLInputElement)) return;
		const wanted = search.value.toLocaleLowerCase();
		for (const row of table.querySelectorAll<HTMLElement>("tbody tr")) {
			row.hidden = !(row.textContent ?? "").toLocaleLowerCase().includes(wanted);
		}
	});
	const views = VIEWS.map(([name, label]) =>
		h(
			"a",
			{ href: `/lightning/o/Account/list?filterName=${name}`, class: name === current?.[0] ? "current" : "" },
			label,
		),
	);
	return h(
		"div",
		{ class: "forceListViewManager card" },
		h(
			"header",
			{ class: "page-header" },
			h("span", { class: "entity account" }, shape("account")),
			h("div", { class: "grow" }, h("small", {}, words.accounts), h("h1", {}, current?.[1] ?? "")),
			h("nav", { class: "views" }, ...views),
		),
		h(
			"div",
			{ class: "list-meta" },
			h("span", {}, `${words.shownOf(rows.length, total)} · ${words.sortedByName}`),
			search,
		),
		h("div", { class: "scroll" }, table),
	);
}

export function accountTable(rows: AccountRow[]): HTMLElement {
	const heads = [words.accountName, words.industry, words.city, words.tier, words.owner, words.phone];
	const lines = rows.map((row) =>
		h(
			"tr",
			{},
			h("th", { scope: "row" }, h("a", { href: `/lightning/r/Account/${row.id}/view` }, row.name)),
			...[row.industry, row.billingCity, row.tier, row.owner, row.phone].map((text) => h("td", {}, text)),
		),
	);
	if (rows.length === 0) return h("p", { class: "nothing" }, words.nothingHere);
	return h(
		"table",
		{ class: "slds-table" },
		h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
		h("tbody", {}, ...lines),
	);
}
