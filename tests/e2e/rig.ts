import type { Browser, Frame, Page } from "puppeteer-core";
import type { BrowserName } from "./install-browsers.ts";

/** One browser with one fresh profile and the built extension in it. The same in Chromium and Firefox. */
export interface Rig {
	readonly name: BrowserName;
	readonly browser: Browser;
	/** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
	readonly extensionOrigin: string;

	/** A new tab at `url`, in front. */
	open(url: string): Promise<Page>;
	/** The dock's frame in a CRM page. Its shadow root is closed, but the browser lists the frame. */
	panelFrame(page: Page, options?: FrameWait): Promise<Frame>;
	/** A page of the extension in a tab: "popup.html", "workspace.html", "panel.html#/host/Account/001…". */
	openExtensionPage(path: string): Promise<Page>;
	/** Starts a sign-in by `trigger` and answers the CRM's pages like a person: this user, then "Allow". */
	signIn(username: string, trigger: () => Promise<unknown>): Promise<void>;
	/** Selects the text on the page and chooses our entry of the context menu. */
	requestExpertMenu(page: Page, selectionText: string, menuItemId?: string): Promise<void>;
	/** Tab, or Shift+Tab, through the browser's own toolbar, until the focus is in the page again. */
	tabThroughToolbar(isBack: boolean): Promise<void>;
	/** Is the toolbar's popup open? (What it shows is tested in a tab: see `openExtensionPage`.) */
	popupIsOpen(): Promise<boolean>;
	/** Stops the worker or event page now, whatever it is doing; returns when it is gone. */
	killBackground(): Promise<void>;
	/** What the extension's content script listens to on a page: `window pagehide`, one for each listener. */
	listenersOn(page: Page): Promise<string[]>;
	/** As an update does: the extension starts anew, and what it has on pages is of the old one. */
	reloadExtension(): Promise<void>;
	/** What the extension's own code wrote to a console or threw, in background, pages and content scripts. */
	logs(): Promise<LogEntry[]>;
	emulate(page: Page, look: Look): Promise<void>;
	/** Writes `.output/screens/<name>.png` and returns its path. */
	screenshot(page: Page, name: string): Promise<string>;
	close(): Promise<void>;
}

export interface RigOptions {
	/** The built extension; by default the demo build of this browser. */
	extensionDir?: string;
	/** Further command-line arguments, such as `--host-resolver-rules` for the store build on real host names. */
	args?: string[];
	/**
	 * Chromium only: collect logs through a debugger (default true). A debugger keeps the worker alive, so turn it
	 * off where a story measures time or waits for the worker to stop by itself.
	 */
	watch?: boolean;
	/** Chromium only: a folder for the profile, which then outlives the browser; by default a fresh one. */
	profile?: string;
	/** Chromium only: false shows the browser. */
	headless?: boolean;
}

export interface FrameWait {
	timeoutMs?: number;
	/** For example `(url) => url.includes("/001…")`, to wait until the panel shows a certain account. */
	matching?: (url: string) => boolean;
}

export interface Look {
	colorScheme?: "light" | "dark";
	reducedMotion?: boolean;
	width?: number;
	height?: number;
}

export interface LogEntry {
	level: string;
	text: string;
	/** The script that spoke. */
	url: string;
	/** An exception or rejection that nobody caught. */
	isUncaught: boolean;
}

/**
 * Firefox's words for a page that was left, or whose extension was updated, while its message was on the way;
 * messages are hints, and may be lost.
 */
const LEFT = /^Promise (rejected|resolved) (after context unloaded|while context is inactive)/;

/** The entries that a test asserts to be none. */
export function problems(entries: LogEntry[]): string[] {
	return entries
		.filter((entry) => entry.isUncaught || entry.level === "error" || entry.level === "assert")
		.filter(({ text }) => !LEFT.test(text))
		.map((entry) => `${entry.url}: ${entry.text}`);
}
