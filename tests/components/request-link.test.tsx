/** A link to a request: copied from its card, and where it lands. */
import type { ComponentChildren } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredRequest } from "../../utils/domain/records.ts";
import { type AccountCopy, toAccountView } from "../../utils/domain/view.ts";
import { ACCOUNT_ID, anAsk, anOperation, aRequest, aStory } from "../utils/domain/examples.ts";
import { anInput } from "../utils/domain/view-input.ts";
import { type Drawn, draw } from "./page.ts";

// What is drawn here has no looks, and lies nowhere on a screen.
Object.assign(globalThis, {
	CSSStyleSheet: class {
		replaceSync() {}
	},
});
Object.assign(document, { adoptedStyleSheets: [], hasFocus: () => hasFocus });
const PageEvent = document.defaultView?.Event ?? Event;
const HOST = "fjeldso.lightning.force.com";
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
let entry = 0;
/** As the dock moves the panel's frame. */
const goTo = (type: string, id: string) => {
	entry += 1;
	Object.assign(globalThis, {
		location: { hash: `#/${HOST}/${type}/${id}` },
		navigation: { currentEntry: { id: String(entry) } },
	});
};
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
const { Overview } = await import("../../components/Overview.tsx");
const { RequestCard } = await import("../../components/RequestCard.tsx");
const { PanelWordsProvider } = await import("../../components/use-panel-words.ts");
const { panelWordsIn } = await import("../../utils/i18n/panel-words.ts");

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

	test("is there to be copied by hand where the browser refuses", async () => {
		isAllowed = false;
		const { root } = await show(details(cardsOf([aRequest()])));
		root.querySelector("button")?.click();
		await vi.waitUntil(() =>
			root
				.querySelector('[role="status"]')
				?.textContent?.endsWith(`/Instep_Request__c/${aRequest().id}/view`),
		);
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
	const copy: AccountCopy = {
		...cards.copy,
		...{ hasCopy: true, isUnreadable: false, pulledAt: 0, hidden: [], unknown: [], problem: undefined },
	};
	const overview = () => <Overview {...cards} copy={copy} onRequest={nothing} onOutside={nothing} />;
	const panelOf = async (type: string, id: string, content = list) => {
		goTo(type, id);
		return show(content());
	};
	const pageOf = ({ id }: StoredRequest, content = list) => panelOf("Instep_Request__c", id, content);
	const opened = () =>
		[...(drawn?.root.querySelectorAll(".card > details[open]") ?? [])].map((each) =>
			each.closest(".card")?.getAttribute("data-request"),
		);

	test("its card is opened, shown and focused, and no other", async () => {
		await pageOf(ONE);
		await vi.waitUntil(() => seen.length > 1);
		expect(seen).toEqual(["shown r1", "focused r1"]);
		expect(opened()).toEqual(["r1"]);
	});

	test("a card that is folded away with what is over is unfolded", async () => {
		await pageOf(OTHER, overview);
		await vi.waitUntil(() => opened().length > 0);
		expect(opened()).toEqual(["r2"]);
		expect(drawn?.root.querySelector(".folded")?.hasAttribute("open")).toBe(true);
	});

	test("what is over is drawn once it is unfolded", async () => {
		const { root } = await pageOf(ONE, overview);
		const finished = await vi.waitUntil(() => root.querySelector(".folded"));
		const hasOther = () => root.querySelector(`[data-request="${OTHER.key}"]`) !== null;
		expect(finished.textContent).toBe("Finished (1)");
		expect(hasOther()).toBe(false);
		// Without a browser there is neither the property nor the event.
		Object.assign(finished, { open: true });
		finished.dispatchEvent(new PageEvent("toggle"));
		await vi.waitUntil(hasOther);
	});

	describe("of more than 25", () => {
		const many = Array.from({ length: 60 }, (_, index) => {
			const key = `many-${String(index).padStart(3, "0")}`;
			const events = ONE.events.map((event) => ({ ...event, key: `${key}-${event.key}`, requestKey: key }));
			return { ...ONE, key, id: `a0B5g${String(index).padStart(13, "0")}`, events };
		});
		const overviewOf = (operations = anInput().operations) => {
			const { view } = cardsOf(many, operations);
			return <Overview view={view} copy={copy} actions={actions} onRequest={nothing} onOutside={nothing} />;
		};
		const keysOf = (root: Element) =>
			[...root.querySelectorAll(".card")].map((card) => card.getAttribute("data-request") ?? "");
		const foldedIn = (root: Element) =>
			[...root.querySelectorAll(".folded > summary")].map(({ textContent }) => textContent);

		test("25 are drawn, and a line says how many more there are", async () => {
			const { root } = await panelOf("Account", ACCOUNT_ID, overviewOf);
			await vi.waitUntil(() => foldedIn(root).length > 0);
			expect(keysOf(root)).toHaveLength(25);
			expect(foldedIn(root)).toEqual(["35 more"]);
			const [fold] = root.querySelectorAll(".folded");
			Object.assign(fold ?? {}, { open: true });
			fold?.dispatchEvent(new PageEvent("toggle"));
			await vi.waitUntil(() => keysOf(root).length === 50);
			expect(foldedIn(root)).toEqual(["35 more", "10 more"]);
			expect(new Set(keysOf(root)).size).toBe(50);
		});

		test("the one that a link leads to is unfolded, however far down", async () => {
			const last = many.at(-1) ?? ONE;
			const { root } = await pageOf(last, overviewOf);
			await vi.waitUntil(() => opened().length > 0);
			expect(opened()).toEqual([last.key]);
			const folds = [...root.querySelectorAll(".folded")];
			expect(folds.map((fold) => fold.hasAttribute("open"))).toEqual([true, true]);
		});

		test("what waits to be sent is among the first", async () => {
			const last = many.at(-1) ?? ONE;
			const step = anOperation({ requestKey: last.key, accountId: ACCOUNT_ID });
			const { root } = await panelOf("Account", ACCOUNT_ID, () => overviewOf([step]));
			await vi.waitUntil(() => keysOf(root).includes(last.key));
			expect(root.querySelectorAll(".pending")).toHaveLength(1);
		});
	});

	test("the focus is not taken from the page, and nothing moves later under the user's hands", async () => {
		hasFocus = false;
		await pageOf(ONE);
		await vi.waitUntil(() => seen.length > 0);
		hasFocus = true;
		page.dispatchEvent(new Event("focus"));
		expect(seen).toEqual(["shown r1"]);
	});

	test("a panel that is made ahead lands there once it is opened", async () => {
		[hasFocus, hasLayout] = [false, false];
		await pageOf(ONE);
		await vi.waitUntil(() => opened().length > 0);
		[hasFocus, seen] = [true, []];
		page.dispatchEvent(new Event("focus"));
		page.dispatchEvent(new Event("focus"));
		expect(seen).toEqual(["shown r1", "focused r1"]);
	});

	test("what comes back later is where the user left it: the card is landed on once", async () => {
		await pageOf(ONE);
		await vi.waitUntil(() => seen.length > 1);
		drawn?.remove();
		// As the account's panel draws its cards anew after each form.
		await show(list());
		await vi.waitUntil(() => drawn?.root.querySelector(".notes"));
		await new Promise((done) => setTimeout(done, 50));
		expect(seen).toEqual(["shown r1", "focused r1"]);
		expect(opened()).toEqual([]);
		drawn?.remove();
		await pageOf(ONE);
		await vi.waitUntil(() => seen.length > 3);
	});

	test("the page of something else opens no card", async () => {
		await panelOf("Account", ACCOUNT_ID);
		await vi.waitUntil(() => drawn?.root.querySelector(".notes"));
		await new Promise((done) => setTimeout(done, 20));
		expect([seen, opened()]).toEqual([[], []]);
	});
});
