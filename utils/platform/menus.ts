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
	/** Chosen in the menu; missing where the page is to say. */
	accountId?: string | undefined;
}

/** Accounts that can be chosen on pages that are not about one. */
export interface MenuAccounts {
	/** Of the CRM's pages that they are offered on. */
	host: string;
	read: readonly { id: string; name: string }[];
}

/**
 * Registers the click listener. The callback runs in the click's own turn: opening the popup needs the user
 * action, which an await before it would lose.
 */
export function onRequestExpert(callback: (click: MenuClick) => void): void {
	browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) => {
		const [name, accountId] = String(info.menuItemId).split("/");
		if (name !== REQUEST_EXPERT || tab?.id === undefined) return;
		callback({
			selection: info.selectionText ?? "",
			pageUrl: info.pageUrl ?? tab.url ?? "",
			pageTitle: tab.title ?? "",
			tabId: tab.id,
			accountId,
		});
	});
}

/**
 * Where on the CRM's pages no account can be told from the address, but text may be that is about one. On all others
 * the entry stands alone: browsers put several of one extension into a submenu, one step further away.
 */
const PLACES = ["o", "n", "page", "r/Task", "r/Event", "r/EmailMessage"];
/** As much as browsers show. */
const TITLE_LENGTH = 75;

let lastTurn: Promise<void> = Promise.resolve();
/** What this background has put into the menu. */
let inPlace = "";

/**
 * Puts the menu in place: the entry, on pages of CRM hosts only, and one for each of these accounts. One call at a
 * time: an update and a setting that changes at once would both remove the old items before either made its new
 * ones, and the second find their ids taken.
 */
export function createMenu(
	title: string,
	pages: readonly string[],
	accounts: readonly MenuAccounts[],
): Promise<void> {
	const turn = lastTurn.then(() => replaceMenu(title, pages, accounts));
	// A call that failed is its caller's to know of, and no reason for the next to wait for ever.
	lastTurn = turn.catch(() => {});
	return turn;
}

async function replaceMenu(
	title: string,
	pages: readonly string[],
	accounts: readonly MenuAccounts[],
): Promise<void> {
	const items = (await isSwitchedOff(MENU)) ? [] : itemsOf(title, pages, accounts);
	const wanted = JSON.stringify(items);
	if (wanted === inPlace) return;
	await browser.contextMenus.removeAll();
	for (const item of items) browser.contextMenus.create(item);
	inPlace = wanted;
}

function itemsOf(
	title: string,
	pages: readonly string[],
	accounts: readonly MenuAccounts[],
): Menus.CreateCreatePropertiesType[] {
	const contexts: Menus.ContextType[] = ["page", "selection"];
	return [
		{ id: REQUEST_EXPERT, title, contexts, documentUrlPatterns: [...pages] },
		...accounts.flatMap(({ host, read }) =>
			read.map(({ id, name }) => ({
				...{ id: `${REQUEST_EXPERT}/${id}`, title: `${title}: ${asTitle(name)}`, contexts },
				// A pattern takes no port in Firefox, and means any where it names none.
				documentUrlPatterns: PLACES.map((place) => `*://${host.split(":")[0]}/lightning/${place}/*`),
			})),
		),
	];
}

/** In a title, `&` would mark a key, and `%s` stand for the selected text. */
function asTitle(name: string): string {
	return name.slice(0, TITLE_LENGTH).replace(/&/g, "&&").replace(/%s/g, "% s");
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
