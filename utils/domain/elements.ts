/** What is published of one account's seven elements, as its readers see it: a measure of progress, not a goal state. */
import { type Alignment, ELEMENTS, type Element } from "./alignment.ts";
import { readPair } from "./publication.ts";

/** One element in the last published quarter. */
export interface ElementLine {
	element: Element;
	/** Missing where nothing of it is published. */
	now: Alignment | undefined;
	/** Points since the quarter published before; missing where one of the two has no score. */
	change: number | undefined;
	/** The scores of all published quarters, the oldest first. */
	course: (number | undefined)[];
}

/** The two units that are furthest apart, in words, and the element on which they are. */
export interface Disagreement {
	element: Element;
	names: string;
	/** In points of the scale. */
	difference: number;
}

export interface ElementsView {
	/** The last published quarter, and the one published before it. */
	period: string;
	before: string | undefined;
	/** All published quarters, the oldest first. */
	periods: string[];
	/** In the order of the article, which is no ranking. */
	lines: ElementLine[];
	/** Elements that changed, the largest change first, whichever way. */
	changes: { element: Element; change: number }[];
	/** Elements that can be compared with the quarter before. */
	compared: number;
	/** The answers behind the scores that are compared, of this quarter. */
	answers: number;
	largest: Disagreement | undefined;
}

/** @param alignments of one account. Nothing where nothing is published. */
export function toElements(alignments: readonly Alignment[]): ElementsView | undefined {
	const periods = [...new Set(alignments.map(({ period }) => period))].sort();
	const period = periods.at(-1);
	const before = periods.at(-2);
	if (period === undefined) return undefined;
	// One of each key; should another tool have made two, the same one on every device.
	const rows = new Map(
		alignments
			.toSorted((a, b) => (a.key < b.key ? 1 : -1))
			.map((row) => [`${row.element} ${row.period}`, row]),
	);
	const lines = ELEMENTS.map((element): ElementLine => {
		const now = rows.get(`${element} ${period}`);
		const then = rows.get(`${element} ${before}`);
		return {
			element,
			now,
			change: now?.score === undefined || then?.score === undefined ? undefined : now.score - then.score,
			course: periods.map((each) => rows.get(`${element} ${each}`)?.score),
		};
	});
	const comparable = lines.filter(({ change }) => change !== undefined);
	return {
		...{ period, before, periods, lines },
		changes: comparable
			.flatMap(({ element, change = 0 }) => (Math.round(change) === 0 ? [] : { element, change }))
			.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
		compared: comparable.length,
		answers: comparable.reduce((sum, { now }) => sum + (now?.answers ?? 0), 0),
		largest: largestOf(lines),
	};
}

function largestOf(lines: readonly ElementLine[]): Disagreement | undefined {
	return lines
		.flatMap(({ element, now }) => {
			const pair = readPair(now?.largestPair);
			return pair && pair.difference > 0 ? { element, ...pair } : [];
		})
		.sort((a, b) => b.difference - a.difference)[0];
}
