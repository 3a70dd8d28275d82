import { field, iconButton } from "./controls.ts";
import { h, on } from "./element.ts";
import { showToast } from "./toast.ts";
import { words } from "./words.ts";

export function openNewTask(): void {
	openModal(words.newTask, [
		field(words.subject, h("input")),
		field(words.comments, h("textarea", { rows: "4" })),
	]);
}

/** What Edit opens; the demo's fields belong to nobody's record. */
export function openEditor(): void {
	openModal(words.edit, [field(words.description, h("textarea", { rows: "6" }))]);
}

/** Over the whole page with a backdrop. Escape and the backdrop's buttons close it; focus goes back. */
function openModal(title: string, fields: HTMLElement[]): void {
	if (document.querySelector(".uiModal")) return;
	const before = document.activeElement;
	const close = () => {
		panel.remove();
		if (before instanceof HTMLElement) before.focus();
	};
	const cancel = h("button", { type: "button", class: "button" }, words.cancel);
	const save = h("button", { type: "submit", class: "button brand" }, words.save);
	const form = h(
		"form",
		{ class: "modal-container", role: "dialog", "aria-modal": "true", "aria-label": title },
		h("header", {}, h("h2", {}, title), iconButton("close", words.close, close)),
		h("div", { class: "modal-body" }, ...fields),
		h("footer", {}, on(cancel, "click", close), save),
	);
	on(form, "submit", (event) => {
		event.preventDefault();
		close();
		showToast(words.saved);
	});
	const panel = h(
		"div",
		{ class: "uiPanelManager2" },
		h("div", { class: "modal-glass slds-backdrop slds-backdrop_open" }),
		h("div", { class: "uiModal active open slds-modal" }, form),
	);
	on(panel, "keydown", (event) => {
		if (event instanceof KeyboardEvent && event.key === "Escape") close();
	});
	document.body.append(panel);
	form.querySelector<HTMLElement>("input, textarea")?.focus();
}
