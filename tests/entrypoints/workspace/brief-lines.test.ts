import { Lexer } from "marked";
import { describe, expect, test } from "vitest";
import { elementRows } from "../../../entrypoints/workspace/brief-elements.ts";
import {
	decisionLines,
	discussionLines,
	economicFacts,
	informationLines,
	logFacts,
	overrideLines,
} from "../../../entrypoints/workspace/brief-lines.ts";
import { briefMarkdown } from "../../../entrypoints/workspace/brief-markdown.ts";
import type { Brief } from "../../../utils/domain/brief.ts";
import type { EscalatedDecision } from "../../../utils/domain/brief-decisions.ts";
import { elementsOf } from "../../../utils/domain/brief-elements.ts";
import { workspaceWordsIn } from "../../../utils/i18n/workspace-words.ts";
import { MONDAY } from "../../utils/domain/examples.ts";

const NOTHING = { shown: [], more: 0 };
const EMPTY: Brief = {
	...{ account: { id: "001", name: "Arla" }, accounts: 1, today: "2026-03-02", readAt: MONDAY },
	...{ since: "2025-03-02", requests: 0, decisions: NOTHING, discussions: NOTHING, information: NOTHING },
	ownGoals: {
		...{ refusals: 0, reopened: 0, hours: 0, withoutHours: 0, cost: 0, withoutRate: 0, units: NOTHING },
	},
	economics: {
		...{ period: undefined, asOf: undefined, ageDays: undefined, sources: NOTHING, isWithheld: false },
		contribution: { value: undefined, n: 0, change: undefined },
		cashFlow: { value: undefined, n: 0, change: undefined },
	},
	elements: elementsOf([]),
	promises: { value: undefined, n: 0, asOf: undefined, source: "log", unknown: "no_promises_due" },
	overrides: NOTHING,
	counts: { asked: 0, offered: 0, committed: 0, declined: 0 },
	nextReview: undefined,
	agenda: { next: undefined, later: [], passedOver: [], takenUp: [] },
};
const REQUEST = {
	...{ kind: "request" as const, key: "r1", accountName: "Arla", expertise: "Kølekæde", unitName: "Quality" },
	...{
		resultWanted: "A plan",
		neededBy: "2026-03-20",
		hours: 37,
		cost: 29_600,
		confidence: "source" as const,
	},
};
const POINT = {
	...{ kind: "point" as const, key: "p1", accountName: "Arla", text: "Who pays?", date: "2026-03-05" },
	meeting: "Drift",
};
const english = () => workspaceWordsIn("en");

describe("a decision in words", () => {
	test("has cost, pay-back and confidence, each unknown where it is", async () => {
		const words = await english();
		const [known] = decisionLines({ ...EMPTY, decisions: { shown: [REQUEST], more: 0 } }, words);
		expect(known).toEqual({
			key: "r1",
			text: "Kølekæde, Quality: A plan",
			detail: "cost 29,600 (37 h) · pay-back unknown · confidence medium · Needed by Fri 20 Mar",
		});
		const detail = async (fields: Partial<EscalatedDecision>) =>
			decisionLines({ ...EMPTY, decisions: { shown: [{ ...REQUEST, ...fields }], more: 0 } }, words)[0]
				?.detail;
		expect(await detail({ cost: undefined })).toContain("cost unknown (37 h)");
		expect(await detail({ cost: undefined, hours: undefined })).toContain("cost unknown, time not estimated");
		expect(await detail({ payback: 5 })).toContain("pay-back 5 months");
	});

	test("names its account in the portfolio only, where it is not the page's own", async () => {
		const decisions = { shown: [REQUEST, POINT], more: 3 };
		const lines = decisionLines({ ...EMPTY, account: undefined, decisions }, await english());
		expect(lines.map(({ text }) => text)).toEqual([
			"Arla: Kølekæde, Quality: A plan",
			"Arla: Who pays?",
			"and 3 more",
		]);
	});
});

test("refusals for own targets say hours and money, and what of it is not known", async () => {
	const ownGoals = {
		...{ refusals: 7, reopened: 1, hours: 84, withoutHours: 2, cost: 50_400, withoutRate: 1 },
		units: { shown: [{ name: "Logistics", refusals: 5 }], more: 1 },
	};
	const words = await english();
	const [line] = discussionLines({ ...EMPTY, ownGoals }, words);
	expect(line?.text).toBe("7 refusals cite department targets: Logistics 5, and 1 more");
	expect(line?.detail).toBe(
		"84 h refused · 2 without an estimate · 50,400 at the departments' rates · 1 department without a known rate · 1 reopened since",
	);
	const hidden = { ...ownGoals, cost: undefined, hours: undefined };
	const [unknown] = discussionLines({ ...EMPTY, ownGoals: hidden }, words);
	expect(unknown?.detail).toMatch(/^hours unknown · 2 without an estimate · cost unknown/);
});

