import { toggleComposer, toggleHistory } from "./docked-panel.ts";
import { h, on } from "./element.ts";
import { type ShapeName, shape } from "./shapes.ts";
import { openNewTask } from "./task-modal.ts";
import { showToast } from "./toast.ts";
import { words } from "./words.ts";

/** The bar at the bottom, 40 px. Each item shows one layer that an add-on's panel must keep out of the way of. */
export function makeUtilityBar(): HTMLElement {
	return h(
		"footer",
		{ class: "slds-utility-bar_container oneUtilityBarContainer" },
		h(
			"ul",
			{ class: "slds-utility-bar" },
			item("panel", "clock", words.history, toggleHistory),
			item("modal", "task", words.newTask, openNewTask),
			item("composer", "email", words.email, toggleComposer),
			item("toast", "sync", words.syncCalendar, () => showToast(words.synced)),
		),
	);
}

function item(layer: string, icon: ShapeName, label: string, act: () => void): HTMLElement {
	const button = h("button", { type: "button", "data-utility": layer }, shape(icon), label);
	return h("li", { class: "slds-utility-bar__item" }, on(button, "click", act));
}
