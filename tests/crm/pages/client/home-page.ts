import { h } from "./element.ts";
import { accountTable } from "./list-page.ts";
import type { AccountRows } from "./org.ts";
import { shape } from "./shapes.ts";
import { words } from "./words.ts";

export function homeContent(mine: AccountRows): HTMLElement {
	const [firstName = ""] = (document.documentElement.dataset.user ?? "").split(" ");
	return h(
		"home-page",
		{},
		h(
			"header",
			{ class: "page-header card" },
			h("span", { class: "entity home" }, shape("home")),
			h("div", { class: "grow" }, h("small", {}, words.home), h("h1", {}, words.goodDay(firstName))),
		),
		h(
			"section",
			{ class: "card" },
			h("h2", {}, words.myAccounts),
			h("div", { class: "scroll" }, accountTable(mine.rows)),
		),
	);
}
