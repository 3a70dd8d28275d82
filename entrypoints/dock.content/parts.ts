import TOKENS from "../../components/tokens.css?inline";
import STYLE from "./dock.css?inline";
import type { DockWords } from "./words.ts";

/** Everything of ours that a page can hold, the frame apart. */
export type DockParts = ReturnType<typeof makeParts>;

/** Only `host` is on the page; what a page's own style says of classes reaches nothing behind a closed root. */
export function makeParts(document: Document, words: DockWords) {
	const make = <N extends "button" | "div" | "span">(
		name: N,
		className: string,
		...within: (Node | string)[]
	) => {
		const element = document.createElement(name);
		element.className = className;
		element.append(...within);
		return element;
	};
	const host = document.createElement("instep-dock");
	const root = host.attachShadow({ mode: "closed" });
	const style = document.createElement("style");
	style.textContent = TOKENS + STYLE;
	const count = make("span", "count");
	const tab = make("button", "tab", make("span", "label", "Alignment"), count);
	tab.type = "button";
	const handle = make("div", "handle");
	handle.role = "separator";
	handle.tabIndex = 0;
	handle.ariaOrientation = "vertical";
	handle.ariaLabel = words.width;
	const box = make("div", "box", tab, handle);
	root.append(style, box);
	return { host, box, tab, count, handle };
}

/** In place of the tab, once the extension that it belonged to is gone. */
export function makeNote(document: Document, words: DockWords): HTMLElement {
	const note = document.createElement("div");
	note.role = "alert";
	const reload = document.createElement("button");
	reload.className = "tab note";
	reload.textContent = words.updated;
	reload.addEventListener("click", () => location.reload());
	note.append(reload);
	return note;
}
