import { h, on } from "./element.ts";

/** Tabs of a record page; only the chosen tab's content shows. */
export function tabset(tabs: [label: string, content: HTMLElement][]): HTMLElement {
	const buttons = tabs.map(([label]) => h("button", { type: "button", role: "tab" }, label));
	const bodies = tabs.map(([label, content]) =>
		h("flexipage-tab2", { role: "tabpanel", "aria-label": label }, content),
	);
	const choose = (chosen: number) => {
		for (const [index, button] of buttons.entries())
			button.setAttribute("aria-selected", String(index === chosen));
		for (const [index, body] of bodies.entries()) body.hidden = index !== chosen;
	};
	for (const [index, button] of buttons.entries()) on(button, "click", () => choose(index));
	choose(0);
	return h(
		"flexipage-tabset2",
		{},
		h("lightning-tabset", { class: "card" }, h("div", { role: "tablist" }, ...buttons), ...bodies),
	);
}
