import { describe, expect, test } from "vitest";
import { da } from "../../../utils/i18n/da.ts";
import { daOptions } from "../../../utils/i18n/da-options.ts";
import { en } from "../../../utils/i18n/en.ts";
import { enOptions } from "../../../utils/i18n/en-options.ts";
import { daLimit, enLimit } from "../../../utils/i18n/limit-words.ts";

type Entry = [path: string, value: unknown];

function leaves(tree: object, path = ""): Entry[] {
	return Object.entries(tree).flatMap(([key, value]: Entry) =>
		typeof value === "object" && value !== null
			? leaves(value, `${path}${key}.`)
			: [[path + key, value] satisfies Entry],
	);
}
const english = leaves({ ...en, options: enOptions, limit: enLimit });
const danish = new Map(leaves({ ...da, options: daOptions, limit: daLimit }));

/** What an entry says when it is given these. */
function said(value: unknown, given: unknown[]): string {
	return String(typeof value === "function" ? Reflect.apply(value, undefined, given) : value);
}
const MARKS = ["‹a›", "‹b›", "‹c›"];

/** The same word in both languages, looked at one by one. */
const ALIKE = [
	"panel.tab",
	"panel.sandbox",
	"form.shortcut",
	"request.offer",
	"competition.line",
	"options.connections.sandbox",
	"options.app.allKey",
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
			if (typeof value !== "function") continue;
			const given = MARKS.slice(0, value.length);
			for (const mark of given)
				expect([path, said(value, given)]).toEqual([path, expect.stringContaining(mark)]);
			expect([path, said(value, given)]).not.toEqual([path, expect.stringMatching(/undefined|NaN|\[object/)]);
		}
	});

	test("are alike only where the word is the same in both languages", () => {
		const alike = english.filter(([path, value]) => said(value, MARKS) === said(danish.get(path), MARKS));
		expect(alike.map(([path]) => path).toSorted()).toEqual(ALIKE.toSorted());
	});
});
