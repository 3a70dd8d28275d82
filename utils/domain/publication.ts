/** The scores of a round as everybody may read them: what a programme lead publishes when it closes. */
import { type Alignment, alignmentKey, ELEMENTS, type Element, ITEMS, type Rating } from "./alignment.ts";
import { type ElementScore, elementScore, type Pair } from "./element-score.ts";
import type { Unit } from "./records.ts";
import { lastAnswers, OTHERS, subjectOf } from "./voices.ts";

/** How the other units are named in the CRM, which keeps one text for readers of all languages. */
export const OTHER_UNITS = "Other units";

export type PublishedRow = Omit<Alignment, "id">;

/** One account's scores of a round, with more than is published of them. */
export interface AccountScores {
	accountId: string;
	scores: ReadonlyMap<Element, ElementScore>;
}

/**
 * The scores of every account that somebody has rated in a quarter, by account id. Whoever computes them from the
 * same ratings, in whatever order, gets the same.
 * @param ratings of any quarters, all that anybody has given
 */
export function scoresOf(ratings: readonly Rating[], period: string): AccountScores[] {
	const votes = lastAnswers(ratings.filter((rating) => rating.period === period));
	const bySubject = Map.groupBy(votes, (vote) => subjectOf(vote) ?? "");
	const company = bySubject.get("") ?? [];
	return [...bySubject]
		.filter(([accountId]) => accountId !== "")
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([accountId, own]) => {
			const byItem = Map.groupBy([...own, ...company], ({ item }) => item);
			return {
				accountId,
				scores: new Map(
					ELEMENTS.map((element) => [
						element,
						elementScore(ITEMS[element].flatMap((item) => byItem.get(item) ?? [])),
					]),
				),
			};
		});
}

/** The rows to publish, by account and element. A row without a score says that there were not enough voices. */
export function rowsToPublish(
	scores: readonly AccountScores[],
	period: string,
	units: readonly Pick<Unit, "id" | "name">[],
): PublishedRow[] {
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return scores.flatMap(({ accountId, scores: own }) =>
		[...own].map(([element, score]) => ({
			key: alignmentKey(accountId, element, period),
			accountId,
			element,
			period,
			score: score.score,
			answers: score.answers,
			units: score.units.length,
			gap: score.gap,
			spread: score.spread,
			largestPair: score.pair && pairText(score.pair, (id) => names.get(id) ?? id),
			cannotJudgeShare: score.cannotJudgeShare,
		})),
	);
}

/** `Logistics – R&D (1.8)`. The name of a unit is at most 80 characters in the CRM, the field takes 255. */
function pairText({ high, low, difference }: Pair, nameOf: (id: string) => string): string {
	const name = (who: string) => (who === OTHERS ? OTHER_UNITS : nameOf(who));
	return `${name(high)} – ${name(low)} (${difference.toFixed(1)})`;
}

/** The largest pair as it was published, taken apart again. Missing where the text is none of ours. */
export function readPair(text: string | undefined): { names: string; difference: number } | undefined {
	const [, names, difference] = /^(.+) \((\d+(?:\.\d+)?)\)$/.exec(text ?? "") ?? [];
	return names && difference ? { names, difference: Number(difference) } : undefined;
}

/** Whether a round is closed: something of it is published, or about to be. Then no more of it may be. */
export function isPublished(rows: readonly Pick<Alignment, "period">[], period: string): boolean {
	return rows.some((row) => row.period === period);
}
