/** The browser's own side panel, which shows the panel of the account in the tab in view: Firefox has a sidebar. */
import sidebars from "webextension-polyfill";
import { type Browser, browser } from "wxt/browser";
import type { DockCommand } from "./messages.ts";

/** To the dock of the tab in view, where this page is the side panel. */
let port: Browser.runtime.Port | undefined;

/**
 * Opens it beside a window. Has to be called in the turn of the user's own click, before any await. Firefox takes
 * no click that comes by message, and opens its sidebar by its own buttons only. Answers whether it opened.
 */
export function openSidePanel(windowId: number | undefined): Promise<boolean> {
	if (!browser.sidePanel || windowId === undefined) return Promise.resolve(false);
	return browser.sidePanel.open({ windowId }).then(
		() => true,
		() => false,
	);
}

/** From within it, in the turn of a click: the dock of the tab in view shows the panel from now on. */
export function openInPage(): void {
	const command: DockCommand = { type: "here" };
	port?.postMessage(command);
	closeSidePanel();
}

/** From within it. Chrome closes it as it closes a window; Firefox only in the turn of a click. */
export function closeSidePanel(): void {
	if (browser.sidePanel) close();
	else void sidebars.sidebarAction.close().catch(() => undefined);
}

/** Where the tab in view is: the address of its panel, and its page's language. */
export interface Whereabouts {
	hash: string;
	lang: string;
}

/**
 * Tells what is in the tab in view of this window, now and whenever it changes, and that there is nothing of ours.
 * It takes no permission to read addresses: the dock of each tab says where it is, and knows by the same
 * connection that it is followed, and so keeps off the page.
 */
export async function followTab(tell: (where: Whereabouts | undefined) => void): Promise<void> {
	const { id: windowId } = await browser.windows.getCurrent();
	let followed: number | undefined;
	/** The dock of the page in the followed tab has answered, and is there still. */
	let isHeard = false;

	function follow(tabId: number): void {
		port?.disconnect();
		followed = tabId;
		isHeard = false;
		const next = browser.tabs.connect(tabId, { frameId: 0 });
		port = next;
		next.onMessage.addListener((said: unknown) => {
			isHeard = true;
			const where = toWhereabouts(said);
			// The dock was asked to toggle, and there is but this to close.
			if (where) tell(where);
			else closeSidePanel();
		});
		next.onDisconnect.addListener(() => {
			// Read, or Chrome notes that nobody has; there is no dock on most pages.
			void browser.runtime.lastError;
			if (port !== next) return;
			// Of a page that is left, the panel stays until the next one is there, and what is typed with it.
			if (!isHeard) tell(undefined);
			isHeard = false;
		});
	}

	browser.tabs.onActivated.addListener((tab) => tab.windowId === windowId && follow(tab.tabId));
	// Another page in the same tab has another dock, once it is there.
	browser.tabs.onUpdated.addListener((tabId, { status }) => {
		if (tabId === followed && status === "complete" && !isHeard) follow(tabId);
	});
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id === undefined) tell(undefined);
	else follow(tab.id);
}

function toWhereabouts(said: unknown): Whereabouts | undefined {
	if (typeof said !== "object" || said === null || !("hash" in said && "lang" in said)) return undefined;
	const { hash, lang } = said;
	return typeof hash === "string" && typeof lang === "string" ? { hash, lang } : undefined;
}
