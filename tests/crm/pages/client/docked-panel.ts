import { field, iconButton } from "./controls.ts";
import { h } from "./element.ts";
import { visitedPages } from "./kept-pages.ts";
import { words } from "./words.ts";

/** The utility panel above its bar: 340 × 480 px, bottom left. */
export function toggleHistory(): void {
	const links = visitedPages().map(({ title, href }) =>
		h("li", {}, h("a", { href }, title.replace(/ \| Salesforce$/, ""))),
	);
	toggle("history", words.history, h("ul", {}, ...links));
}

/** The e-mail composer: docked bottom right, 480 px wide, where an add-on's panel may be too. */
export function toggleComposer(): void {
	const body = h("textarea", { rows: "9", "aria-label": words.comments });
	toggle(
		"composer",
		words.email,
		h("div", { class: "composer-body" }, field(words.to, h("input")), field(words.subject, h("input")), body),
	);
}

function toggle(name: "history" | "composer", title: string, content: HTMLElement): void {
	const open = document.querySelector(`.forceDockingPanel.${name}`);
	if (open) {
		open.remove();
		return;
	}
	const panel = h("section", { class: `forceDockingPanel ${name}`, "aria-label": title });
	panel.append(
		h(
			"header",
			{},
			h("h2", {}, title),
			iconButton("close", words.close, () => panel.remove()),
		),
		content,
	);
	document.body.append(panel);
}
