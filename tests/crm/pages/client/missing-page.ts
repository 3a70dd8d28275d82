import { h } from "./element.ts";
import { shape } from "./shapes.ts";
import { words } from "./words.ts";

/** What Lightning shows for an address it has no page for, or a record the user may not see: the same notice. */
export function missingContent(text: string): HTMLElement {
	return h(
		"one-error-page",
		{ class: "slds-illustration" },
		shape("search"),
		h("h2", {}, words.noPage),
		h("p", {}, text),
	);
}
