import type { Browser, browser as extensionBrowser } from "wxt/browser";
import { hasPanel, type RecordRef } from "../../utils/crm/sites.ts";
import { hashOf } from "../../utils/domain/route.ts";
import { createCount } from "./count.ts";
import { createFrame } from "./frame.ts";
import { isUnder } from "./obscured.ts";
import { makeNote, makeParts } from "./parts.ts";
import { createPlace } from "./place.ts";
import { remember, type State } from "./remembered-state.ts";
import type { DockWords } from "./words.ts";

/** What the background, and the side panel, may tell the dock of their tab. */
export type Command = { type?: unknown; hash?: unknown };
type Port = Browser.runtime.Port;

interface Surroundings {
	document: Document;
	browser: typeof extensionBrowser;
	words: DockWords;
	/** How the dock was left on this host. */
	state: State;
	/** Ends it, and takes away all that it has put on the page. */
	signal: AbortSignal;
}

/**
 * The tab at the page's edge and the panel's frame behind it, in a closed shadow root. It carries no data
 * and no token: the frame is a page of the extension, and its address says which account it is about.
 * Off the pages of accounts and of what belongs to them there is no node at all, unless the panel is open: then it
 * stays and says so. Nor is there one while the browser's side panel follows this tab.
 */
export function createDock({ document, browser, words, state, signal }: Surroundings) {
	const parts = makeParts(document, words);
	const { host, box, tab, handle } = parts;
	const showCount = createCount(parts, browser);
	const save = (change: State) => void remember(browser, location.host, change).catch(() => undefined);
	const place = createPlace(parts, state, save, signal);
	/** Not after an update of the extension: then nothing of this script works any more. */
	const isAlive = () => Boolean(browser.runtime?.id);
	const frame = createFrame(document, browser, (element) => handle.before(element));
	let record: RecordRef | undefined;
	let isOpen = false;
	/** Nothing has been shown on this page yet. */
	let isFirst = true;
	let isAside = state.isAside === true;
	/** The tab shows beside the open panel while it is being moved. */
	let isMoving = false;
	/** The browser's side panel, while it follows this tab. */
	let side: Port | undefined;
	/** What had the page's focus before the panel did. */
	let opener: HTMLElement | undefined;
	/** Forms asked for: each has an address of its own, or the second of two would change nothing. */
	let asked = 0;

	const isOfAccount = () => record !== undefined && hasPanel(record);
	const hash = () => (record ? hashOf(record) : `#/${encodeURIComponent(location.host)}`);
	const tellSide = (address: string) =>
		side?.postMessage({ hash: address, lang: document.documentElement.lang });

	function draw(): void {
		if (side || !(isOpen || isOfAccount())) {
			host.remove();
			frame.remove();
			return;
		}
		// Last child of body: pages that render themselves anew throw away what stands inside them.
		if (host.parentNode !== document.body) document.body.append(host);
		host.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
		box.classList.toggle("open", isOpen);
		tab.hidden = isOpen && !isMoving;
		tab.ariaExpanded = String(isOpen);
		frame.show(isOpen);
	}

	function open(address: string): void {
		if (!isWell()) return;
		const { activeElement: from } = document;
		if (!isOpen) opener = from instanceof HTMLElement && from !== document.body ? from : undefined;
		isOpen = true;
		save({ isOpen });
		frame.move(address);
		draw();
		frame.element()?.focus();
	}

	/** The focus goes back to where it came from. */
	function close(): void {
		if (!isWell()) return;
		const hadFocus = document.activeElement === host;
		isOpen = isMoving = false;
		save({ isOpen });
		draw();
		if (!hadFocus) return;
		(opener && opener !== host ? opener : tab).focus();
	}

	/** By the tab: to where the panel was last wanted. Only the background can open the browser's own side panel. */
	async function openByTab(): Promise<void> {
		if (isAside && isAlive()) {
			const message = { type: "openAside", host: location.host };
			if (await browser.runtime.sendMessage(message).catch(() => false)) return;
		}
		open(hash());
	}

	/** The extension has been updated, or is gone: what of it is still on the page says so. */
	function retire(): void {
		isOpen = false;
		draw();
		box.replaceChildren(makeNote(document, words));
	}

	function isWell(): boolean {
		if (!isAlive()) retire();
		return isAlive();
	}

	/** What was said comes from the extension's own pages: no page of the web can. */
	function obey({ type, hash: address }: Command): void {
		if (type === "close") close();
		if (type === "toggle") side ? side.postMessage({}) : isOpen ? close() : open(hash());
		if (type === "open" && typeof address === "string") {
			asked += 1;
			const form = `${address}/${asked}`;
			side ? tellSide(form) : open(form);
		}
		if (type === "aside" || type === "here") {
			isAside = type === "aside";
			save({ isAside });
			// The side panel that opens may have found this tab before the word of it comes.
			if (!isAside) side = undefined;
			isAside ? close() : open(hash());
		}
		if (place.move(type)) {
			isMoving = isOpen;
			draw();
		}
	}

	tab.addEventListener("pointerenter", () => isAlive() && frame.make(hash()), { signal });
	tab.addEventListener("click", () => (isOpen ? close() : void openByTab()), { signal });
	document.addEventListener(
		"focusin",
		(event) => isOpen && isUnder(frame.element(), event.composedPath()[0]) && close(),
		{ signal },
	);
	// Chromium leaves the frame of a former version as it was: whoever turns to it, or comes back, is told.
	for (const type of ["focus", "blur"]) window.addEventListener(type, () => isOpen && isWell(), { signal });
	signal.addEventListener("abort", () => {
		host.remove();
		side?.disconnect();
	});

	return {
		obey,
		/** The page is now about this record, or about none. */
		show(next: RecordRef | undefined): void {
			if (next?.id === record?.id && next?.type === record?.type && !isFirst) return;
			if (!isAlive()) {
				if (isOpen) retire();
				else host.remove();
				return;
			}
			record = next;
			// A page that was left with the panel open comes back with it, and whoever follows the link to a request lands
			// on its card (ux.md U29), though not each time they browse to one; off account pages nothing appears.
			if (isFirst)
				isOpen = isOfAccount() && (state.isOpen === true || (next?.type === "Instep_Request__c" && !isAside));
			isFirst = false;
			if (frame.element() || isOpen) frame.move(hash());
			tellSide(hash());
			draw();
			showCount(isOfAccount() && !isOpen ? next : undefined);
		},
		/** The browser's side panel shows what is in this tab from now on: never both at once. */
		follow(port: Port): void {
			side = port;
			if (isOpen) close();
			port.onMessage.addListener(obey);
			port.onDisconnect.addListener(() => {
				if (side !== port) return;
				side = undefined;
				draw();
			});
			tellSide(hash());
			draw();
		},
	};
}
