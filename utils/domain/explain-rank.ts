import type { Evidence } from "./evidence.ts";
import { type MoveUp, moveUp } from "./move-up.ts";
import type { Policy } from "./policy.ts";
import {
	type Factor,
	type FactorName,
	type Mark,
	type Queued,
	rankQueue,
	type Score,
	type Scored,
	termsOf,
} from "./rank.ts";
import type { Estimate } from "./records.ts";
import type { Place } from "./standing.ts";

/** Names the sentence that says what a mark stands for; the sentences are in the dictionary. */
export type Anchor = `${FactorName}.${Mark | "unknown"}` | `confidence.${Evidence}` | `effort.${Estimate}`;

export interface ExplainedFactor extends Factor {
	/** Mark times weight. */
	points: number;
	anchor: Anchor;
}

/** What confidence multiplies by, or effort divides by. */
export interface Multiplier {
	figure: number;
	anchor: Anchor;
}

/** Who is directly above, and by what the two differ most. */
export interface AboveBy {
	key: string;
	accountId: string;
	score: number;
	/**
	 * The one term which, taken over from the request above, would raise the score most. On a tie "waiting":
	 * it was asked earlier; or "key": both were asked at the same moment, and only the keys part them.
	 */
	by: FactorName | "confidence" | "effort" | "waiting" | "key";
	/** Marks of a factor, figures of confidence or effort, or the epoch milliseconds at which each was asked. */
	theirs: number;
	yours: number;
}

/** Why a request has its place (domain.md, section 5). Data only: the words are made where it is shown. */
export interface RankReasons extends Place {
	key: string;
	score: number;
	factors: ExplainedFactor[];
	confidence: Multiplier;
	effort: Multiplier;
	policyVersion: number;
	/** Missing for the first in the queue. */
	aboveBy: AboveBy | undefined;
	/** Missing for the first in the queue, and where no single change is enough. */
	moveUp: MoveUp | undefined;
}

/**
 * Why a request has its place in its unit's queue. Nothing where it is not in the queue.
 * @param queue the requests of one unit that compete, in any order
 * @param today the user's day: no day that has passed is proposed for moving up
 */
export function explainRank(
	queue: readonly Queued[],
	key: string,
	policy: Policy,
	today: string,
): RankReasons | undefined {
	const order = rankQueue(queue, policy);
	const index = order.findIndex((each) => each.key === key);
	const own = order[index];
	if (!own) return undefined;
	const { score, queued } = own;
	const terms = termsOf(own, policy);
	const above = order[index - 1];
	return {
		key,
		place: index + 1,
		of: order.length,
		score,
		factors: terms.factors.map(explained),
		confidence: { figure: terms.confidence, anchor: `confidence.${terms.evidence}` },
		effort: { figure: terms.effort, anchor: `effort.${queued.ask.estimate}` },
		policyVersion: terms.policyVersion,
		aboveBy: above && aboveBy(own, above, policy),
		moveUp: moveUp(order, index, policy, today),
	};
}

function explained(factor: Factor): ExplainedFactor {
	const { name, mark, weight, isKnown } = factor;
	return { ...factor, points: mark * weight, anchor: `${name}.${isKnown ? mark : "unknown"}` };
}

function aboveBy(own: Scored, above: Scored, policy: Policy): AboveBy {
	const { key, score, queued } = above;
	const of = { key, accountId: queued.ask.accountId, score };
	if (score === own.score) {
		const by = own.submittedAt === above.submittedAt ? "key" : "waiting";
		return { ...of, by, theirs: above.submittedAt, yours: own.submittedAt };
	}
	const { gain: _, ...difference } = differences(termsOf(own, policy), termsOf(above, policy)).reduce(
		(most, each) => (each.gain > most.gain ? each : most),
	);
	return { ...of, ...difference };
}

/** The formula of domain.md, section 5. */
function total({ factors, confidence, effort }: Pick<Score, "factors" | "confidence" | "effort">) {
	return (factors.reduce((points, { mark, weight }) => points + mark * weight, 0) * confidence) / effort;
}

/** For each term: theirs, yours, and what the own score would be with theirs. */
function differences(terms: Score, theirs: Score) {
	const { confidence, effort, factors } = theirs;
	return [
		...factors.map(({ name, mark }) => ({
			by: name,
			theirs: mark,
			yours: terms.factors.find((own) => own.name === name)?.mark ?? mark,
			gain: total({
				...terms,
				factors: terms.factors.map((own) => (own.name === name ? { ...own, mark } : own)),
			}),
		})),
		{
			by: "confidence" as const,
			theirs: confidence,
			yours: terms.confidence,
			gain: total({ ...terms, confidence }),
		},
		{ by: "effort" as const, theirs: effort, yours: terms.effort, gain: total({ ...terms, effort }) },
	];
}
