/** The browser's storage, messages, alarms, button and tabs, in memory. To be imported before anything of utils/platform. */
type Rows = Record<string, unknown>;

export const areas: Record<"local" | "session" | "managed", Rows> = { local: {}, session: {}, managed: {} };

type StorageListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const storageListeners = new Set<StorageListener>();
function tellOf(area: string, rows: Rows): void {
	const changes = Object.entries(rows).map(([key, newValue]) => [key, { newValue }]);
	for (const listener of storageListeners) listener(Object.fromEntries(changes), area);
}

function areaOf(name: keyof typeof areas) {
	return {
		async get(keys: string | string[] = Object.keys(areas[name])) {
			const known = [keys].flat().filter((key) => key in areas[name]);
			return structuredClone(Object.fromEntries(known.map((key) => [key, areas[name][key]])));
		},
		async set(rows: Rows) {
			Object.assign(areas[name], structuredClone(rows));
			tellOf(name, structuredClone(rows));
		},
		async remove(key: string) {
			delete areas[name][key];
			tellOf(name, { [key]: undefined });
		},
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

/** The entries of the context menu. */
export const menuItems: { id: string; title: string; documentUrlPatterns: string[] }[] = [];

/** The address bar after the keyword: what its first line says, and who listens. */
export const omnibox = {
	first: "",
	started: [] as (() => void)[],
	changed: [] as ((typed: string, show: (all: Suggested[]) => void) => void)[],
	entered: [] as ((text: string, disposition: string) => void)[],
};
type Suggested = { content: string; description: string };

/** Tabs that were opened, notifications that were shown, and whether the user allows them. */
export const shown = { tabs: [] as string[], notices: new Map<string, string>(), isAllowed: true };
type ClickListener = (id: string) => void;
const noticeListeners = new Set<ClickListener>();
export function clickNotice(id: string): void {
	for (const listener of noticeListeners) listener(id);
}

/** What the keys are set to. */
export const keys: { name: string; shortcut: string }[] = [];

const fake = {
	contextMenus: {
		removeAll: async () => void menuItems.splice(0),
		create: (item: (typeof menuItems)[number]) => void menuItems.push(item),
	},
	omnibox: {
		setDefaultSuggestion: ({ description }: { description: string }) =>
			void Object.assign(omnibox, { first: description }),
		onInputStarted: {
			addListener: (listener: (typeof omnibox.started)[number]) => void omnibox.started.push(listener),
		},
		onInputChanged: {
			addListener: (listener: (typeof omnibox.changed)[number]) => void omnibox.changed.push(listener),
		},
		onInputEntered: {
			addListener: (listener: (typeof omnibox.entered)[number]) => void omnibox.entered.push(listener),
		},
	},
	commands: { getAll: async () => keys },
	permissions: { request: async () => shown.isAllowed },
	notifications: {
		onClicked: { addListener: (listener: ClickListener) => void noticeListeners.add(listener) },
		create: async (id: string, { message }: { message: string }) => void shown.notices.set(id, message),
	},
	identity: { getRedirectURL: (path: string) => `https://instep.example/${path}` },
	action: {
		setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
		setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
		async openPopup() {
			if (!button.canOpen) throw new Error("No active browser window.");
			button.popups += 1;
		},
	},
	tabs: {
		create: async ({ url, active = true }: { url: string; active?: boolean }) =>
			void shown.tabs.push(active ? url : `behind ${url}`),
		update: async ({ url }: { url: string }) => void shown.tabs.push(`here ${url}`),
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
		openOptionsPage: async () => void shown.tabs.push("options"),
		getManifest: () => ({ version: "1.2.3" }),
		onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
	},
	storage: {
		...{ local: areaOf("local"), session: areaOf("session"), managed: areaOf("managed") },
		onChanged: {
			addListener: (listener: StorageListener) => void storageListeners.add(listener),
			removeListener: (listener: StorageListener) => void storageListeners.delete(listener),
		},
	},
};
// webextension-polyfill looks for both, and takes `browser` as it is.
Object.assign(globalThis, { chrome: fake, browser: fake });

export function emptyStorage(): void {
	Object.assign(button, { text: "", title: "", popups: 0, canOpen: true });
	docks.clear();
	menuItems.splice(0);
	shown.notices.clear();
	Object.assign(shown, { tabs: [], isAllowed: true });
	for (const area of Object.values(areas)) for (const key of Object.keys(area)) delete area[key];
}
