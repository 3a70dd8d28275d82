/** What the panel tells of an account's place in internal meetings, and what can be done there. */
import { afterEach, describe, expect, test } from "vitest";
import type { FirmCopy } from "../../utils/domain/firm.ts";
import { toSend } from "../../utils/domain/operation.ts";
import { toAccountView } from "../../utils/domain/view.ts";
import { addDays, dayOf } from "../../utils/domain/week.ts";
import { panelWordsIn } from "../../utils/i18n/panel-words.ts";
import { aPoint } from "../utils/domain/agenda-examples.ts";
import { ACCOUNT_ID, KAM, OTHER_ACCOUNT_ID } from "../utils/domain/examples.ts";
import { anInput } from "../utils/domain/view-input.ts";
import { type Drawn, draw } from "./page.ts";
import "./style-sheets.ts";

const { AgendaSection } = await import("../../components/AgendaSection.tsx");
const { PanelWordsProvider } = await import("../../components/use-panel-words.ts");

const HOST = "fjeldso.lightning.force.com";
const connection = {
	...{ ...KAM, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const TODAY = dayOf(Date.now(), "Europe/Copenhagen");
const stored = (fields: Parameters<typeof aPoint>[0]) => ({ id: "a07xx0000000001AAA", ...aPoint(fields) });
const input = anInput();
const copy = {
	...{ ...input, values: new Map(), pulledAt: undefined, problem: undefined },
	...{ hasCopy: true, isUnreadable: false, hidden: [], unknown: [] },
};

let drawn: Drawn | undefined;
async function shown(firm: Partial<FirmCopy>, language: "en" | "da" = "en"): Promise<HTMLElement> {
	const whole: FirmCopy = {
		...{ results: [], ratings: [], alignments: [], agenda: [], entries: [] },
		...{ withheld: [], pulledAt: undefined, ...firm },
	};
	const section = { connection, accountId: ACCOUNT_ID, firm: whole, view: toAccountView(input), copy };
	drawn = await draw(
		<PanelWordsProvider value={await panelWordsIn(language)}>
			<AgendaSection {...section} />
		</PanelWordsProvider>,
		async () => undefined,
		language,
	);
	return drawn.root;
}
afterEach(() => drawn?.remove());
const buttons = (root: HTMLElement) => [...root.querySelectorAll("button")].map((each) => each.textContent);

describe("the agenda in the panel", () => {
	test.each([
		["en", /No coming meeting has this account on its agenda/],
		["da", /Ingen kommende møder har kontoen på dagsordenen/],
	] as const)("says in plain words that there is none, and leads onto one (%s)", async (language, words) => {
		const root = await shown({}, language);
		expect(root.textContent).toMatch(words);
		expect(root.querySelector("a")?.getAttribute("href")).toBe(
			`/workspace.html#/${HOST}/brief/${ACCOUNT_ID}`,
		);
		expect(buttons(root)).toHaveLength(1);
	});

	test("names the next meeting and its points, and gives them to calendar and minutes", async () => {
		const root = await shown({ agenda: [stored({ date: addDays(TODAY, 3), point: "Who pays?" })] });
		expect(root.querySelector(".meeting h3")?.textContent).toContain("Månedsmøde");
		expect(root.querySelector(".point")?.textContent).toBe("For decisionWho pays?");
		expect(buttons(root)).toEqual([
			...["Put on an agenda", "Calendar file", "Markdown file", "Copy as Markdown"],
		]);
	});

	test("asks for the outcome of what was passed over and of today's points, not of meetings to come", async () => {
		const root = await shown({
			agenda: [
				stored({ key: "past", date: addDays(TODAY, -3) }),
				stored({ key: "today", date: TODAY }),
				stored({ key: "coming", date: addDays(TODAY, 3) }),
			],
		});
		const asking = [...root.querySelectorAll("[data-point]")].filter((each) => each.querySelector("button"));
		expect(asking.map((each) => each.getAttribute("data-point")).toSorted()).toEqual(["past", "today"]);
	});

	test("leaves out the points of other accounts, written here as well", async () => {
		const row = aPoint({ accountId: OTHER_ACCOUNT_ID, date: addDays(TODAY, 3) });
		const entry = { ...toSend("o1", KAM, Date.now()), content: { kind: "agendaItem" as const, row } };
		const root = await shown({ entries: [entry] });
		expect(root.querySelectorAll("[data-point]")).toHaveLength(0);
	});

	test("takes a series back as one while none of it was sent", async () => {
		const series = (attempts: number) =>
			[0, 7, 14].map((days) => ({
				...{ ...toSend(`o${days}`, KAM, Date.now()), attempts },
				content: {
					kind: "agendaItem" as const,
					row: aPoint({ key: `p${days}`, date: addDays(TODAY, 1 + days) }),
				},
			}));
		expect(buttons(await shown({ entries: series(0) }))).toContain("Undo all 3");
		drawn?.remove();
		expect(buttons(await shown({ entries: series(1) })).join()).not.toContain("Undo");
	});
});
