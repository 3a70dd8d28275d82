import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import * as v from "valibot";
import { authorize } from "./authorize.ts";
import { PAGE_TARGETS } from "./chromium-content-script.ts";
import { showExtensionLoads } from "./firefox-loads.ts";
import { LogEntries, readLogs, startLogs } from "./firefox-logs.ts";
import { chooseMenuItem } from "./firefox-menu.ts";
import { type InParent, openParent } from "./firefox-parent.ts";
import { freshProfile } from "./firefox-profile.ts";
import { installBrowser } from "./install-browsers.ts";
import { leaveWelcome, openPage, panelFrame, screenshot, setSize, untilLooks } from "./pages.ts";
import type { Look, Rig, RigOptions } from "./rig.ts";
import { selectText } from "./select-text.ts";

const UUID = "1e57e900-0000-4000-8000-000000000001";
const POPUP_COUNT = `() => document.querySelectorAll("browser[webextension-view-type=popup]").length`;
/** In the page's own process, where what listens is known; a content script's code has an expanded principal. */
const LISTENERS = `(targets) => new Promise((resolve) => {
	const script = (targets) => {
		const of = (path) => path.split(".").slice(path.startsWith("window") ? 1 : 0).reduce((all, one) => all[one], content);
		const isOurs = ({ listenerObject }) => Cu.getObjectPrincipal(listenerObject).isExpandedPrincipal;
		const all = targets.map((path) =>
			Services.els.getListenerInfoFor(of(path)).filter(isOurs).map(({ type }) => path + " " + type));
		sendAsyncMessage("instep:listeners", all.flat());
	};
	const { messageManager } = gBrowser.selectedBrowser;
	messageManager.addMessageListener("instep:listeners", function heard({ data }) {
		messageManager.removeMessageListener("instep:listeners", heard);
		resolve(data);
	});
	const source = "(" + script + ")(" + JSON.stringify(targets) + ")";
	messageManager.loadFrameScript("data:application/javascript," + encodeURIComponent(source), false);
})`;
/**
 * WebDriver BiDi hands its keys to the page (153.7), even while the toolbar has the focus: then they move a focus that
 * the page does not have, and nothing brings it back. So these come from where a keyboard's own do.
 */
const TAB_THROUGH_TOOLBAR = `(isBack) => {
	const window = Services.focus.activeWindow;
	const keys = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
	keys.beginInputTransactionForTests(window);
	const of = (key, code) => new KeyboardEvent("", { key, code, keyCode: KeyboardEvent["DOM_VK_" + key.toUpperCase()] });
	if (isBack) keys.keydown(of("Shift", "ShiftLeft"));
	for (let left = 40; left > 0 && Services.focus.focusedElement?.localName !== "browser"; left--) {
		keys.keydown(of("Tab", "Tab"));
		keys.keyup(of("Tab", "Tab"));
	}
	if (isBack) keys.keyup(of("Shift", "ShiftLeft"));
}`;
const Manifest = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });

export async function launchFirefox(extensionDir: string, options: RigOptions = {}): Promise<Rig> {
	const manifest: unknown = JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
	const id = v.parse(Manifest, manifest).browser_specific_settings.gecko.id;
	const profile = freshProfile();
	const browser = await puppeteer.launch({
		...profile,
		browser: "firefox",
		executablePath: installBrowser("firefox"),
		headless: true,
		// Lets us run code in the browser's own process: menu, background, logs and looks need it.
		args: ["--remote-allow-system-access", ...(options.args ?? [])],
		extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }) },
		defaultViewport: { width: 1280, height: 800 },
	});
	try {
		const origin = `moz-extension://${UUID}`;
		const parent = await openParent(browser);
		showExtensionLoads(parent.connection);
		await startLogs(parent.run);
		await browser.installExtension(extensionDir);
		await leaveWelcome(browser, origin);
		return makeRig(browser, id, origin, parent.run, () => close(browser, profile.userDataDir));
	} catch (error) {
		await close(browser, profile.userDataDir);
		throw error;
	}
}

async function close(browser: Browser, profile: string | undefined): Promise<void> {
	await browser.close();
	if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
}

function makeRig(
	browser: Browser,
	id: string,
	origin: string,
	run: InParent,
	close: () => Promise<void>,
): Rig {
	return {
		name: "firefox",
		browser,
		extensionOrigin: origin,
		open: (url) => openPage(browser, url),
		panelFrame: (page, options) => panelFrame(page, origin, options),
		openExtensionPage: (path) => openPage(browser, `${origin}/${path}`),
		signIn: (username, trigger) => authorize(browser, username, trigger),
		requestExpertMenu: async (page, selectionText, menuItemId = "request-expert") => {
			await page.bringToFront();
			const { x, y } = await selectText(page, selectionText);
			await page.mouse.click(x, y, { button: "right" });
			await chooseMenuItem(run, id, menuItemId);
		},
		tabThroughToolbar: async (isBack) => void (await run(TAB_THROUGH_TOOLBAR, isBack)),
		popupIsOpen: async () => (await run(POPUP_COUNT)) !== 0,
		killBackground: () => terminateBackground(run, id),
		listenersOn: async (page) => {
			await page.bringToFront();
			return v.parse(v.array(v.string()), await run(LISTENERS, PAGE_TARGETS));
		},
		reloadExtension: async () => {
			await run(
				`async (id) => {
					const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
					await (await AddonManager.getAddonByID(id)).reload();
				}`,
				id,
			);
		},
		logs: async () => v.parse(LogEntries, await readLogs(run, origin)),
		emulate: (page, look) => emulateFirefox(run, page, origin, look),
		screenshot,
		close,
	};
}

/** What Firefox itself does with an idle event page; nothing in it hears of it. */
async function terminateBackground(run: InParent, id: string): Promise<void> {
	await run(
		`async (id) => {
			const { extension } = WebExtensionPolicy.getByID(id);
			await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
			if (extension.backgroundState !== "stopped") throw new Error("background is " + extension.backgroundState);
		}`,
		id,
	);
}

/** The colour scheme is the tab's, frames included; reduced motion is one preference for the whole browser. */
async function emulateFirefox(run: InParent, page: Page, origin: string, look: Look): Promise<void> {
	await setSize(page, look);
	await page.bringToFront();
	await run(
		`(scheme, reducedMotion) => {
			gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = scheme;
			Services.prefs.setIntPref("ui.prefersReducedMotion", reducedMotion ? 1 : 0);
		}`,
		look.colorScheme ?? "light",
		look.reducedMotion ?? false,
	);
	await untilLooks(page, origin, look);
}
