import type { browser as extensionBrowser } from "wxt/browser";

interface State {
	isOpen?: boolean;
	/** Pixels the tab was moved from the middle of its edge. */
	offset?: number;
}

/** How the dock was left on this CRM host: open or closed, and where its tab stands. */
export function rememberedState(browser: typeof extensionBrowser, host: string) {
	const key = `dock:${host}`;
	let state: State = {};
	const loaded = browser.storage.local.get(key).then((items) => {
		const known: unknown = items[key];
		if (typeof known !== "object" || known === null) return;
		if ("isOpen" in known && typeof known.isOpen === "boolean") state.isOpen = known.isOpen;
		if ("offset" in known && typeof known.offset === "number") state.offset = known.offset;
	});
	return {
		get: () => loaded.then(() => state),
		set(change: State): void {
			state = { ...state, ...change };
			void loaded.then(() => browser.storage.local.set({ [key]: state }));
		},
	};
}
