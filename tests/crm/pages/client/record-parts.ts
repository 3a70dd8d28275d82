import { h, nest, on } from "./element.ts";
import type { RecordType } from "./route.ts";
import { type ShapeName, shape } from "./shapes.ts";
import { openEditor } from "./task-modal.ts";
import { words } from "./words.ts";

export type Field = [name: string, label: string, value: Node | string];

/** The nesting of a Lightning record page; synthetic shadow leaves it flat in the document. */
export function recordPage(header: HTMLElement, main: HTMLElement[], sidebar: HTMLElement[]): HTMLElement {
	return nest(
		[
			["one-record-home-flexipage2", ""],
			["div", "forcegenerated-flexipage-module"],
			["record_flexipage-desktop-record-page-decorator", ""],
			["flexipage-record-home-template-desktop2", "forcegenerated-flexipage-template"],
		],
		h("div", { slot: "header" }, component("force_highlightsPanel", header)),
		h(
			"div",
			{ class: "columns" },
			h("div", { slot: "main" }, ...main),
			h("div", { slot: "sidebar" }, ...sidebar),
		),
	);
}

export function component(id: string, content: HTMLElement): HTMLElement {
	return h("flexipage-component2", { "data-component-id": id }, content);
}

export function highlights(
	entity: "account" | "opportunity" | "request",
	name: string,
	fields: Field[],
): HTMLElement {
	const edit = on(h("button", { type: "button", class: "button" }, words.edit), "click", openEditor);
	const follow = h("button", { type: "button", class: "button" }, words.follow);
	return nest(
		[
			["records-lwc-highlights-panel", "card"],
			["records-lwc-record-layout", ""],
			["div", "forcegenerated-record-layout2"],
			["records-highlights2", ""],
		],
		h(
			"div",
			{ class: "page-header" },
			h("span", { class: `entity ${entity}` }, shape(entity)),
			h(
				"div",
				{ class: "grow", slot: "primaryField" },
				h("small", {}, words[entity]),
				h("h1", {}, h("lightning-formatted-text", {}, name)),
			),
			h("runtime_platform_actions-actions-ribbon", {}, follow, edit),
		),
		h(
			"div",
			{ class: "secondary", slot: "secondaryFields" },
			...fields.map(([, label, value]) => h("div", {}, h("small", {}, label), h("p", {}, value))),
		),
	);
}

/** The details, two columns of fields; add-ons find a field by `data-target-selection-name`. */
export function details(type: RecordType, fields: Field[]): HTMLElement {
	const items = fields.map(([name, label, value]) =>
		h(
			"records-record-layout-item",
			{ class: name === "Description" ? "wide" : "" },
			h(
				"div",
				{ class: "slds-form-element", "data-target-selection-name": `sfdc:RecordField.${type}.${name}` },
				h("span", { class: "label" }, label),
				h("div", { class: "value" }, h("lightning-formatted-text", {}, value)),
			),
		),
	);
	return nest(
		[
			["records-lwc-detail-panel", ""],
			["records-base-record-form", ""],
			["div", "fields"],
		],
		...items,
	);
}

export function listCard(icon: ShapeName, title: string, count: number, rows: HTMLElement[]): HTMLElement {
	return h(
		"section",
		{ class: "card related" },
		h("h2", {}, h("span", { class: `entity ${icon}` }, shape(icon)), `${title} (${count})`),
		rows.length > 0 ? h("ul", {}, ...rows) : h("p", { class: "nothing" }, words.nothingHere),
	);
}
