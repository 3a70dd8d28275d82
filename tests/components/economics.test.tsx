/** What a panel says of an account's economy and of business cases, as it is drawn: in both languages, and never 0 for unknown. */
import { afterEach, describe, expect, test } from "vitest";
import { caseText } from "../../utils/domain/business-case.ts";
import type { FirmCopy } from "../../utils/domain/firm.ts";
import type { StoredRequest } from "../../utils/domain/records.ts";
import type { Result } from "../../utils/domain/result.ts";
import { toAccountView } from "../../utils/domain/view.ts";
import { ACCOUNT_ID, aRequest, aStory, aUnit, KAM } from "../utils/domain/examples.ts";
import { anInput } from "../utils/domain/view-input.ts";
import { type Drawn, draw } from "./page.ts";

// What is drawn here has no looks.
Object.assign(globalThis, {
	CSSStyleSheet: class {
		replaceSync() {}
	},
});
Object.assign(document, { adoptedStyleSheets: [] });
const { ResultsSection } = await import("../../components/ResultsSection.tsx");
const { CaseOutcomes } = await import("../../components/CaseOutcomes.tsx");
const { CaseNote } = await import("../../components/CaseNote.tsx");

const connection = {
	...{ ...KAM, host: "fjeldso.lightning.force.com", origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const quarter = (period: string, contribution: number, receivables: number): Result => ({
	...{ id: "a04xx0000000001AAA", key: period, accountId: ACCOUNT_ID, period },
	...{ grossMargin: contribution + 100_000, costToServe: 100_000, receivables, inventory: 0, payables: 0 },
	...{ source: "ERP", asOf: "2026-01-20" },
});
const RESULTS = [
	quarter("2025-Q2", 900_000, 200_000),
	quarter("2025-Q3", 1_000_000, 400_000),
	quarter("2025-Q4", 1_250_000, 500_000),
];

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());
const text = (selector = "section") => drawn?.root.querySelector(selector)?.textContent ?? "";

function props(firm: Partial<FirmCopy>, requests: StoredRequest[] = []) {
	const input = anInput({ requests, queues: requests, units: [aUnit({ hourlyRate: 1_000 })] });
	return {
		...{ connection, accountId: ACCOUNT_ID, view: toAccountView(input) },
		copy: {
			...{ ...input, hasCopy: true, isUnreadable: false, pulledAt: 0, hidden: [], unknown: [] },
			problem: undefined,
		},
		firm: {
			...{ results: [], ratings: [], alignments: [], agenda: [], entries: [], withheld: [], pulledAt: 0 },
			...firm,
		},
	};
}
const show = async (child: Parameters<typeof draw>[0], language?: "en" | "da") => {
	drawn = await draw(child, async () => undefined, language);
};

describe("the account's economy", () => {
	test("is the latest quarter with its change, its source and age, and a table of the quarters", async () => {
		await show(<ResultsSection {...props({ results: RESULTS })} />);
		// By hand: 1,250 against 1,000; cash 1,250 - 100 = 1,150 against 1,000 - 200 = 800.
		expect(text('[data-measure="contribution"]')).toBe("Contribution1.25m+250k (+25%) on the quarter before");
		expect(text('[data-measure="cashFlow"]')).toBe("Cash flow1.15m+350k (+44%) on the quarter before");
		expect(text()).toMatch(/Q4 2025.*Source: ERP, as of .*20 Jan, \d+ days old/);
		const rows = [...(drawn?.root.querySelectorAll("tbody tr") ?? [])].map((row) =>
			[...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
		);
		expect(rows).toEqual([
			["Q4 2025", "1.25m", "1.15m"],
			["Q3 2025", "1m", "800k"],
			["Q2 2025", "900k", "unknown"],
		]);
		expect(drawn?.root.querySelectorAll("svg[aria-hidden]")).toHaveLength(2);
	});

	test("is written as Danes write it", async () => {
		await show(<ResultsSection {...props({ results: RESULTS })} />, "da");
		expect(text('[data-measure="contribution"]').replaceAll("\u00a0", " ")).toBe(
			"Dækningsbidrag1,25 mio.+250 t (+25 %) mod kvartalet før",
		);
		expect(text()).toContain("4. kvartal 2025");
	});

	test.each<[string, Partial<FirmCopy>, RegExp]>([
		["nobody has entered any", {}, /No result has been entered for this account\. Ask finance/],
		[
			"the user may read none, though some were read before",
			{ results: RESULTS, withheld: ["result"] },
			/You may not read what this account earns\. Ask your CRM admin for the permission set Instep Money/,
		],
		[
			"one of the fields is hidden",
			{
				results: RESULTS.map(({ costToServe: _, ...rest }) => rest),
				withheld: ["result.Cost_To_Serve__c"],
			},
			/Contributionhidden: .*Instep Money.*Cash flowhidden:/,
		],
		[
			"a figure is not entered",
			{ results: [{ ...quarter("2025-Q4", 1, 1), grossMargin: undefined }] },
			/Contributionunknown: not all .*Cash flowunknown: the quarter before/,
		],
	])("says why there is none where %s", async (_, firm, words) => {
		await show(<ResultsSection {...props(firm)} />);
		expect(text()).toMatch(words);
		expect([...(drawn?.root.querySelectorAll("strong") ?? [])].map((each) => each.textContent)).toEqual([]);
	});
});

const CASE = {
	...{ otherCost: 12_600, upliftPerYear: 240_000, probability: 0.5, oneOffCash: 0, horizonMonths: 12 },
	evidence: "https://example.com/plan",
};
const withCase = (businessCase: string, ...story: Parameters<typeof aStory>) =>
	aRequest({ businessCase, estimate: "1d", createdAt: Date.parse("2025-08-04"), events: aStory(...story) });

describe("a business case", () => {
	async function note(businessCase: string, rate?: number) {
		const { view, copy } = props({}, [withCase(businessCase, "submit")]);
		const line = view.open[0];
		if (!line) throw new Error("there is no open request");
		const units = [aUnit(rate === undefined ? {} : { hourlyRate: rate })];
		await show(<CaseNote line={line} view={view} copy={{ ...copy, units }} />);
	}

	test("is told in one line, and in figures below", async () => {
		// By hand: 7.4 hours at 1,000 and 12,600 cost 20,000, which 10,000 a month bring in after two.
		await note(caseText(CASE), 1_000);
		expect(text("summary")).toMatch(/^Business case: net present value 9\d(\.\d)?k, pay-back 2 months$/);
		expect(text('[data-figure="cost"]')).toBe("Cost20k");
		expect(text('[data-figure="expectedContribution"]')).toBe("Expected contribution120k");
		expect(text('[data-figure="hangsOn"]')).toBe("Hangs most onmore contribution a year");
		expect(text("details > p")).toBe("Evidence: https://example.com/plan");
	});

	test("of which something is unknown says what, and shows no value", async () => {
		await note(caseText({ ...CASE, evidence: undefined }));
		expect(text("summary")).toBe("Business case: value unknown, for this is missing: cost of an hour");
		expect(text('[data-figure="npv"]')).toBe(
			"Net present valueunknown, for this is missing: cost of an hour",
		);
		expect(text("details > p")).toMatch(/none attached/);
	});

	test("that cannot be read is none", async () => {
		await note("{");
		expect(drawn?.root.textContent).toBe("");
	});
});

describe("once help was delivered", () => {
	const STORY = ["submit", "offer", "accept", "commit", "deliver"] as const;

	test("what its case expected stands beside what came, as no proof", async () => {
		await show(<CaseOutcomes {...props({ results: RESULTS }, [withCase(caseText(CASE), ...STORY)])} />);
		expect(text("[data-outcome]")).toMatch(
			/Expected: \+30k a quarter.*Since then: \+350k from Q2 2025 to Q4 2025/,
		);
		expect(text()).toContain("proves nothing about the help");
	});

	test("what is not known of that is unknown", async () => {
		await show(<CaseOutcomes {...props({}, [withCase('{"otherCost":1}', ...STORY)])} />, "da");
		expect(text("[data-outcome]")).toMatch(
			/Forventet: ukendt \(casen angav ingen.*Siden da: ukendt \(der er ikke/,
		);
	});

	test.each([
		["is open", [withCase(caseText(CASE), "submit")]],
		["was withdrawn", [withCase(caseText(CASE), "submit", "withdraw")]],
		["had none", [aRequest({ events: aStory(...STORY) })]],
	])("a request that %s is not among them", async (_, requests) => {
		await show(<CaseOutcomes {...props({ results: RESULTS }, requests)} />);
		expect(drawn?.root.textContent).toBe("");
	});
});