test("economics say how they changed, how old they are and where they come from", async () => {
	const economics = {
		...{ period: "2025-Q4", asOf: "2026-01-18", ageDays: 43, isWithheld: false },
		sources: { shown: ["ERP"], more: 1 },
		contribution: { value: 1_298_400, n: 1, change: 0.04 },
		cashFlow: { value: 900_000, n: 1, change: undefined },
	};
	const facts = economicFacts({ ...EMPTY, economics }, await english());
	expect(facts.map(({ value, exact }) => [value, exact])).toEqual([
		["1.3m (+4% in a year)", 1_298_400],
		["900k (no figure a year before)", 900_000],
		["Q4 2025 · 43 days old · ERP · and 1 more", undefined],
	]);
	const danish = economicFacts({ ...EMPTY, economics }, await workspaceWordsIn("da"));
	expect(danish[0]?.value).toMatch(/^1,3\smio\. \(\+4\s%/);
	const fallen = { ...economics, contribution: { value: 5, n: 2, change: -0.25 } };
	const [first] = economicFacts({ ...EMPTY, accounts: 3, economics: fallen }, await english());
	expect(first?.value).toBe("5 (−25% in a year, n = 2 of 3)");
});

test("an element without a score says why, and draws nothing", async () => {
	const words = await english();
	const base = { element: "systems" as const, period: "2026-Q1", score: 40, change: -15.4, n: 9 };
	const rows = elementRows(
		[
			base,
			{ ...base, change: 0.2 },
			{ ...base, change: undefined },
			{ ...base, score: undefined, change: undefined },
			{ ...base, score: undefined, change: undefined, period: undefined, n: 0 },
		],
		words,
	);
	expect(rows.map(({ score, change, n, bar }) => [score, change, n, bar])).toEqual([
		["40", "▼ −15", "9", 40],
		["40", "unchanged", "9", 40],
		["40", "not rated before", "9", 40],
		["too few answers to show", "", "9", undefined],
		["never rated", "", "", undefined],
	]);
});

describe.each(["en", "da"] as const)("the whole page as Markdown, in %s", (language) => {
	test("of nothing says what is unknown or none, and no 0 in its place", async () => {
		const words = await workspaceWordsIn(language);
		const { onBrief: say } = words.workspace;
		const text = briefMarkdown(EMPTY, words);
		for (const sentence of [say.noDecision, say.noDiscussion, say.noResults, say.noPoints, say.noPromises])
			expect(text).toContain(sentence);
		expect(text).toContain(`**${say.review}** ${say.noReview}`);
		expect(text.match(new RegExp(say.neverRated, "g"))).toHaveLength(7);
	});

	test("keeps hostile texts as texts: they make no heading, no row and no link", async () => {
		const words = await workspaceWordsIn(language);
		const hostile = "# x | [a](javascript:1)\n\n## y <img src=x onerror=alert(1)>";
		const full: Brief = {
			...EMPTY,
			account: { id: "001", name: hostile },
			decisions: { shown: [{ ...POINT, text: hostile, meeting: hostile }], more: 0 },
			overrides: {
				shown: [
					{
						...{ key: "o1", requestKey: "r1", number: "1", expertise: hostile, accountName: hostile },
						...{ unitName: hostile, by: hostile, reason: hostile, at: MONDAY },
					},
				],
				more: 0,
			},
		};
		const shape = (brief: Brief) =>
			new Lexer().lex(briefMarkdown(brief, words)).flatMap(({ type }) => (type === "space" ? [] : type));
		expect(shape(full)).toEqual(shape(EMPTY));
		expect(briefMarkdown(full, words)).not.toMatch(/(?<!\\)\[a|(?<!\\)<img/);
	});
});

test("every part of the page says what it has of points, overrides and the next review", async () => {
	const words = await english();
	const points = { shown: [POINT], more: 2 };
	expect(informationLines({ ...EMPTY, information: points }, words)).toEqual([
		{ key: "p1", text: "Who pays?", detail: "Thu, 5 Mar 2026 · Drift" },
		{ key: "more", text: "and 2 more" },
	]);
	const override = {
		...{ key: "o1", requestKey: "r1", number: "1", expertise: "Kølekæde", accountName: "Arla" },
		...{ unitName: "Quality", by: "Lone", reason: undefined, at: MONDAY },
	};
	expect(overrideLines({ ...EMPTY, overrides: { shown: [override], more: 0 } }, words)).toEqual([
		{ key: "o1", text: "Kølekæde, Quality", detail: "no reason given" },
	]);
	const facts = logFacts(
		{
			...EMPTY,
			promises: { value: { kept: 11, late: 1, missed: 1 }, n: 13, asOf: MONDAY, source: "log" },
			counts: { asked: 14, offered: 11, committed: 9, declined: 3 },
			nextReview: { date: "2026-03-05", meeting: "Drift", forum: "" },
		},
		words,
	);
	expect(facts.map(({ value }) => value)).toEqual(["11 of 13", "14 / 11 / 9 / 3", "Thu, 5 Mar 2026 · Drift"]);
});
