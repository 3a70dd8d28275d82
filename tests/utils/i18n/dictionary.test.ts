import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { da } from "../../../utils/i18n/da.ts";
import { daAgenda } from "../../../utils/i18n/da-agenda.ts";
import { daDeclines } from "../../../utils/i18n/da-declines.ts";
import { daEconomics } from "../../../utils/i18n/da-economics.ts";
import { daElements } from "../../../utils/i18n/da-elements.ts";
import { daNotes } from "../../../utils/i18n/da-notes.ts";
import { daOptions } from "../../../utils/i18n/da-options.ts";
import { daPanel } from "../../../utils/i18n/da-panel.ts";
import { daRelated } from "../../../utils/i18n/da-related.ts";
import { daRounds } from "../../../utils/i18n/da-rounds.ts";
import { daSetUp } from "../../../utils/i18n/da-setup.ts";
import { daStarting } from "../../../utils/i18n/da-starting.ts";
import { daSteps } from "../../../utils/i18n/da-steps.ts";
import { daWaits } from "../../../utils/i18n/da-waits.ts";
import { daWhy } from "../../../utils/i18n/da-why.ts";
import { daWorkspace } from "../../../utils/i18n/da-workspace.ts";
import { en } from "../../../utils/i18n/en.ts";
import { enAgenda } from "../../../utils/i18n/en-agenda.ts";
import { enDeclines } from "../../../utils/i18n/en-declines.ts";
import { enEconomics } from "../../../utils/i18n/en-economics.ts";
import { enElements } from "../../../utils/i18n/en-elements.ts";
import { enNotes } from "../../../utils/i18n/en-notes.ts";
import { enOptions } from "../../../utils/i18n/en-options.ts";
import { enPanel } from "../../../utils/i18n/en-panel.ts";
import { enRelated } from "../../../utils/i18n/en-related.ts";
import { enRounds } from "../../../utils/i18n/en-rounds.ts";
import { enSetUp } from "../../../utils/i18n/en-setup.ts";
import { enStarting } from "../../../utils/i18n/en-starting.ts";
import { enSteps } from "../../../utils/i18n/en-steps.ts";
import { enWaits } from "../../../utils/i18n/en-waits.ts";
import { enWhy } from "../../../utils/i18n/en-why.ts";
import { enWorkspace } from "../../../utils/i18n/en-workspace.ts";
import { daLimit, enLimit } from "../../../utils/i18n/limit-words.ts";
import { shellWordsIn } from "../../../utils/i18n/shell.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The text of a source file, or of all in a folder. */
function sourcesIn(path: string): string[] {
	if (statSync(join(ROOT, path)).isFile()) return [readFileSync(join(ROOT, path), "utf8")];
	return readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => readFileSync(join(ROOT, path, name), "utf8"));
}

type Entry = [path: string, value: unknown];

function leaves(tree: object, path = ""): Entry[] {
	return Object.entries(tree).flatMap(([key, value]: Entry) =>
		typeof value === "object" && value !== null
			? leaves(value, `${path}${key}.`)
			: [[path + key, value] satisfies Entry],
	);
}
/** Those that come once the account is shown. */
const LATER = { ...enSteps, ...enNotes, ...enWhy };
const english = leaves({
	...{ ...en, ...enPanel, ...LATER, options: enOptions, limit: enLimit, related: enRelated, waits: enWaits },
	...{ readyDeclines: enDeclines, starting: enStarting, meetings: enAgenda },
	...{
		elements: enElements,
		rounds: enRounds,
		workspace: enWorkspace,
		setUp: enSetUp,
		shell: shellWordsIn("en"),
	},
	economics: enEconomics,
});
const danish = new Map(
	leaves({
		...{ ...da, ...daPanel, ...daSteps, ...daNotes, ...daWhy, options: daOptions, limit: daLimit },
		...{ readyDeclines: daDeclines, starting: daStarting, related: daRelated, waits: daWaits },
		...{ elements: daElements, rounds: daRounds, meetings: daAgenda },
		...{ economics: daEconomics, workspace: daWorkspace, setUp: daSetUp, shell: shellWordsIn("da") },
	}),
);

