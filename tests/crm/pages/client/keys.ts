import { openEditor } from "./task-modal.ts";

declare global {
	interface Window {
		/** Every key event that reached the page, in order: what is typed in the extension must not be here. */
		__pageKeys: { type: string; key: string; target: string }[];
	}
}

/** Listens like the CRM and its other add-ons: at the window, in the capture phase, before anyone else. */
export function listenForKeys(): void {
	window.__pageKeys = [];
	for (const type of ["keydown", "keypress", "keyup"] as const) {
		window.addEventListener(
			type,
			({ key, target }) => {
				window.__pageKeys.push({ type, key, target: target instanceof Element ? target.localName : "" });
			},
			true,
		);
	}
	document.addEventListener("keydown", shortcut);
}

/** Lightning's single-key shortcuts: `/` searches, `e` edits the record. */
function shortcut(event: KeyboardEvent): void {
	const typing = event.composedPath()[0];
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	if (typing instanceof Element && typing.matches("input, textarea, select, [contenteditable]")) return;
	if (event.key === "/") document.querySelector<HTMLInputElement>(".forceSearchAssistant input")?.focus();
	else if (event.key === "e" && location.pathname.startsWith("/lightning/r/")) openEditor();
	else return;
	event.preventDefault();
}
