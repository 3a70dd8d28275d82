/** The address bar: what is typed after the keyword finds what the device has, and leads to its page in the CRM. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { openStore, storeName } from "../../../utils/store/db.ts";
import { anyText } from "../../utils/domain/any-text.ts";
import { ACCOUNT_ID, anAccount, KAM, OTHER_ACCOUNT_ID } from "../../utils/domain/examples.ts";
import { areas, emptyStorage, omnibox, shown } from "../../utils/platform/fake-browser.ts";

const { searchFromOmnibox } = await import("../../../entrypoints/background/omnibox.ts");
const { asDescription } = await import("../../../utils/platform/omnibox.ts");
searchFromOmnibox(async () => "Nothing found");

const HOST = "fjeldso.lightning.force.com";
const connection = {
	...{ ...KAM, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const store = await openStore(storeName(connection), () => {});
const pageOf = (id: string) => `https://${HOST}/lightning/r/Account/${id}/view`;
const begin = () => omnibox.started[0]?.();
const type = (typed: string) =>
	new Promise<{ content: string; description: string }[]>((show) => omnibox.changed[0]?.(typed, show));
const enter = (text: string, disposition = "currentTab") => omnibox.entered[0]?.(text, disposition);

beforeEach(async () => {
	emptyStorage();
	areas.local.connections = { [HOST]: connection };
	await store.clear("accounts");
	for (const [id, name] of [
		[ACCOUNT_ID, "Arla <b>&amp;</b>"],
		[OTHER_ACCOUNT_ID, "Arla \u202eB"],
	] as const)
		await store.put("accounts", { ...anAccount({ id, name }), stamp: "" });
	begin();
});

test("the best one is on the first line, the others below it, each as text", async () => {
	expect(await type("arla")).toEqual([{ content: pageOf(OTHER_ACCOUNT_ID), description: "Arla  B" }]);
	expect(omnibox.first).toBe("Arla &#60;b&#62;&#38;amp;&#60;/b&#62;");
	expect(await type("zzz")).toEqual([]);
	expect(omnibox.first).toBe("Nothing found");
});

test.each([
	["currentTab", `here ${pageOf(ACCOUNT_ID)}`],
	["newForegroundTab", pageOf(ACCOUNT_ID)],
	["newBackgroundTab", `behind ${pageOf(ACCOUNT_ID)}`],
])(
	"what is chosen opens where the browser says (%s), and so does the best where Enter is pressed",
	async (where, opened) => {
		enter(pageOf(ACCOUNT_ID), where);
		await vi.waitFor(() => expect(shown.tabs).toEqual([opened]));
		enter("arla", where);
		await vi.waitFor(() => expect(shown.tabs).toEqual([opened, opened]));
	},
);

test("nothing opens where nothing is found, and no address that is none of the web's", async () => {
	for (const text of ["zzz", "", "javascript:alert(1)", "data:text/html,x"]) enter(text);
	enter("arla");
	await vi.waitFor(() => expect(shown.tabs).toHaveLength(1));
	expect(shown.tabs).toEqual([`here ${pageOf(ACCOUNT_ID)}`]);
});

test("what is new is found when somebody begins to type again; who has signed out leaves nothing to find", async () => {
	await type("a");
	await store.delete("accounts", OTHER_ACCOUNT_ID);
	begin();
	expect(await type("arla")).toEqual([]);
	areas.local.connections = {};
	begin();
	await type("arla");
	expect(omnibox.first).toBe("Nothing found");
});

test("whatever the text, Chromium reads it as one, and Firefox is given no signs of XML", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(asDescription(text, true)).toMatch(/^(?:[^&<>\p{C}]|&#\d+;)*$/u);
			expect(asDescription(text, false)).toBe(text.slice(0, 99).replace(/\p{C}/gu, " "));
		}),
	);
});
