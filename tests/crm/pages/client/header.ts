import { h } from "./element.ts";
import { shape } from "./shapes.ts";
import { words } from "./words.ts";

/** The global header: 50 px, fixed. */
export function makeHeader(userName: string): HTMLElement {
	const search = h("input", { type: "search", placeholder: words.search, "aria-label": words.search });
	return h(
		"header",
		{ class: "slds-global-header_container oneHeader" },
		h(
			"div",
			{ class: "slds-global-header" },
			h("a", { class: "logo", href: "/lightning/page/home", "aria-label": words.home }, h("span"), h("span")),
			h("div", { class: "forceSearchAssistant" }, shape("search"), search),
			h(
				"div",
				{ class: "global-actions" },
				...(["help", "gear", "bell"] as const).map(shape),
				userMenu(userName),
			),
		),
	);
}

function userMenu(name: string): HTMLElement {
	return h(
		"details",
		{ class: "user-menu" },
		h("summary", { "aria-label": name, title: name }, initials(name)),
		h("div", { class: "dropdown" }, h("b", {}, name), h("a", { href: "/logout" }, words.logOut)),
	);
}

function initials(name: string): string {
	const parts = name.split(/\s+/).filter(Boolean);
	return [parts[0], parts.length > 1 ? parts.at(-1) : ""].map((part) => [...(part ?? "")][0] ?? "").join("");
}

/** The app's navigation bar: 40 px, under the header. */
export function makeAppNav(): HTMLElement {
	const items: [string, string, RegExp][] = [
		[words.home, "/lightning/page/home", /\/page\/home/],
		[words.accounts, "/lightning/o/Account/list?filterName=KeyAccounts", /\/Account\//],
		[words.opportunities, "/lightning/o/Opportunity/list", /\/Opportunity\//],
		[words.contacts, "/lightning/o/Contact/list", /\/Contact\//],
		[words.reports, "/lightning/o/Report/home", /\/Report\//],
	];
	const links = items.map(([label, href]) =>
		h("a", { href, class: "slds-context-bar__label-action" }, label),
	);
	const mark = () => {
		for (const [index, link] of links.entries()) {
			link.parentElement?.classList.toggle(
				"slds-is-active",
				items[index]?.[2].test(location.pathname) ?? false,
			);
		}
	};
	const list = h("ul", {}, ...links.map((link) => h("li", { class: "slds-context-bar__item" }, link)));
	mark();
	navigation.addEventListener("currententrychange", mark);
	return h(
		"one-appnav",
		{},
		h(
			"one-app-nav-bar",
			{ class: "slds-context-bar", role: "navigation" },
			h("one-app-launcher-header", { "aria-hidden": "true" }, ...Array.from({ length: 9 }, () => h("i"))),
			h("span", { class: "slds-context-bar__app-name" }, "Sales"),
			list,
		),
	);
}
