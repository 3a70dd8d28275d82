import { EFFORT } from "./estimate.ts";
import { CONFIDENCE, type Evidence, evidenceOf, type Sources } from "./evidence.ts";
import type { Policy } from "./policy.ts";
import type { Ask } from "./records.ts";
import { daysUntil } from "./week.ts";

export type Mark = 1 | 2 | 3 | 4 | 5;
export type FactorName = "value" | "fit" | "criticality" | "risk";

/** A factor's mark and whether anything is known behind it. */
export interface Factor {
	name: FactorName;
	mark: Mark;
	weight: number;
	isKnown: boolean;
}

export interface Score {
	score: number;
	factors: Factor[];
	evidence: Evidence;
	confidence: number;
	effort: number;
	policyVersion: number;
}

/** What is known of a request besides its ask. What is missing takes the middle mark. */
export interface Known {
	/** From the account's contribution and cash flow (`valueMarks`). */
	valueMark?: Mark | undefined;
	/** From the account's tier (`fitMarks`). */
	fitMark?: Mark | undefined;
	riskMark?: Mark;
	/** Where it is missing, the ask itself decides (`evidenceOf`). */
	evidence?: Evidence;
}

/** A request as it stands in its unit's queue. */
export interface Queued {
	ask: Ask & Sources;
	/** When it was made, epoch milliseconds. */
	submittedAt: number;
	known?: Known | undefined;
}

/** What is not known yet takes the middle mark: missing data lowers confidence, never value. */
const UNKNOWN_MARK = 3;
/** Days from asking to needing, and the mark of time criticality they give; the next one down if flexible. */
export const CRITICALITY: readonly { maxDays: number; mark: Mark; flexible: Mark }[] = [
	{ maxDays: 7, mark: 5, flexible: 4 },
	{ maxDays: 14, mark: 4, flexible: 3 },
	{ maxDays: 30, mark: 3, flexible: 2 },
	{ maxDays: 60, mark: 2, flexible: 1 },
];

/**
 * What a request scores under a policy (domain.md, section 5). The time it was made decides, not now: a
 * score does not change while the request waits.
 * @param submittedAt epoch milliseconds
 */
export function scoreOf(ask: Ask & Sources, submittedAt: number, policy: Policy, known: Known = {}): Score {
	const { weights } = policy.rules;
	const factor = (name: FactorName, mark: Mark | undefined): Factor => ({
		name,
		mark: mark ?? UNKNOWN_MARK,
		weight: weights[name],
		isKnown: mark !== undefined,
	});
	const factors = [
		factor("value", known.valueMark),
		factor("fit", known.fitMark),
		factor("criticality", criticality(ask, submittedAt)),
		factor("risk", known.riskMark),
	];
	const evidence = known.evidence ?? evidenceOf(ask);
	return {
		score: scoreAlone({ ask, submittedAt, known }, policy),
		factors,
		evidence,
		confidence: CONFIDENCE[evidence],
		effort: EFFORT[ask.estimate],
		policyVersion: policy.version,
	};
}

/** A score without what it is made of: of the thousands in a queue few are explained. */
function scoreAlone({ ask, submittedAt, known = {} }: Queued, { rules: { weights } }: Policy): number {
	const { valueMark = UNKNOWN_MARK, fitMark = UNKNOWN_MARK, riskMark = UNKNOWN_MARK } = known;
	const points =
		valueMark * weights.value +
		fitMark * weights.fit +
		criticality(ask, submittedAt) * weights.criticality +
		riskMark * weights.risk;
	return rounded((points * CONFIDENCE[known.evidence ?? evidenceOf(ask)]) / EFFORT[ask.estimate]);
}

/** Without it 3 × 0.8 is more than 24 × 0.5 ÷ 5, and whoever has waited longer would lose a tie. */
function rounded(score: number): number {
	return Math.round(score * 1e6) / 1e6;
}

function criticality(ask: Ask, submittedAt: number): Mark {
	const days = daysUntil(ask.neededBy, submittedAt);
	const row = CRITICALITY.find(({ maxDays }) => days <= maxDays);
	if (!row) return 1;
	return ask.isFlexible ? row.flexible : row.mark;
}

export interface Ranked {
	key: string;
	score: number;
	submittedAt: number;
}

/** Negative where `a` comes first: the higher score, then the one waiting longest, then by key. */
export function byRank(a: Ranked, b: Ranked): number {
	return b.score - a.score || a.submittedAt - b.submittedAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Places in one unit's queue, whatever order it comes in. A request that comes twice has one place. */
export function inRankOrder<T extends Ranked>(queue: readonly T[]): T[] {
	const seen = new Set<string>();
	return queue.toSorted(byRank).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** A queued request with its score. */
export type Scored<T extends Queued = Queued> = Ranked & { queued: T };

/** One unit's queue in the order of its ranks. */
export function rankQueue<T extends Queued>(queue: readonly T[], policy: Policy): Scored<T>[] {
	return inRankOrder(queue.map((queued) => scored(queued, policy)));
}

export function scored<T extends Queued>(queued: T, policy: Policy): Scored<T> {
	return { key: queued.ask.key, score: scoreAlone(queued, policy), submittedAt: queued.submittedAt, queued };
}

/** What the score of a queued request is made of. */
export function termsOf({ queued: { ask, submittedAt, known } }: Scored, policy: Policy): Score {
	return scoreOf(ask, submittedAt, policy, known);
}
