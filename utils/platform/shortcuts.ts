/** The keys that open Instep, as they are set in this browser. */
import browser from "webextension-polyfill";

export interface Shortcut {
	command: string;
	/** Empty where none is set. */
	keys: string;
}

export async function shortcuts(): Promise<Shortcut[]> {
	return (await browser.commands.getAll()).map(({ name = "", shortcut = "" }) => ({
		command: name,
		keys: shortcut,
	}));
}

/** Where the browser sets them: Firefox has a call for it, the others an address. */
export async function openShortcuts(): Promise<void> {
	const { commands } = browser;
	if ("openShortcutSettings" in commands) await commands.openShortcutSettings();
	else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** Whether the button is on the toolbar; nothing where the browser does not say. */
export async function isPinned(): Promise<boolean | undefined> {
	const { action } = browser;
	return "getUserSettings" in action ? (await action.getUserSettings()).isOnToolbar : undefined;
}

/** The version of Instep. */
export function ownVersion(): string {
	return browser.runtime.getManifest().version;
}
