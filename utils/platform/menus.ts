import browser, { type Menus, type Tabs } from "webextension-polyfill";

import { isSwitchedOff, MENU } from "./switches.ts";

const REQUEST_EXPERT = "request-expert";

/** What somebody had before them when they chose "Request expert". */
export interface MenuClick {
	/** The selected text, if any. */
	selection: string;
	pageUrl: string;
	pageTitle: string;
	tabId: number;
	windowId: number | undefined;
}

/**
 * Registers the click listener. The callback runs in the click's own turn: opening the popup needs the user
 * action, which an await before it would lose.
 */
export function onRequestExpert(callback: (click: MenuClick) => void): void {
	browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) => {
		if (info.menuItemId !== REQUEST_EXPERT || tab?.id === undefined) return;
		callback({
			selection: info.selectionText ?? "",
			pageUrl: info.pageUrl ?? tab.url ?? "",
			pageTitle: tab.title ?? "",
			tabId: tab.id,
			windowId: tab.windowId,
		});
	});
}

let lastTurn: Promise<void> = Promise.resolve();

/**
 * Puts the one menu item in place, on pages of CRM hosts only. One call at a time: an update and a setting that
 * changes at once would both remove the old item before either made its new one, and the second find its id taken.
 */
export function createMenu(title: string, pages: readonly string[]): Promise<void> {
	const turn = lastTurn.then(() => replaceMenu(title, pages));
	// A call that failed is its caller's to know of, and no reason for the next to wait for ever.
	lastTurn = turn.catch(() => {});
	return turn;
}

async function replaceMenu(title: string, pages: readonly string[]): Promise<void> {
	await browser.contextMenus.removeAll();
	if (await isSwitchedOff(MENU)) return;
	browser.contextMenus.create({
		id: REQUEST_EXPERT,
		title,
		contexts: ["page", "selection"],
		documentUrlPatterns: [...pages],
	});
}

/** Opens the popup. Firefox allows it only inside the user's action. Answers whether it opened. */
export async function openPopup(): Promise<boolean> {
	try {
		await browser.action.openPopup();
		return true;
	} catch {
		return false;
	}
}

/** The badge: how much waits on the user, or that something needs them. Empty text removes it. */
export async function setBadge(text: string, title: string): Promise<void> {
	await Promise.all([browser.action.setBadgeText({ text }), browser.action.setTitle({ title })]);
}