/** What an entry says when it is given these. */
function said(value: unknown, given: unknown[]): string {
	return String(typeof value === "function" ? Reflect.apply(value, undefined, given) : value);
}
const MARKS = ["‹a›", "‹b›", "‹c›", "‹d›", "‹e›"];

/** These reckon with what they are given. */
const RECKONED = ["workspace.timeLeft", "workspace.answered"];

/** The same word in both languages, looked at one by one. */
const ALIKE = [
	"sandbox",
	"form.shortcut",
	"request.offer",
	"competition.line",
	"options.app.allKey",
	"elements.column.element",
	"elements.column.n",
	"elements.notTold",
	"rounds.pair",
	"setUp.assign.roles.Instep_KAM",
	"setUp.assign.roles.Instep_Sponsor",
	"setUp.sets",
	"shell.idle",
	"workspace.cell",
	"workspace.column.n",
	"workspace.column.status",
	"workspace.filter.title",
	"workspace.onBrief.cashFlow",
	"workspace.onBrief.data",
	"workspace.onBrief.score",
	"workspace.onBrief.voices",
	"workspace.onBrief.wanted",
	"economics.results.cashFlow",
	"economics.case.title",
];

describe("the dictionaries", () => {
	test("have the same keys, both ways", () => {
		expect([...danish.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
	});

	test("have the same kind of entry under each, with as many parameters", () => {
		for (const [path, value] of english) {
			const other = danish.get(path);
			expect([path, typeof other]).toEqual([path, typeof value]);
			if (typeof value === "function" && typeof other === "function") {
				expect([path, other.length]).toEqual([path, value.length]);
			}
		}
	});

	test("hold words only: texts, and functions that make them", () => {
		for (const [path, value] of [...english, ...danish]) {
			expect([path, ["string", "function"].includes(typeof value)]).toEqual([path, true]);
			expect([path, said(value, MARKS).trim()]).not.toEqual([path, ""]);
			expect([path, said(value, MARKS)]).toEqual([path, said(value, MARKS).trim()]);
		}
	});

	test("say what they are given", () => {
		for (const [path, value] of [...english, ...danish]) {
			if (typeof value !== "function" || RECKONED.includes(path)) continue;
			const given = MARKS.slice(0, value.length);
			for (const mark of given)
				expect([path, said(value, given)]).toEqual([path, expect.stringContaining(mark)]);
			expect([path, said(value, given)]).not.toEqual([path, expect.stringMatching(/undefined|NaN|\[object/)]);
		}
	});

	test("of every page and of the panel share no key, so that neither hides a word of the other", () => {
		const all = [en, enPanel, enSteps, enNotes, enWhy].flatMap((dictionary) => Object.keys(dictionary));
		expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
	});

	test("of every page and of the panel hold nothing that no page says", () => {
		const sources = ["components", "entrypoints", "utils/i18n/words.ts"].flatMap(sourcesIn).join("\n");
		const isSaid = (path: string) => {
			const [section = "", key] = path.split(".");
			const rest = key ? `(?:\\.${key}\\b|\\[)` : "\\b";
			return new RegExp(`\\b${section}${rest}`).test(sources);
		};
		const unused = leaves({ ...en, ...enPanel, ...LATER }).filter(([path]) => !isSaid(path));
		expect(unused.map(([path]) => path)).toEqual([]);
	});

	test("are alike only where the word is the same in both languages", () => {
		const alike = english.filter(([path, value]) => said(value, MARKS) === said(danish.get(path), MARKS));
		expect(alike.map(([path]) => path).toSorted()).toEqual(ALIKE.toSorted());
	});
});
