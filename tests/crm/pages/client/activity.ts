import type { Activity } from "../page-source.ts";
import { toggleComposer } from "./docked-panel.ts";
import { h, on } from "./element.ts";
import { formatMoment } from "./format.ts";
import { shape } from "./shapes.ts";
import { openNewTask } from "./task-modal.ts";
import { showToast } from "./toast.ts";
import { words } from "./words.ts";

/** The activity card: a call to log, and what was written and said, newest first and open to read. */
export function activityCard(activities: Activity[]): HTMLElement {
	const email = on(
		h("button", { type: "button", class: "button" }, shape("email"), words.email),
		"click",
		toggleComposer,
	);
	const task = on(
		h("button", { type: "button", class: "button" }, shape("task"), words.newTask),
		"click",
		openNewTask,
	);
	return h(
		"runtime_sales_activities-activity-panel",
		{ class: "card" },
		h("h2", {}, words.activity),
		h("div", { class: "activity-actions" }, email, task, callForm()),
		activities.length > 0
			? h("ul", { class: "timeline" }, ...activities.map(entry))
			: h("p", { class: "nothing" }, words.noActivity),
	);
}

function callForm(): HTMLElement {
	const input = h("input", { name: "call", placeholder: words.recapCall, "aria-label": words.logCall });
	const form = h("form", { class: "log-call" }, input, h("button", { class: "button brand" }, words.save));
	return on(form, "submit", (event) => {
		event.preventDefault();
		if (form instanceof HTMLFormElement) form.reset();
		showToast(words.saved);
	});
}

function entry({ kind, subject, who, at, text }: Activity): HTMLElement {
	const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
	return h(
		"li",
		{ class: "slds-timeline__item" },
		h("span", { class: `entity ${kind}` }, shape(kind)),
		h(
			"article",
			{},
			h("header", {}, h("b", {}, subject), h("time", { datetime: at }, formatMoment(at))),
			h("small", {}, who),
			...paragraphs.map((line) => h("p", {}, line)),
		),
	);
}
