/** A link to a request: copied from its card, and where it lands. */
import type { ComponentChildren } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredRequest } from "../../utils/domain/records.ts";
import type { RelatedRecord } from "../../utils/domain/related.ts";
import { toAccountView } from "../../utils/domain/view.ts";
import { ACCOUNT_ID, anAsk, anOperation, aRequest, aStory, KAM } from "../utils/domain/examples.ts";
import { anInput } from "../utils/domain/view-input.ts";
import { type Drawn, draw } from "./page.ts";

// What is drawn here has no looks, and lies nowhere on a screen.
Object.assign(globalThis, {
	CSSStyleSheet: class {
		replaceSync() {}
	},
});
Object.assign(document, { adoptedStyleSheets: [], hasFocus: () => hasFocus });
let hasFocus = true;
let hasLayout = true;
let seen: string[] = [];
Object.assign(Object.getPrototypeOf(document.createElement("p").constructor.prototype), {
	scrollIntoView(this: Element) {
		seen.push(`shown ${this.getAttribute("data-request")}`);
	},
	getClientRects: () => (hasLayout ? [{}] : []),
	focus(this: Element) {
		seen.push(`focused ${this.closest(".card")?.getAttribute("data-request")}`);
	},
});
const page = new EventTarget();
Object.assign(globalThis, {
	addEventListener: page.addEventListener.bind(page),
	removeEventListener: page.removeEventListener.bind(page),
});
let clipboard: string[] = [];
let isAllowed = true;
Object.assign(navigator, {
	clipboard: {
		async writeText(text: string) {
			if (!isAllowed) throw new Error("denied");
			clipboard.push(text);
		},
	},
});

const { CardDetails } = await import("../../components/CardDetails.tsx");
const { RelatedPanel } = await import("../../components/RelatedPanel.tsx");
const { RequestCard } = await import("../../components/RequestCard.tsx");
const { PanelWordsProvider } = await import("../../components/use-panel-words.ts");
const { panelWordsIn } = await import("../../utils/i18n/panel-words.ts");
const { openStore, storeName } = await import("../../utils/store/db.ts");
const { writeLink } = await import("../../utils/store/links.ts");

