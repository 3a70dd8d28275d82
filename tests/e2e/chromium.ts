import puppeteer, { type Browser, type CDPSession } from "puppeteer-core";
import { authorize } from "./authorize.ts";
import { listenersOn } from "./chromium-content-script.ts";
import { ChromiumLogs } from "./chromium-logs.ts";
import { emulateChromium } from "./chromium-look.ts";
import { clickMenuItem, killWorker, popupIsOpen } from "./chromium-worker.ts";
import { installBrowser } from "./install-browsers.ts";
import { leaveWelcome, openPage, panelFrame, screenshot } from "./pages.ts";
import type { Rig, RigOptions } from "./rig.ts";
import { selectText } from "./select-text.ts";

const ARGS = [
	// With room for a page of 1280 by 800: what lies beyond the window is never presented, and no input that changes
	// it is answered, as Event Timing has it, before something else does.
	"--window-size=1280,960",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export async function launchChromium(extensionDir: string, options: RigOptions = {}): Promise<Rig> {
	const browser = await puppeteer.launch({
		executablePath: installBrowser("chromium"),
		headless: options.headless ?? true,
		pipe: true,
		enableExtensions: true,
		...(options.profile === undefined ? {} : { userDataDir: options.profile }),
		args: [...ARGS, ...(options.args ?? [])],
		defaultViewport: { width: 1280, height: 800 },
	});
	try {
		const cdp = await browser.target().createCDPSession();
		const logs = new ChromiumLogs(cdp);
		if (options.watch !== false) await logs.watch();
		const id = await browser.installExtension(extensionDir);
		const origin = `chrome-extension://${id}`;
		// Also in a profile that is used again: it does not remember what was installed this way.
		await leaveWelcome(browser, origin);
		return makeRig(browser, cdp, extensionDir, origin, logs);
	} catch (error) {
		await browser.close();
		throw error;
	}
}

function makeRig(
	browser: Browser,
	cdp: CDPSession,
	extensionDir: string,
	origin: string,
	logs: ChromiumLogs,
): Rig {
	return {
		name: "chromium",
		browser,
		extensionOrigin: origin,
		open: (url) => openPage(browser, url),
		panelFrame: (page, options) => panelFrame(page, origin, options),
		openExtensionPage: (path) => openPage(browser, `${origin}/${path}`),
		signIn: (username, trigger) => authorize(browser, username, trigger),
		requestExpertMenu: async (page, selectionText, menuItemId = "request-expert") => {
			await page.bringToFront();
			await selectText(page, selectionText);
			await clickMenuItem(cdp, origin, page, selectionText, menuItemId);
		},
		// Without a window there is no toolbar to go through: from its end a page begins anew.
		tabThroughToolbar: async () => undefined,
		popupIsOpen: async () => popupIsOpen(cdp, origin),
		killBackground: () => killWorker(cdp, origin, logs),
		listenersOn: (page) => listenersOn(page, origin),
		// Over the same one again, as an update is; `runtime.reload()` ends one that was loaded from a folder for good.
		reloadExtension: async () => void (await browser.installExtension(extensionDir)),
		logs: async () => logs.of(origin),
		emulate: (page, look) => emulateChromium(page, origin, look),
		screenshot,
		close: () => browser.close(),
	};
}
