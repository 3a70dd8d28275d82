/** The browser's storage, messages, alarms, button and tabs, in memory. To be imported before anything of utils/platform. */
type Rows = Record<string, unknown>;

export const areas: Record<"local" | "session" | "managed", Rows> = { local: {}, session: {}, managed: {} };

function areaOf(name: keyof typeof areas) {
	return {
		async get(keys: string | string[] = Object.keys(areas[name])) {
			const known = [keys].flat().filter((key) => key in areas[name]);
			return structuredClone(Object.fromEntries(known.map((key) => [key, areas[name][key]])));
		},
		set: async (rows: Rows) => void Object.assign(areas[name], structuredClone(rows)),
		remove: async (key: string) => void delete areas[name][key],
	};
}

type Listener = (raw: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => unknown;
const listeners: Listener[] = [];
/** Where the extension's own pages are. */
export const OWN = "chrome-extension://instep/";

/** A message comes in, from whomever. Answers what the listeners answered, and throws what they threw. */
export function receive(raw: unknown, sender: unknown): unknown[] {
	return listeners.map((listener) => {
		const answer = Promise.withResolvers<unknown>();
		return listener(raw, sender, answer.resolve) === true ? answer.promise : undefined;
	});
}

type AlarmListener = (alarm: { name: string }) => void;
/** When each alarm rings. */
export const alarms = new Map<string, { when?: number; periodInMinutes?: number }>();
const alarmListeners: AlarmListener[] = [];
export function ring(name: string): void {
	alarms.delete(name);
	for (const listener of alarmListeners) listener({ name });
}

/** The extension's button, and whether the browser opens its popup when asked. */
export const button = { text: "", title: "", popups: 0, canOpen: true };
/** What the docks were told, by tab; a tab that is not here has none. */
export const docks = new Map<number, unknown[]>();

/** The entries of the context menu, and the tabs that were opened. */
export const menuItems: { id: string; title: string; documentUrlPatterns: string[] }[] = [];
export const openedTabs: string[] = [];

const fake = {
	contextMenus: {
		removeAll: async () => void menuItems.splice(0),
		create: (item: (typeof menuItems)[number]) => void menuItems.push(item),
	},
	action: {
		setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
		setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
		async openPopup() {
			if (!button.canOpen) throw new Error("No active browser window.");
			button.popups += 1;
		},
	},
	tabs: {
		create: async ({ url }: { url: string }) => void openedTabs.push(url),
		async sendMessage(tabId: number, command: unknown) {
			const told = docks.get(tabId);
			if (!told) throw new Error("Could not establish connection. Receiving end does not exist.");
			told.push(command);
		},
	},
	alarms: {
		create: (name: string, info: { when?: number; periodInMinutes?: number }) => void alarms.set(name, info),
		get: async (name: string) => alarms.get(name),
		onAlarm: { addListener: (listener: AlarmListener) => void alarmListeners.push(listener) },
	},
	runtime: {
		id: "instep",
		getURL: (path: string) => OWN + path,
		openOptionsPage: async () => void openedTabs.push("options"),
		onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
	},
	storage: { local: areaOf("local"), session: areaOf("session"), managed: areaOf("managed") },
};
// webextension-polyfill looks for both, and takes `browser` as it is.
Object.assign(globalThis, { chrome: fake, browser: fake });

export function emptyStorage(): void {
	Object.assign(button, { text: "", title: "", popups: 0, canOpen: true });
	docks.clear();
	menuItems.splice(0);
	openedTabs.splice(0);
	for (const area of Object.values(areas)) for (const key of Object.keys(area)) delete area[key];
}
