import type { AccountPage } from "../page-source.ts";
import { h } from "./element.ts";
import { formatMoney, formatNumber } from "./format.ts";
import { words } from "./words.ts";

const style = new CSSStyleSheet();
style.replaceSync(`
	:host { display: block }
	h2 { margin: 0 0 .5rem; font-size: .875rem; color: var(--slds-g-color-on-surface-3) }
	dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 }
	dt { color: var(--slds-g-color-on-surface-1) }
	dd { margin: 0; text-align: right; color: var(--slds-g-color-on-surface-2); overflow-wrap: anywhere }
`);

/** A custom component in a native shadow root: Lightning's pages mix those with synthetic ones. */
export function companyFacts(account: AccountPage): HTMLElement {
	const host = h("c-company-facts", { class: "card" });
	const root = host.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [style];
	const facts: [string, string][] = [
		[words.revenue, formatMoney(account.annualRevenue)],
		[words.employees, formatNumber(account.employees)],
	];
	const rows = facts.flatMap(([label, value]) => [h("dt", {}, label), h("dd", {}, value || "—")]);
	root.append(h("h2", {}, words.facts), h("dl", {}, ...rows));
	return host;
}