const HOST = "fjeldso.lightning.force.com";
const connection = {
	...{ ...KAM, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const nothing = () => undefined;
const actions = {
	...{ host: HOST, onAction: nothing, onAct: async () => {}, onUndo: nothing },
	...{ onSendNow: nothing, onDiscard: nothing },
};
function cardsOf(requests: StoredRequest[], operations = anInput().operations) {
	const input = anInput({ requests, queues: requests, operations });
	const view = toAccountView(input);
	return { lines: [...view.open, ...view.finished], view, copy: input, actions };
}

let drawn: Drawn | undefined;
beforeEach(() => {
	[hasFocus, hasLayout, isAllowed, seen, clipboard] = [true, true, true, [], []];
});
afterEach(() => drawn?.remove());
async function show(child: ComponentChildren, language: "en" | "da" = "en"): Promise<Drawn> {
	const words = await panelWordsIn(language);
	drawn = await draw(
		<PanelWordsProvider value={words}>{child}</PanelWordsProvider>,
		async () => true,
		language,
	);
	return drawn;
}

describe("Copy link on a request's card", () => {
	const details = ({ lines: [line], actions: own }: ReturnType<typeof cardsOf>) =>
		line && <CardDetails line={line} actions={own} />;

	test.each([
		["en", "Copy link", "Copied"],
		["da", "Kopiér link", "Kopieret"],
	] as const)(
		"puts the address of its record in the CRM on the clipboard (%s)",
		async (language, label, copied) => {
			const { root } = await show(details(cardsOf([aRequest()])), language);
			const button = root.querySelector("button");
			expect(button?.textContent).toBe(label);
			button?.click();
			await vi.waitUntil(() => root.querySelector('[role="status"]')?.textContent === copied);
			expect(clipboard).toEqual([`https://${HOST}/lightning/r/Instep_Request__c/${aRequest().id}/view`]);
		},
	);

	test.each([
		["en", /Open the request in the CRM and copy its address/],
		["da", /Åbn anmodningen i CRM, og kopiér adressen/],
	] as const)("says what to do where the browser refuses (%s)", async (language, next) => {
		isAllowed = false;
		const { root } = await show(details(cardsOf([aRequest()])), language);
		root.querySelector("button")?.click();
		await vi.waitUntil(() => next.test(root.querySelector('[role="status"]')?.textContent ?? ""));
	});

	test("is not there for what the CRM does not have yet", async () => {
		const { root } = await show(details(cardsOf([], [anOperation({ ask: anAsk() })])));
		expect(root.querySelector(".details")?.textContent).toContain(anAsk().resultWanted);
		expect(root.querySelector("button")).toBeNull();
	});
});

describe("on a request's page", () => {
	const ONE = aRequest();
	const OTHER = aRequest({ key: "r2", id: "a03xx0000000002AAA", events: aStory("submit", "withdraw") });
	const cards = cardsOf([ONE, OTHER]);
	const list = () => (
		<ul>
			{cards.lines.map((line) => (
				<RequestCard {...cards} key={line.key} line={line} />
			))}
		</ul>
	);
	const panel = (record: RelatedRecord, content = list) => (
		<RelatedPanel
			connection={connection}
			record={record}
			show={content}
			Bare={({ children }) => <div>{children}</div>}
		/>
	);
	const requestOf = ({ id }: StoredRequest): RelatedRecord => ({ type: "Instep_Request__c", id });
	const opened = () =>
		[...(drawn?.root.querySelectorAll(".card > details[open]") ?? [])].map((each) =>
			each.closest(".card")?.getAttribute("data-request"),
		);

	beforeEach(async () => {
		const store = await openStore(storeName(connection), () => {});
		for (const { id } of [ONE, OTHER])
			await writeLink(store, { recordId: id, accountId: ACCOUNT_ID, readAt: 1 });
		store.close();
	});

	test("its card is opened, shown and focused, and no other", async () => {
		await show(panel(requestOf(ONE)));
		await vi.waitUntil(() => seen.length > 1);
		expect(seen).toEqual(["shown r1", "focused r1"]);
		expect(opened()).toEqual(["r1"]);
	});

	test("a card that is folded away with what is over is unfolded", async () => {
		await show(panel(requestOf(OTHER), () => <details class="finished">{list()}</details>));
		await vi.waitUntil(() => opened().length > 0);
		expect(opened()).toEqual(["r2"]);
		expect(drawn?.root.querySelector(".finished")?.hasAttribute("open")).toBe(true);
	});

	test("the focus is not taken from the page, and nothing moves later under the user's hands", async () => {
		hasFocus = false;
		await show(panel(requestOf(ONE)));
		await vi.waitUntil(() => seen.length > 0);
		hasFocus = true;
		page.dispatchEvent(new Event("focus"));
		expect(seen).toEqual(["shown r1"]);
	});

	test("a panel that is made ahead lands there once it is opened", async () => {
		[hasFocus, hasLayout] = [false, false];
		await show(panel(requestOf(ONE)));
		await vi.waitUntil(() => opened().length > 0);
		[hasFocus, seen] = [true, []];
		page.dispatchEvent(new Event("focus"));
		page.dispatchEvent(new Event("focus"));
		expect(seen).toEqual(["shown r1", "focused r1"]);
	});

	test("what comes back later is where the user left it: the card is landed on once", async () => {
		let times = 0;
		const { root, announce } = await show(panel(requestOf(ONE), () => <div key={times++}>{list()}</div>));
		await vi.waitUntil(() => seen.length > 1);
		const first = root.querySelector(".notes");
		// As the account's panel draws its cards anew after each form.
		announce(storeName(connection));
		await vi.waitUntil(() => root.querySelector(".notes") && root.querySelector(".notes") !== first);
		await new Promise((done) => setTimeout(done, 50));
		expect(seen).toEqual(["shown r1", "focused r1"]);
		expect(opened()).toEqual([]);
	});

	test("the page of something else opens no card", async () => {
		const store = await openStore(storeName(connection), () => {});
		await writeLink(store, { recordId: "003xx", accountId: ACCOUNT_ID, readAt: 1 });
		store.close();
		const { root } = await show(panel({ type: "Contact", id: "003xx" }));
		await vi.waitUntil(() => root.querySelector(".notes"));
		await new Promise((done) => setTimeout(done, 20));
		expect([seen, opened()]).toEqual([[], []]);
	});
});
