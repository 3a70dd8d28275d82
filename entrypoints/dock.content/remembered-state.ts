import type { browser as extensionBrowser } from "wxt/browser";

/** How the dock was left on one CRM host. */
export interface State {
	isOpen?: boolean;
	/** Pixels the tab was moved from the middle of its edge. */
	offset?: number;
	/** At the page's left edge; the right one is where it starts out. */
	isLeft?: boolean;
	/** Of the panel, in pixels. */
	width?: number;
	/** The panel is wanted in the browser's side panel. */
	isAside?: boolean;
}

/** All that the dock has to know before it may put anything on a page. */
export interface Known {
	/** Switched off: by the user on this host or everywhere, or by the admin. */
	isOff: boolean;
	/** The language that was set, if any. */
	language: string | undefined;
	state: State;
}

/** The word for "everywhere" in the list of what is switched off: the user's (switches.ts) and the admin's. */
const EVERYWHERE = "dock";

/** Reads it in one turn, without the background: the page is not to wait for one that has to start. */
export async function readKnown(browser: typeof extensionBrowser, host: string): Promise<Known> {
	const key = keyOf(host);
	const [local, managed] = await Promise.all([
		browser.storage.local.get([key, "switchedOff", "language"]),
		// Firefox refuses where no policy is installed.
		browser.storage.managed.get(["switchedOff", "language"]).catch((): Record<string, unknown> => ({})),
	]);
	const isIn = (list: unknown, name: string) => Array.isArray(list) && list.includes(name);
	const language = managed.language ?? local.language;
	return {
		isOff:
			[EVERYWHERE, host].some((name) => isIn(local.switchedOff, name)) ||
			isIn(managed.switchedOff, EVERYWHERE),
		language: typeof language === "string" ? language : undefined,
		state: toState(local[key]),
	};
}

/** One change at a time: of two at once, the second would take the first back. */
let last: Promise<void> = Promise.resolve();

/**
 * Other tabs of the same host may have left it otherwise meanwhile: what is not changed here stays theirs. Throws
 * where the extension that this script is of is gone.
 */
export function remember(browser: typeof extensionBrowser, host: string, change: State): Promise<void> {
	const key = keyOf(host);
	const own = last.then(async () => {
		const state = toState((await browser.storage.local.get(key))[key]);
		await browser.storage.local.set({ [key]: { ...state, ...change } });
	});
	last = own.catch(() => undefined);
	return own;
}

const keyOf = (host: string) => `dock:${host}`;

function toState(known: unknown): State {
	const state: State = {};
	if (typeof known !== "object" || known === null) return state;
	if ("isOpen" in known && typeof known.isOpen === "boolean") state.isOpen = known.isOpen;
	if ("offset" in known && typeof known.offset === "number") state.offset = known.offset;
	if ("isLeft" in known && typeof known.isLeft === "boolean") state.isLeft = known.isLeft;
	if ("width" in known && typeof known.width === "number") state.width = known.width;
	if ("isAside" in known && typeof known.isAside === "boolean") state.isAside = known.isAside;
	return state;
}
