/** Comments of a round, for whoever may read all answers: never with a unit of fewer than three (domain.md, section 8). */
import type { Item, Rating } from "./alignment.ts";
import { LEAST_PEOPLE, lastAnswers, SALES, subjectOf } from "./voices.ts";

export interface CommentLine {
	/** Of the rating it was written with. */
	key: string;
	item: Item;
	/** A unit's id or `SALES`; missing where fewer than three of them answered the statement. */
	who: string | undefined;
	text: string;
}

/**
 * What was written about an account, or the company, in a quarter. By statement and then by the text itself, for the
 * order of the answers would tell who wrote when.
 */
export function commentsOf(ratings: readonly Rating[], period: string, accountId: string): CommentLine[] {
	const votes = lastAnswers(ratings.filter((rating) => rating.period === period)).filter((rating) =>
		["", accountId].includes(subjectOf(rating) ?? "?"),
	);
	const sizes = Map.groupBy(
		votes.filter(({ answer }) => answer !== undefined),
		({ item, unitId = SALES }) => `${item} ${unitId}`,
	);
	return votes
		.flatMap(({ key, item, unitId = SALES, comment }) => {
			const text = comment?.trim();
			const people = sizes.get(`${item} ${unitId}`)?.length ?? 0;
			return text ? [{ key, item, who: people < LEAST_PEOPLE ? undefined : unitId, text }] : [];
		})
		.sort((a, b) => (`${a.item} ${a.text}` < `${b.item} ${b.text}` ? -1 : 1));
}
