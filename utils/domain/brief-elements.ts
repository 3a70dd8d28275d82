/** The seven elements as they were last published, and how each has changed since the time before. */
import { type Alignment, ELEMENTS, type Element } from "./alignment.ts";
import { meanOf, sumOf } from "./figure.ts";

export interface ElementScore {
	element: Element;
	/** The last quarter in which it was published; missing where it never was. */
	period: string | undefined;
	/** 0 to 100; missing where there were not enough voices. Of several accounts the mean: each weighs the same. */
	score: number | undefined;
	/** Points since the time before, of the accounts that have a score of both. Missing where none has. */
	change: number | undefined;
	/** Answers. */
	n: number;
}

/** @param alignments of the accounts it is about, in any order */
export function elementsOf(alignments: readonly Alignment[]): ElementScore[] {
	return ELEMENTS.map((element) =>
		scoreOf(
			element,
			alignments.filter((each) => each.element === element),
		),
	);
}

function scoreOf(element: Element, own: readonly Alignment[]): ElementScore {
	const sorted = own.toSorted((a, b) => (a.period < b.period ? -1 : 1));
	const period = sorted.at(-1)?.period;
	const now = sorted.filter((each) => each.period === period);
	const scores = now.flatMap(({ score }) => score ?? []);
	const changes = now.flatMap(({ accountId, score }) => {
		const before = sorted.findLast((each) => each.accountId === accountId && each.period !== period)?.score;
		return score === undefined || before === undefined ? [] : score - before;
	});
	return {
		element,
		period,
		score: scores.length > 0 ? meanOf(scores) : undefined,
		change: changes.length > 0 ? meanOf(changes) : undefined,
		n: sumOf(now.map(({ answers }) => answers)),
	};
}
