/** Each page that has nothing to show says why and what next, and has one thing to do (ux.md U11). */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Connection } from "../../utils/domain/connection.ts";
import { anAccount, KAM, MONDAY } from "../utils/domain/examples.ts";
import { emptyStorage } from "../utils/platform/fake-browser.ts";
import { type Drawn, draw } from "./page.ts";
import "./style-sheets.ts";

Object.assign(globalThis, {
	...{ addEventListener: () => {}, removeEventListener: () => {} },
	location: { hash: "", pathname: "/popup.html", replace: () => {} },
});
const { Popup } = await import("../../entrypoints/popup/Popup.tsx");
const { Workspace } = await import("../../entrypoints/workspace/Workspace.tsx");
const { openStore, storeName } = await import("../../utils/store/db.ts");
const { storePage } = await import("../../utils/store/pages.ts");
const { writeSyncStatus } = await import("../../utils/store/sync-state.ts");
const { connections, language } = await import("../../utils/platform/settings.ts");

const HOST = "fjeldso.lightning.force.com";
const seams = { now: () => MONDAY, newId: () => "id", timeZone: "Europe/Copenhagen", wishes: [] };
let serial = 0;
let drawn: Drawn | undefined;
beforeEach(() => {
	emptyStorage();
	location.hash = "";
});
afterEach(() => drawn?.remove());

/** Somebody is signed in, and this is how the last look at the CRM ended. */
async function signedIn(status: Parameters<typeof writeSyncStatus>[1]): Promise<void> {
	serial += 1;
	const connection: Connection = {
		...{ ...KAM, orgId: `00E${serial}`, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
		...{ username: "karen@fjeldso.example", isSignedOut: false },
	};
	await connections.set({ [HOST]: connection });
	const store = await openStore(storeName(connection), () => {});
	await writeSyncStatus(store, status);
	await storePage(store, { kind: "account", rows: [{ ...anAccount(), stamp: "1" }], gone: [] });
	store.close();
}
async function shows(child: Parameters<typeof draw>[0], words: RegExp): Promise<HTMLElement> {
	drawn = await draw(child, async () => undefined);
	const { root } = drawn;
	await vi.waitFor(() => expect(root.textContent).toMatch(words), { timeout: 5_000 });
	return root;
}
const workspaceAt = (page: string) => {
	location.hash = `#/${HOST}/${page}`;
	return <Workspace seams={seams} />;
};
/** What can be done about it, besides what every page has. */
const actions = (root: HTMLElement) =>
	[...root.querySelectorAll(".notice button, .empty button")].map((each) => each.textContent);

describe("first use", () => {
	test.each([
		["en", /Open an account page in your CRM/, "Open options"],
		["da", /Åbn en kontoside i dit CRM/, "Åbn indstillinger"],
	] as const)("of the popup leads to the options (%s)", async (code, words, action) => {
		await language.set(code);
		expect(actions(await shows(<Popup seams={seams} />, words))).toEqual([action]);
	});

	test("of the full page does as well", async () => {
		const root = await shows(<Workspace seams={seams} />, /Open an account page in your CRM/);
		expect(actions(root)).toEqual(["Open options"]);
	});
});

describe("nothing yet", () => {
	test.each([
		["inbox", /Nothing waits on you\. What others ask of you appears here/],
		["measures", /no requests to measure yet\. Open an account and ask/],
	])("in %s says what will be there, and looks for news by a button", async (page, words) => {
		await signedIn({ pulledAt: MONDAY });
		expect(actions(await shows(workspaceAt(page), words))).toEqual(["Look for news"]);
	});

	test("in the departments says who sets them up, and leads to the text for them", async () => {
		await signedIn({ pulledAt: MONDAY });
		const root = await shows(workspaceAt("unit"), /No departments are set up in Instep\. Ask your CRM admin/);
		expect(actions(root)).toEqual(["Open options"]);
	});
});

test("where a filter finds none, it can be taken away", async () => {
	await signedIn({ pulledAt: MONDAY });
	const root = await shows(workspaceAt("programme?status=committed"), /Nothing fits the filter/);
	expect(actions(root)).toEqual(["Show all"]);
});

test("no access says whom to ask, and leads to the text for them", async () => {
	await signedIn({ problem: { code: "INVALID_TYPE", kind: "invalid", message: "No such object" } });
	// Read never: accounts came with an earlier set-up.
	const root = await shows(workspaceAt("inbox"), /Ask your CRM admin to install Instep's objects/);
	expect(actions(root)).toEqual(["Open options"]);
});

test("an error says that the CRM cannot be reached, and tries again by a button", async () => {
	await signedIn({ problem: { code: "OFFLINE", kind: "offline", message: "" } });
	const root = await shows(workspaceAt("inbox"), /Nothing has been read yet, and the CRM cannot be reached/);
	expect(actions(root)).toEqual(["Try now"]);
});
