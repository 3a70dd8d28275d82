import type { Policy } from "./policy.ts";
import type { Ask, Estimate } from "./records.ts";
import { daysUntil } from "./week.ts";

/** A factor's mark, 1 to 5, and whether anything is known behind it. */
export interface Factor {
	name: "value" | "fit" | "criticality" | "risk";
	mark: number;
	weight: number;
	isKnown: boolean;
}

export interface Score {
	score: number;
	factors: Factor[];
	confidence: number;
	effort: number;
	policyVersion: number;
}

/** What is not known yet takes the middle mark: missing data lowers confidence, never value. */
const UNKNOWN_MARK = 3;
/** No evidence is attached to a quick request (domain.md, section 5: 0.5 / 0.8 / 1.0). */
const CONFIDENCE_WITHOUT_EVIDENCE = 0.5;
const EFFORT: Record<Estimate, number> = { "2h": 1, "1d": 2, "3d": 3, "1w": 5, unknown: 8 };
/** Days from asking to needing, and the mark of time criticality they give. */
const CRITICALITY: readonly (readonly [maxDays: number, mark: number])[] = [
	[7, 5],
	[14, 4],
	[30, 3],
	[60, 2],
];

/** What a request scores under a policy (domain.md, section 5). The time it was made decides, not now. */
export function scoreOf(ask: Ask, submittedAt: number, policy: Policy): Score {
	const { weights } = policy.rules;
	const factors: Factor[] = [
		{ name: "value", mark: UNKNOWN_MARK, weight: weights.value, isKnown: false },
		{ name: "fit", mark: UNKNOWN_MARK, weight: weights.fit, isKnown: false },
		{ name: "criticality", mark: criticality(ask, submittedAt), weight: weights.criticality, isKnown: true },
		{ name: "risk", mark: UNKNOWN_MARK, weight: weights.risk, isKnown: false },
	];
	const effort = EFFORT[ask.estimate];
	const sum = factors.reduce((total, factor) => total + factor.mark * factor.weight, 0);
	return {
		score: (sum * CONFIDENCE_WITHOUT_EVIDENCE) / effort,
		factors,
		confidence: CONFIDENCE_WITHOUT_EVIDENCE,
		effort,
		policyVersion: policy.version,
	};
}

function criticality(ask: Ask, submittedAt: number): number {
	const days = daysUntil(ask.neededBy, submittedAt);
	const mark = CRITICALITY.find(([maxDays]) => days <= maxDays)?.[1] ?? 1;
	return ask.isFlexible ? Math.max(1, mark - 1) : mark;
}

export interface Ranked {
	key: string;
	score: number;
	submittedAt: number;
}

/** Places in one unit's queue: highest score first, then the one waiting longest, then by key. */
export function inRankOrder<T extends Ranked>(queue: readonly T[]): T[] {
	return [...queue].sort(
		(a, b) => b.score - a.score || a.submittedAt - b.submittedAt || (a.key < b.key ? -1 : 1),
	);
}
