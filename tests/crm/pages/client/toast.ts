import { iconButton } from "./controls.ts";
import { h } from "./element.ts";
import { shape } from "./shapes.ts";
import { words } from "./words.ts";

/** A toast at the top, over everything, until closed or 5 s later. */
export function showToast(text: string): void {
	const toast = h(
		"div",
		{ class: "forceToastMessage slds-notify_toast", role: "status" },
		shape("check"),
		text,
	);
	toast.append(iconButton("close", words.close, () => toast.remove()));
	let manager = document.querySelector(".forceToastManager");
	if (!manager) {
		manager = h("div", { class: "forceToastManager slds-notify_container" });
		document.body.append(manager);
	}
	manager.append(toast);
	setTimeout(() => toast.remove(), 5_000);
}
