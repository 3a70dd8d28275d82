/** What the background registers in its first turn, and what follows where the browser calls. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { openStore, storeName } from "../../../utils/store/db.ts";
import { ACCOUNT_ID, anAccount, KAM } from "../../utils/domain/examples.ts";
import { areas, button, emptyStorage, OWN, receive, shown } from "../../utils/platform/fake-browser.ts";

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

test("an account that somebody looks at is in the menu of its CRM, and no longer once they have signed out", async () => {
	const connection = {
		...{ ...KAM, host: "fjeldso.lightning.force.com", origin: "https://fjeldso.my.salesforce.com" },
		...{ username: "karen@fjeldso.example", isSignedOut: true },
	};
	const store = await openStore(storeName(connection), () => {});
	await store.put("accounts", { ...anAccount(), stamp: "" });
	areas.local.connections = { [connection.host]: connection };
	const sender = { id: "instep", url: `${OWN}panel.html` };
	await Promise.all(receive({ type: "revalidate", host: connection.host, accountId: ACCOUNT_ID }, sender));
	installed("update");
	await vi.waitFor(() => expect(menu).toEqual(["Request expert", "Request expert: Arla Foods"]));
	await Promise.all(receive({ type: "signOut", host: connection.host, drop: false }, sender));
	await vi.waitFor(() => expect(menu).toEqual(["Request expert"]));
	store.close();
});
