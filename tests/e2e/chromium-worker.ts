import type { CDPSession, Page } from "puppeteer-core";
import type { ChromiumLogs } from "./chromium-logs.ts";
import { evaluateInWorker, findWorker } from "./chromium-session.ts";
import { waitFor } from "./wait.ts";

/**
 * Chromium's context menu is native and nothing can click it, so its event is dispatched in the worker, which is
 * started first if it had stopped. Unlike a real click it carries no user action; `action.openPopup()` needs none.
 */
export async function clickMenuItem(
	browser: CDPSession,
	origin: string,
	page: Page,
	selectionText: string,
	menuItemId: string,
): Promise<void> {
	const worker = (await findWorker(browser, origin)) ?? (await startWorker(browser, origin, page));
	// A worker that has only just started has not run its script yet.
	await waitFor("a contextMenus.onClicked listener in the background", async () => {
		const hasListeners = "globalThis.chrome?.contextMenus?.onClicked.hasListeners()";
		return (await evaluateInWorker(browser, worker, hasListeners)) === true ? true : undefined;
	});
	const click = { menuItemId, selectionText, pageUrl: page.url(), editable: false, frameId: 0 };
	await evaluateInWorker(
		browser,
		worker,
		`(async () => {
			const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
			chrome.contextMenus.onClicked.dispatch(${JSON.stringify(click)}, tab);
		})()`,
	);
}

/** Chromium starts a stopped worker for the menu, so we start it too. */
async function startWorker(browser: CDPSession, origin: string, page: Page): Promise<string> {
	const session = await page.createCDPSession();
	await session.send("ServiceWorker.enable");
	await session.send("ServiceWorker.startWorker", { scopeURL: `${origin}/` });
	const worker = await waitFor("the extension's worker to start", () => findWorker(browser, origin));
	await session.detach();
	return worker;
}

/** The popup is a page that no tab owns: only the extension itself can tell it from a tab. */
export async function popupIsOpen(browser: CDPSession, origin: string): Promise<boolean> {
	const worker = await findWorker(browser, origin);
	if (!worker) return false;
	const expression = `chrome.runtime.getContexts({ contextTypes: ["POPUP"] }).then((found) => found.length > 0)`;
	return (await evaluateInWorker(browser, worker, expression)) === true;
}

/**
 * With a debugger attached the stop is never finished: the target stays, and every later message to the worker
 * hangs (Chromium 156). So the log watcher lets go first; it finds the next worker by itself.
 */
export async function killWorker(browser: CDPSession, origin: string, logs: ChromiumLogs): Promise<void> {
	const worker = await findWorker(browser, origin);
	if (!worker) return;
	await logs.release(worker);
	await browser.send("Target.closeTarget", { targetId: worker });
	await waitFor("the worker to stop", async () => {
		return (await findWorker(browser, origin)) === worker ? undefined : true;
	});
}
