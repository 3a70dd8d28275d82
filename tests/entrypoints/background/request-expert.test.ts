/** "Request expert" in the menu of a page that belongs to an account: an opportunity, a contact, a case. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { MenuClick } from "../../../utils/platform/menus.ts";
import { NOBODY, openStore, storeName } from "../../../utils/store/db.ts";
import { readDraft } from "../../../utils/store/drafts.ts";
import { readLink } from "../../../utils/store/links.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { METTE, makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT } from "../../crm/fixture.ts";
import { areas, button, docks, emptyStorage, shown } from "../../utils/platform/fake-browser.ts";
import { ORIGIN } from "../../utils/sync/world.ts";

const { crm, rasmus } = makeFixture({ sessionMs: Number.MAX_SAFE_INTEGER });
let isDown = false;
globalThis.fetch = async (input, init) =>
	isDown ? new Response("down", { status: 503 }) : crm.fetch(new Request(input, init));
const { requestExpert } = await import("../../../entrypoints/background/request-expert.ts");

const HOST = "fjeldso.lightning.force.com";
const TAB = 7;
const connection = {
	...{ host: HOST, origin: ORIGIN, orgId: crm.org.id, userId: METTE.id },
	...{ userName: METTE.name, username: METTE.username, isSignedOut: false },
};
const storeOf = (name: string) => openStore(name, () => {});
const draftOf = async (name: string, accountId: string) => {
	const store = await storeOf(name);
	const draft = await readDraft(store, `request:${accountId}`);
	store.close();
	return draft;
};
const made = async (object: string, fields: object): Promise<string> =>
	(await rasmus.send("POST", `/sobjects/${object}`, fields)).body.id;
const pathOf = (type: string, id: string) => `https://${HOST}/lightning/r/${type}/${id}/view`;
const click = (pageUrl: string): MenuClick => ({
	...{ pageUrl, pageTitle: "Cold chain | Salesforce", selection: "  the line stands still " },
	tabId: TAB,
});

/** Answers the stores that changed, once the last of what the click began is done. */
async function choose(pageUrl: string, told: () => boolean): Promise<string[]> {
	const announced: string[] = [];
	requestExpert(
		click(pageUrl),
		async () => "Instep: finish your draft",
		(name) => void announced.push(name),
	);
	await vi.waitUntil(() => announced.includes(storeName(connection)) && told());
	return announced;
}
const isPanelTold = () => (docks.get(TAB)?.length ?? 0) > 0;

beforeEach(async () => {
	emptyStorage();
	isDown = false;
	docks.set(TAB, []);
	areas.session.tokens = {
		[`${crm.org.id}:${METTE.id}`]: { accessToken: crm.signIn(METTE.username), origin: ORIGIN },
	};
	areas.local.connections = { [HOST]: connection };
	for (const name of [storeName(connection), NOBODY]) {
		const store = await storeOf(name);
		await clearStore(store, true);
		store.close();
	}
});

describe("on the page of", () => {
	test.each([
		["Opportunity", { Name: "Cold chain", StageName: "Prospecting", CloseDate: "2026-12-31" }],
		["Contact", { LastName: "Bech" }],
		["Case", { Subject: "The line stands still" }],
	])("a record (%s), the quote is its account's draft, and the panel opens", async (type, fields) => {
		const id = await made(type, { ...fields, AccountId: OPEN_ACCOUNT });
		await choose(pathOf(type, id), isPanelTold);
		expect(docks.get(TAB)).toEqual([{ type: "open", hash: expect.stringContaining(id) }]);
		expect(button).toMatchObject({ popups: 0, text: "" });
		expect((await draftOf(storeName(connection), OPEN_ACCOUNT))?.values).toEqual({
			...{ accountId: OPEN_ACCOUNT, quote: "the line stands still", sourceTitle: "Cold chain | Salesforce" },
			...(type === "Opportunity" && { opportunityId: id }),
		});
	});
});

