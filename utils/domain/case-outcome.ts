/** A business case, looked at again once its request is over (domain.md, section 6): what it expected, and what came. */
import type { BusinessCase } from "./business-case.ts";
import { contributionOf, periodOf, type Result } from "./result.ts";

/** Why nothing can be said. */
export type OutcomeGap = "not_stated" | "no_result_before" | "no_result_since" | "not_entered";

export interface CaseOutcome {
	/** What the contribution of a quarter was to grow by: uplift a year, times its probability, by four. */
	expected: { value: number } | { unknown: OutcomeGap };
	/**
	 * How the contribution of a quarter has changed since, whatever moved it: the last quarter that was over when help
	 * was asked for, against the newest. A difference beside an expectation, and no proof of one.
	 */
	actual: { value: number; from: string; to: string } | { unknown: OutcomeGap };
}

/**
 * @param results of the request's account, in any order
 * @param askedOn the day of the request
 */
export function caseOutcome(
	{ upliftPerYear, probability }: BusinessCase,
	results: readonly Result[],
	askedOn: string,
): CaseOutcome {
	const expected: CaseOutcome["expected"] =
		upliftPerYear === undefined || probability === undefined
			? { unknown: "not_stated" }
			: { value: (upliftPerYear * probability) / 4 };
	return { expected, actual: actualOf(results, periodOf(askedOn)) };
}

function actualOf(results: readonly Result[], asked: string): CaseOutcome["actual"] {
	const inOrder = results.toSorted((a, b) => (a.period < b.period ? -1 : 1));
	const before = inOrder.findLast(({ period }) => period < asked);
	const newest = inOrder.at(-1);
	if (!before) return { unknown: "no_result_before" };
	if (!newest || newest.period <= before.period) return { unknown: "no_result_since" };
	const [then, now] = [contributionOf(before), contributionOf(newest)];
	if (then === undefined || now === undefined) return { unknown: "not_entered" };
	return { value: now - then, from: before.period, to: newest.period };
}
