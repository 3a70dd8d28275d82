/** The panel's section of the seven elements, drawn from the copy on the device. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Alignment, alignmentKey, ELEMENTS } from "../../utils/domain/alignment.ts";
import type { FirmCopy } from "../../utils/domain/firm.ts";
import { toAccountView } from "../../utils/domain/view.ts";
import { aRating } from "../utils/domain/any-ratings.ts";
import { ACCOUNT_ID, aRequest, aStory, HOUR, KAM, MANAGER } from "../utils/domain/examples.ts";
import { anInput } from "../utils/domain/view-input.ts";
import { type Drawn, draw } from "./page.ts";

class Sheet {
	replaceSync(): void {}
}
Object.assign(globalThis, { CSSStyleSheet: Sheet });
Object.assign(document, { adoptedStyleSheets: [] });
const { ElementsSection } = await import("../../components/ElementsSection.tsx");
const { storeName } = await import("../../utils/store/db.ts");
const { createStores } = await import("../../utils/store/stores.ts");

const connection = {
	...{ ...KAM, host: "fjeldso.lightning.force.com", origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};

function row(element: Alignment["element"], period: string, fields: Partial<Alignment>): Alignment {
	return {
		...{ id: "a05xx0000000001AAA", key: alignmentKey(ACCOUNT_ID, element, period), accountId: ACCOUNT_ID },
		...{ element, period, answers: 7, units: 2, ...fields },
	};
}
const PUBLISHED = [
	row("systems", "2026-Q1", { score: 50 }),
	row("systems", "2026-Q2", { score: 44, gap: 1.2, largestPair: "Logistics – Other units (1.8)" }),
	row("style", "2026-Q1", { score: 60 }),
	row("style", "2026-Q2", { score: 64, spread: 1.3, cannotJudgeShare: 20 }),
	row("staff", "2026-Q2", { answers: 0 }),
];

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());
const settled = () => new Promise((done) => setTimeout(done, 30));

async function shown(
	firm: Partial<FirmCopy>,
	{ requests = [aRequest()], language = "en" as "en" | "da" } = {},
) {
	const input = anInput({ requests });
	const copy = {
		...input,
		hasCopy: true,
		isUnreadable: false,
		pulledAt: 0,
		hidden: [],
		unknown: [],
		problem: undefined,
	};
	const empty = { results: [], ratings: [], alignments: [], agenda: [], entries: [], withheld: [] };
	drawn = await draw(
		<ElementsSection
			{...{ connection, accountId: ACCOUNT_ID, copy, view: toAccountView(input) }}
			firm={{ ...empty, pulledAt: 0, ...firm }}
		/>,
		async () => undefined,
		language,
	);
	await settled();
	return drawn.root;
}
const text = (selector: string) => drawn?.root.querySelector(selector)?.textContent;

describe("the section of the seven elements", () => {
	test("begins with what changed and its n, then the largest disagreement, then the list", async () => {
		const root = await shown({ alignments: PUBLISHED });
		expect(text(".motto")).toBe("A measure of progress, not a goal state");
		expect(text("[data-headline]")).toBe("Since Q1 2026: Systems down 6, Style up 4 (n = 14 answers)");
		expect(text("[data-largest]")).toBe(
			"Largest disagreement: Logistics – other departments, 1.8 points apart on Systems",
		);
		const order = root.textContent ?? "";
		expect(order.indexOf("Since Q1")).toBeLessThan(order.indexOf("Largest disagreement"));
		expect(order.indexOf("Largest disagreement")).toBeLessThan(order.indexOf("Course"));
	});

	test("lists all seven in the article's order, each with its figures or with not enough voices", async () => {
		const root = await shown({ alignments: PUBLISHED });
		const rows = [...root.querySelectorAll("tr[data-element]")];
		expect(rows.map((each) => each.getAttribute("data-element"))).toEqual([...ELEMENTS]);
		const cells = (element: string) =>
			[...root.querySelectorAll(`[data-element=${element}] td`)].map((cell) => cell.textContent);
		expect(cells("systems")).toEqual(["44", "-6", "7", ""]);
		expect(cells("staff")).toEqual(["Not enough voices", "–", "0", ""]);
		expect(root.textContent).toContain("Blind spot: sales is 1.2 points above the departments");
		expect(root.textContent).toContain("at odds with itself: 1.3");
		expect(root.textContent).toContain("20 % cannot judge");
	});

	test("tells somebody of the sales side their own gap, which nobody else is told", async () => {
		const own = aRating({ raterId: KAM.userId, period: "2026-Q2", item: "T1", answer: 4 });
		const root = await shown({ alignments: PUBLISHED, ratings: [own] });
		// 44 of 100 is 2.76 on the scale.
		expect(root.textContent).toContain(
			"Only you see this: your answers are 1.2 points above the departments",
		);
		drawn?.remove();
		const others = await shown({ alignments: PUBLISHED, ratings: [{ ...own, raterId: "005other" }] });
		expect(others.textContent).not.toContain("Only you see this");
	});

	test("has what line and radar show as a real table, and hides the drawings from screen readers", async () => {
		const root = await shown({ alignments: PUBLISHED });
		for (const svg of root.querySelectorAll("svg")) expect(svg.getAttribute("aria-hidden")).toBe("true");
		expect(root.querySelectorAll("svg.sparkline")).toHaveLength(2);
		expect(root.querySelectorAll("svg.radar")).toHaveLength(1);
		const table = root.querySelector(".unseen table");
		expect([...(table?.querySelectorAll("thead th") ?? [])].map((each) => each.textContent)).toEqual([
			"Element",
			"Q1 2026",
			"Q2 2026",
		]);
		expect(table?.textContent).toContain("Systems5044");
	});

	test("has what the log says beside each element, unknown where it says nothing", async () => {
		const root = await shown({ alignments: PUBLISHED });
		expect(root.querySelectorAll("[data-twin]")).toHaveLength(7);
		expect(root.querySelectorAll("[data-twin] li")).toHaveLength(21);
		expect(text("[data-twin=strategy]")).toContain("unknown: the log does not record it");
	});

	test("names no goal, target or other account", async () => {
		const root = await shown({ alignments: PUBLISHED });
		expect(root.textContent?.replace("not a goal state", "")).not.toMatch(
			/\bgoal:|target score|average account/i,
		);
	});

	test("says what will come where nothing is published, and leads to the pulse", async () => {
		const root = await shown({});
		expect(root.textContent).toContain("Nothing is published yet");
		const link = root.querySelector("[data-pulse]")?.getAttribute("href");
		expect(link).toBe(`/workspace.html#/${connection.host}/pulse?accounts=${ACCOUNT_ID}`);
	});

	test("is in Danish", async () => {
		await shown({ alignments: PUBLISHED }, { language: "da" });
		expect(text("h2")).toBe("De syv elementer");
		expect(text(".motto")).toBe("Et mål for fremskridt, ikke en måltilstand");
		expect(text("[data-headline]")).toBe("Siden 1. kvartal 2026: Systemer ned 6, Stil op 4 (n = 14 svar)");
	});
});

describe("after a request was closed", () => {
	const now = Date.now();
	const events = aStory(
		"submit",
		"offer",
		"accept",
		"commit",
		"deliver",
		{ type: "rate", rating: 4, side: "asker" },
		{
			...{ type: "rate", rating: 4, side: "unit", actorId: MANAGER.userId },
		},
	).map((event, index) => ({
		...event,
		at: now - (20 - index) * HOUR,
		createdAt: now - (20 - index) * HOUR,
	}));
	const requests = [aRequest({ events, neededBy: "2099-01-01" })];

	test("one statement is asked, kept with one tap as an answer of this quarter", async () => {
		const root = await shown({}, { requests });
		const item = root.querySelector("[data-question]")?.getAttribute("data-question");
		root.querySelector("[data-question] [data-answer='4']")?.dispatchEvent(click());
		const store = await createStores()(storeName(connection), () => undefined);
		const [entry] = await vi.waitUntil(async () => {
			const all = await store.getAll("operations");
			return all.length > 0 ? all : undefined;
		});
		expect(entry).toMatchObject({
			author: { userId: KAM.userId },
			content: { kind: "rating", row: { item, accountId: ACCOUNT_ID, answer: 4 } },
		});
	});

	test("and not again once it was put off", async () => {
		const root = await shown({}, { requests });
		root.querySelector("[data-question] .link")?.dispatchEvent(click());
		await settled();
		expect(root.querySelector("[data-question]")).toBeNull();
		drawn?.remove();
		expect((await shown({}, { requests })).querySelector("[data-question]")).toBeNull();
	});
});

function click(): Event {
	const event = document.createEvent("Event");
	event.initEvent("click", true, true);
	return event;
}
