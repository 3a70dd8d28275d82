import { h } from "./element.ts";
import { makeAppNav, makeHeader } from "./header.ts";
import { listenForKeys } from "./keys.ts";
import { startNavigation } from "./navigation.ts";
import { makeUtilityBar } from "./utility-bar.ts";

listenForKeys();
const stencil = h("div", { class: "stencil", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
const pages = h("div", { class: "maincontent", id: "brandBand" }, stencil);
document.body.append(
	h(
		"div",
		{ class: "desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost" },
		makeHeader(document.documentElement.dataset.user ?? ""),
		makeAppNav(),
		h("main", { class: "viewport" }, pages),
		makeUtilityBar(),
	),
);
startNavigation(pages);
// Lightning's box stays in the document, out of sight.
document.querySelector("#auraLoadingBox")?.setAttribute("hidden", "");
