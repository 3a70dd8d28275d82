import { h, on } from "./element.ts";
import { type ShapeName, shape } from "./shapes.ts";

export function iconButton(name: ShapeName, label: string, act: () => void): HTMLElement {
	return on(h("button", { type: "button", class: "icon", "aria-label": label }, shape(name)), "click", act);
}

export function field(label: string, control: HTMLElement): HTMLElement {
	return h("label", { class: "slds-form-element" }, h("span", { class: "label" }, label), control);
}
