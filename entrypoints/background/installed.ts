import { browser } from "wxt/browser";
import { hasNews } from "../../utils/platform/settings.ts";

/**
 * The one tab that Instep opens by itself, at the installation. A tab after an update is why people uninstall
 * (ux.md U12): then there is a dot at the help, and no more.
 * @param reason as `runtime.onInstalled` says it
 */
export async function greet(reason: string): Promise<void> {
	if (reason === "install") await browser.tabs.create({ url: "/options.html#/welcome" });
	if (reason === "update") await hasNews.set(true);
}
