import type { browser as extensionBrowser } from "wxt/browser";

/** A panel that is busy with the last account has followed by then. */
const LONGEST_COVER_MS = 150;

/** The panel's frame: a page of the extension, whose address says which account it is about. */
export function createFrame(
	document: Document,
	browser: typeof extensionBrowser,
	put: (frame: HTMLIFrameElement) => void,
) {
	let frame: HTMLIFrameElement | undefined;
	/** Where it was last sent. */
	let at = "";
	let coveredUntil = 0;
	let followed: MessagePort | undefined;

	const addressOf = (hash: string) => browser.runtime.getURL("/panel.html") + pageQuery() + hash;

	/** A dark page's frame would else be drawn for the browser's own scheme. */
	function pageQuery(): string {
		const { documentElement } = document;
		const scheme = getComputedStyle(documentElement).colorScheme;
		const isDark = scheme.includes("dark") && !scheme.includes("light");
		const lang = encodeURIComponent(documentElement.lang);
		return `?scheme=${isDark ? "dark" : scheme.includes("dark") ? "" : "light"}&lang=${lang}`;
	}

	/** Made on first opening, or ahead of it on hover, and kept while the tab stays on account pages. */
	function make(hash: string, isShown = false): void {
		if (frame) return;
		frame = document.createElement("iframe");
		frame.title = "Instep";
		frame.allow = "clipboard-write";
		at = addressOf(hash);
		frame.src = at;
		frame.hidden = !isShown;
		// Once: Chromium says "load" each time the address moves within the panel, and by then somebody may be typing.
		frame.addEventListener("load", keepFocus, { once: true });
		put(frame);
	}

	/** Chromium gives the focus to the empty document that a frame begins with, and leaves it there. Firefox does not. */
	function keepFocus(): void {
		const root = frame?.getRootNode();
		if (import.meta.env.FIREFOX || !(root instanceof ShadowRoot) || root.activeElement !== frame) return;
		frame?.blur();
		frame?.focus();
	}

	/**
	 * In the task in which the page's address changes, and until the panel, which is another process, says that it
	 * has followed: till then it shows the last account. It says so through a port, of which the page hears nothing.
	 */
	function cover(hash: string): void {
		coveredUntil = performance.now() + LONGEST_COVER_MS;
		frame?.classList.add("moving");
		const { port1, port2 } = new MessageChannel();
		followed?.close();
		followed = port1;
		followed.onmessage = uncover;
		frame?.contentWindow?.postMessage(hash, browser.runtime.getURL("/"), [port2]);
		requestAnimationFrame(look);
	}

	/** By the page's own frames: one that was too busy to paint finds the panel done, and is no flash of the cover. */
	function look(): void {
		if (performance.now() > coveredUntil) uncover();
		else requestAnimationFrame(look);
	}

	function uncover(): void {
		coveredUntil = 0;
		frame?.classList.remove("moving");
	}

	return {
		make,
		element: () => frame,
		/**
		 * `replace` leaves no entry in the page's history, and nothing of the last account can arrive late. A frame
		 * that is on its way there already, hovered and clicked at once, is left alone: it would begin anew.
		 */
		move(hash: string): void {
			make(hash, true);
			const to = addressOf(hash);
			if (at === to) return;
			at = to;
			frame?.contentWindow?.location.replace(to);
			cover(hash);
		},
		show(isShown: boolean): void {
			if (frame) frame.hidden = !isShown;
		},
		remove(): void {
			frame?.remove();
			frame = undefined;
		},
	};
}
