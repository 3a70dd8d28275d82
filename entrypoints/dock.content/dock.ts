import type { browser as extensionBrowser } from "wxt/browser";
import TOKENS from "../../components/tokens.css?inline";
import { hasPanel, type RecordRef } from "../../utils/crm/sites.ts";
import { hashOf } from "../../utils/domain/route.ts";
import STYLE from "./dock.css?inline";
import { makeDraggable } from "./drag.ts";
import { rememberedState } from "./remembered-state.ts";

/** What the background may tell the dock of its own tab. */
type Command = { type?: unknown; hash?: unknown };

/**
 * The tab at the page's edge and the panel's frame behind it, in a closed shadow root. It carries no data
 * and no token: the frame is a page of the extension, and its address says which account it is about.
 * Off the pages of accounts and of what belongs to them there is no node at all, unless the panel is open: then it stays and says so.
 */
export function createDock(document: Document, browser: typeof extensionBrowser, signal: AbortSignal) {
	const host = document.createElement("instep-dock");
	const root = host.attachShadow({ mode: "closed" });
	const style = document.createElement("style");
	style.textContent = TOKENS + STYLE;
	const tab = document.createElement("button");
	tab.type = "button";
	tab.className = "tab";
	const label = document.createElement("span");
	label.textContent = "Alignment";
	const count = document.createElement("span");
	count.className = "count";
	tab.append(label, count);
	root.append(style, tab);
	let frame: HTMLIFrameElement | undefined;
	/** Where the frame was last sent. */
	let framed = "";
	let record: RecordRef | undefined;
	let isOpen = false;
	const remembered = rememberedState(browser, location.host);

	const isOfAccount = () => record !== undefined && hasPanel(record);
	const hash = (isForm = false) =>
		record ? hashOf(record, isForm) : `#/${encodeURIComponent(location.host)}`;

	function draw(): void {
		const isShown = isOpen || isOfAccount();
		if (!isShown) {
			host.remove();
			frame?.remove();
			frame = undefined;
			return;
		}
		// Last child of body: pages that render themselves anew throw away what stands inside them.
		if (host.parentNode !== document.body) document.body.append(host);
		host.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
		tab.hidden = isOpen;
		tab.setAttribute("aria-expanded", String(isOpen));
		if (frame) frame.hidden = !isOpen;
	}

	/** Made on first opening, or ahead of it on hover, and kept while the tab stays on account pages. */
	function makeFrame(address: string): void {
		if (frame) return;
		frame = document.createElement("iframe");
		frame.title = "Instep";
		frame.allow = "clipboard-write";
		framed = frameUrl(address);
		frame.src = framed;
		frame.hidden = !isOpen;
		root.append(frame);
	}

	function frameUrl(address: string): string {
		return browser.runtime.getURL("/panel.html") + schemeQuery() + address;
	}

	/** A dark page's frame would else be drawn for the browser's own scheme. */
	function schemeQuery(): string {
		const scheme = getComputedStyle(document.documentElement).colorScheme;
		const isDark = scheme.includes("dark") && !scheme.includes("light");
		const lang = encodeURIComponent(document.documentElement.lang);
		return `?scheme=${isDark ? "dark" : scheme.includes("dark") ? "auto" : "light"}&lang=${lang}`;
	}

	/**
	 * `replace` leaves no entry in the page's history, and nothing of the last account can arrive late. A frame that
	 * is on its way there already, hovered and clicked at once, is left alone: it would begin anew.
	 */
	function moveFrame(address: string): void {
		if (!frame) makeFrame(address);
		if (framed === frameUrl(address)) return;
		framed = frameUrl(address);
		frame?.contentWindow?.location.replace(framed);
	}

	function open(address: string): void {
		isOpen = true;
		remembered.set({ isOpen });
		moveFrame(address);
		draw();
		frame?.focus();
	}

	function close(): void {
		const hadFocus = document.activeElement === host;
		isOpen = false;
		remembered.set({ isOpen });
		draw();
		if (hadFocus && host.isConnected) tab.focus();
	}

	async function askCount(asked: RecordRef): Promise<void> {
		const answer: { waitsOnMe: number; stuck: number } | undefined = await browser.runtime
			.sendMessage({ type: "count", host: asked.host, recordId: asked.id })
			.catch(() => undefined);
		if (asked !== record) return;
		const text = answer?.stuck ? "!" : answer?.waitsOnMe ? String(answer.waitsOnMe) : "";
		count.textContent = text;
		count.hidden = text === "";
	}

	tab.addEventListener("pointerenter", () => makeFrame(hash()), { signal });
	tab.addEventListener("click", () => open(hash()), { signal });
	const moveTab = makeDraggable(tab, host, (offset) => remembered.set({ offset }), signal);
	void remembered.get().then((known) => {
		if (known.offset) moveTab(known.offset);
		// A page that was left with the panel open comes back with it; off account pages nothing appears.
		if (known.isOpen && isOfAccount() && !isOpen) {
			isOpen = true;
			moveFrame(hash());
			draw();
		}
	});
	signal.addEventListener("abort", () => host.remove());

	return {
		/** The page is now about this record, or about none. */
		show(next: RecordRef | undefined): void {
			if (next?.id === record?.id && next?.type === record?.type) return;
			record = next;
			if (frame) moveFrame(hash());
			draw();
			if (next && isOfAccount() && !isOpen) void askCount(next);
		},
		/** A listener for commands of the extension's own pages; no page of the web can send one. */
		obey(
			{ type, hash: address }: Command,
			_sender: unknown,
			answer: (where: { host: string; lang: string; record: RecordRef | undefined }) => void,
		): void {
			if (type === "where") answer({ host: location.host, lang: document.documentElement.lang, record });
			if (type === "close") close();
			if (type === "toggle") isOpen ? close() : open(hash());
			if (type === "open" && typeof address === "string") open(address);
		},
	};
}
