/** The browser's notifications: an optional permission, which the user gives where they switch them on. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { setting } from "./settings.ts";

const PERMISSION = { permissions: ["notifications" as const] };

/** Whether the user wants to be told. Off at start. */
export const notices = setting("local", "notices", v.boolean(), false);

/** The day on which they were told last, or asked to be left alone until the next. */
export const toldOn = setting("local", "toldOn", v.string(), "");

/** In the click's own turn, before any await. Answers whether the browser allows it. */
export async function switchNotices(isOn: boolean): Promise<boolean> {
	const isAllowed = !isOn || (await browser.permissions.request(PERMISSION));
	await notices.set(isOn && isAllowed);
	return isAllowed;
}

/** The browser has no such thing before it is allowed, and may take it away. */
function api(): typeof browser.notifications | undefined {
	return browser.notifications;
}

const open = (address: string) => void browser.tabs.create({ url: address });

/** A click opens what the notification is about. Call it in the background's first turn. */
export function onNoticeClick(): void {
	api()?.onClicked.addListener(open);
}

/** @param address of a page of the extension; it is the notification's id, so that a click needs nothing else */
export async function notify(address: string, message: string): Promise<void> {
	// Allowed since this background began: a listener is added once, however often it is asked.
	onNoticeClick();
	await api()?.create(address, {
		type: "basic",
		iconUrl: browser.runtime.getURL("icon/128.png"),
		title: "Instep",
		message,
	});
}