describe("where no panel can show it", () => {
	test("on a page whose dock is hidden, the popup opens instead", async () => {
		docks.clear();
		const id = await made("Contact", { LastName: "Bech", AccountId: OPEN_ACCOUNT });
		await choose(pathOf("Contact", id), () => button.popups > 0);
		expect(button).toMatchObject({ popups: 1, text: "" });
		expect(await draftOf(storeName(connection), OPEN_ACCOUNT)).toBeDefined();
	});

	test("and the browser opens no popup either, the button says that a draft waits", async () => {
		docks.clear();
		button.canOpen = false;
		const id = await made("Contact", { LastName: "Bech", AccountId: OPEN_ACCOUNT });
		await choose(pathOf("Contact", id), () => button.text !== "");
		expect(button).toMatchObject({ text: "1", title: "Instep: finish your draft" });
	});

	test("for the record belongs to no account, the quote is kept for the popup and nobody's account", async () => {
		const id = await made("Contact", { LastName: "Bech" });
		await choose(pathOf("Contact", id), () => button.popups > 0);
		expect((await draftOf(storeName(connection), ""))?.values).toMatchObject({
			quote: "the line stands still",
		});
	});

	test("for the CRM cannot be asked, nothing typed is lost, and what it said before stands", async () => {
		const id = await made("Contact", { LastName: "Bech", AccountId: OPEN_ACCOUNT });
		isDown = true;
		await choose(pathOf("Contact", id), () => button.popups > 0);
		expect((await draftOf(storeName(connection), ""))?.values.quote).toBe("the line stands still");
		isDown = false;
		await choose(pathOf("Contact", id), () => (docks.get(TAB)?.length ?? 0) > 1);
		isDown = true;
		await choose(pathOf("Contact", id), () => (docks.get(TAB)?.length ?? 0) > 2);
		const store = await storeOf(storeName(connection));
		expect((await readLink(store, id))?.accountId).toBe(OPEN_ACCOUNT);
		store.close();
		expect(button.popups).toBe(1);
	});

	test("for nobody has signed in, the quote waits for whoever does", async () => {
		areas.local.connections = {};
		requestExpert(
			click(pathOf("Contact", "0035f00002J9YYEAA3")),
			async () => "",
			() => {},
		);
		await vi.waitUntil(() => button.popups > 0);
		expect((await draftOf(NOBODY, ""))?.values.quote).toBe("the line stands still");
		expect(await draftOf(storeName(connection), "")).toBeUndefined();
	});
});

describe("for an account that was chosen in the menu", () => {
	const LIST = `https://${HOST}/lightning/o/Account/list`;
	const chooseFor = async (accountId: string, told: () => boolean) => {
		let isKept = false;
		requestExpert(
			{ ...click(LIST), accountId },
			async () => "",
			() => {
				isKept = true;
			},
		);
		await vi.waitUntil(() => isKept && told());
	};

	test("the quote is its draft, and its panel opens with the form, though the page is about none", async () => {
		await chooseFor(OPEN_ACCOUNT, isPanelTold);
		expect(docks.get(TAB)).toEqual([{ type: "open", hash: `#/${HOST}/Account/${OPEN_ACCOUNT}/request` }]);
		expect(button.popups).toBe(0);
		expect((await draftOf(storeName(connection), OPEN_ACCOUNT))?.values).toMatchObject({
			...{ accountId: OPEN_ACCOUNT, quote: "the line stands still" },
		});
		expect(await draftOf(storeName(connection), "")).toBeUndefined();
	});

	test("where no dock is there, its form opens in a tab: the popup would be about the page", async () => {
		docks.clear();
		await chooseFor(OPEN_ACCOUNT, () => shown.tabs.length > 0);
		expect(shown.tabs).toEqual([`/popup.html#/${HOST}/Account/${OPEN_ACCOUNT}`]);
		expect(await draftOf(storeName(connection), OPEN_ACCOUNT)).toBeDefined();
		expect(button).toMatchObject({ popups: 0, text: "" });
	});
});

test("what is typed for the account already stays; only the quote is another", async () => {
	const id = await made("Contact", { LastName: "Bech", AccountId: PRIVATE_ACCOUNT });
	const store = await storeOf(storeName(connection));
	await store.put("drafts", {
		...{ key: `request:${PRIVATE_ACCOUNT}`, host: HOST, updatedAt: 1 },
		values: { resultWanted: "A plan", quote: "before" },
	});
	store.close();
	await choose(pathOf("Contact", id), isPanelTold);
	expect((await draftOf(storeName(connection), PRIVATE_ACCOUNT))?.values).toMatchObject({
		...{ resultWanted: "A plan", quote: "the line stands still", accountId: PRIVATE_ACCOUNT },
	});
});
