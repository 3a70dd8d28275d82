/** The gap of one person of the sales side, for their eyes only: what is published tells it of three or more. */
import { type Alignment, ITEMS } from "./alignment.ts";
import { meanOf } from "./figure.ts";
import { type Answered, questionKey } from "./pulse.ts";

/**
 * What somebody answered less what the units say, in points of the scale, one decimal. Computed on their own device
 * from their own answers, and never sent. Missing where the units have no score, or they have not judged.
 * @param row the published score of an element
 * @param answered theirs in the row's quarter, as `ownAnswers` has it
 */
export function ownGap(
	{ accountId, element, score }: Pick<Alignment, "accountId" | "element" | "score">,
	answered: ReadonlyMap<string, Answered>,
): number | undefined {
	const own = ITEMS[element].flatMap((item) => answered.get(questionKey({ item, accountId }))?.answer ?? []);
	if (score === undefined || own.length === 0) return undefined;
	return Math.round((meanOf(own) - (1 + score / 25)) * 10) / 10;
}
