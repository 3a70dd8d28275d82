/** What the background registers in its first turn, and what follows where the browser calls. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { areas, button, emptyStorage, shown } from "../../utils/platform/fake-browser.ts";

type Listener = (value: never) => void;
const listeners: Record<string, Listener> = {};
const event = (name: string) => ({
	addListener: (listener: Listener) => {
		listeners[name] = listener;
	},
});
const menu: string[] = [];
const { browser } = globalThis as unknown as { browser: Record<string, object> };
Object.assign(browser, {
	contextMenus: {
		onClicked: event("menu"),
		removeAll: async () => void menu.splice(0),
		create: ({ title }: { title: string }) => void menu.push(title),
	},
	i18n: { getUILanguage: () => "en-GB" },
});
Object.assign(browser.commands ?? {}, { onCommand: event("command") });
Object.assign(browser.runtime ?? {}, { onInstalled: event("installed"), onStartup: event("startup") });
Object.assign(globalThis, { addEventListener: () => {} });

const { default: background } = await import("../../../entrypoints/background/index.ts");
background.main();

beforeEach(emptyStorage);
const installed = (reason: string) => listeners.installed?.({ reason } as never);

test("the first run opens one tab; an update opens none, and both have the menu", async () => {
	installed("update");
	await vi.waitFor(() => expect(menu).toEqual(["Request expert"]));
	await vi.waitFor(() => expect(areas.local.hasNews).toBe(true));
	expect(shown.tabs).toEqual([]);
	installed("install");
	await vi.waitFor(() => expect(shown.tabs).toEqual(["/options.html#/welcome"]));
});

test("a language that is chosen holds at once in the menu and in the button's words", async () => {
	const { language } = await import("../../../utils/platform/settings.ts");
	await language.set("da");
	await vi.waitFor(() => expect(menu).toEqual(["Anmod om ekspert"]));
	await language.set(undefined);
	await vi.waitFor(() => expect(menu).toEqual(["Request expert"]));
	await vi.waitFor(() => expect(button.title).toBe("Instep"));
});
