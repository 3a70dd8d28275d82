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

/**
 * Shows what is in the tab in view of this window, whenever that changes, in this page, which is the side panel. It
 * takes no permission to read addresses: the dock of each tab says where it is, and knows by the same connection
 * that it is followed, and so keeps off the page.
 * @param show told once, when it is known where that is, with the language of the page there
 */
export async function followTab(show: (lang: string | undefined) => void): Promise<void> {
	const { id: windowId } = await browser.windows.getCurrent();
	let followed: number | undefined;
	/** The dock of the page in the followed tab has answered, and is there still. */
	let isHeard = false;
	let isShown = false;

	function go(hash: string, lang?: string): void {
		// No entry in the history, and no page loaded anew: as the dock moves its frame.
		location.replace(hash);
		if (!isShown) show(lang);
		isShown = true;
	}
	function follow(tabId: number): void {
		port?.disconnect();
		followed = tabId;
		isHeard = false;
		const next = browser.tabs.connect(tabId, { frameId: 0 });
		port = next;
		next.onMessage.addListener((said: { hash?: string; lang?: string }) => {
			isHeard = true;
			// The dock was asked to toggle, and there is but this to close.
			if (said.hash) go(said.hash, said.lang);
			else closeSidePanel();
		});
		next.onDisconnect.addListener(() => {
			// Read, or Chrome notes that nobody has; there is no dock on most pages.
			void browser.runtime.lastError;
			if (port !== next) return;
			// Of a page that is left, the panel stays until the next one is there, and what is typed with it.
			if (!isHeard) go("#/");
			isHeard = false;
		});
	}

	browser.tabs.onActivated.addListener((tab) => tab.windowId === windowId && follow(tab.tabId));
	// Another page in the same tab has another dock, once it is there.
	browser.tabs.onUpdated.addListener((tabId, { status }) => {
		if (tabId === followed && status === "complete" && !isHeard) follow(tabId);
	});
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id !== undefined) follow(tab.id);
}
