import { ESTIMATES_BY_EFFORT } from "./estimate.ts";
import { EVIDENCE, type Evidence } from "./evidence.ts";
import type { Policy } from "./policy.ts";
import { byRank, CRITICALITY, type Mark, type Queued, type Scored, scored, termsOf } from "./rank.ts";
import type { Estimate } from "./records.ts";
import { addDays } from "./week.ts";

/** One thing that could be different about a request; `steps` is how far it is on that thing's own scale. */
export type Change = { steps: number } & (
	| { what: "evidence"; from: Evidence; to: Evidence }
	| { what: "estimate"; from: Estimate; to: Estimate }
	| { what: "isFlexible"; from: true; to: false }
	/** Days; `to` is the last day that would do. */
	| { what: "neededBy"; from: string; to: string }
	| { what: "value" | "fit" | "risk"; from: Mark; to: Mark }
);

/** A change, and where the request would stand after it if nothing else changed. */
export interface MoveUp {
	change: Change;
	score: number;
	place: number;
}

/**
 * The smallest single change that puts a request before the one above it, found by trying. Fewest steps
 * come first; of those equal, what the asker can do before what others decide: attach evidence, ask for
 * less time, need it sooner, and only then the marks of value, fit and risk. Nothing for the first in the
 * queue, nor where no single change is enough.
 * @param order the queue in the order of its ranks
 * @param today no day before it is proposed
 */
export function moveUp(
	order: readonly Scored[],
	index: number,
	policy: Policy,
	today: string,
): MoveUp | undefined {
	const own = order[index];
	const above = order[index - 1];
	if (!own || !above) return undefined;
	for (const change of changesOf(own, policy, today).sort((a, b) => a.steps - b.steps)) {
		const changed = scored(withChange(own.queued, change), policy);
		if (byRank(changed, above) > 0) continue;
		const ahead = order.filter((other) => byRank(other, changed) < 0);
		return { change, score: changed.score, place: ahead.length + 1 };
	}
	return undefined;
}

/** Every single change that could be for the better, kind by kind. */
export function changesOf(own: Scored, policy: Policy, today: string): Change[] {
	const { queued } = own;
	const terms = termsOf(own, policy);
	const { ask } = queued;
	const estimates = ESTIMATES_BY_EFFORT.slice(0, ESTIMATES_BY_EFFORT.indexOf(ask.estimate)).reverse();
	const evidence = EVIDENCE.slice(EVIDENCE.indexOf(terms.evidence) + 1);
	return [
		...evidence.map((to, n): Change => ({ what: "evidence", from: terms.evidence, to, steps: n + 1 })),
		...estimates.map((to, n): Change => ({ what: "estimate", from: ask.estimate, to, steps: n + 1 })),
		...(ask.isFlexible ? [{ what: "isFlexible", from: true, to: false, steps: 1 } as const] : []),
		...soonerDays(queued, today),
		...terms.factors.flatMap(({ name, mark }) => (name === "criticality" ? [] : marksAbove(name, mark))),
	];
}

/** The last day of each span that gives a better mark than the day it is needed by now. */
function soonerDays({ ask, submittedAt }: Queued, today: string): Change[] {
	const asked = new Date(submittedAt).toISOString().slice(0, 10);
	return CRITICALITY.map(({ maxDays }) => addDays(asked, maxDays))
		.filter((day) => day < ask.neededBy && day >= today)
		.sort((a, b) => (a < b ? 1 : -1))
		.map((to, index) => ({ what: "neededBy", from: ask.neededBy, to, steps: index + 1 }));
}

const MARKS: readonly Mark[] = [1, 2, 3, 4, 5];

function marksAbove(what: "value" | "fit" | "risk", from: Mark): Change[] {
	return MARKS.filter((to) => to > from).map((to) => ({ what, from, to, steps: to - from }));
}

/** The request as it would be after a change. */
export function withChange(queued: Queued, change: Change): Queued {
	const { ask, known } = queued;
	switch (change.what) {
		case "evidence":
			return { ...queued, known: { ...known, evidence: change.to } };
		case "estimate":
			return { ...queued, ask: { ...ask, estimate: change.to } };
		case "isFlexible":
			return { ...queued, ask: { ...ask, isFlexible: change.to } };
		case "neededBy":
			return { ...queued, ask: { ...ask, neededBy: change.to } };
		default:
			return { ...queued, known: { ...known, [`${change.what}Mark`]: change.to } };
	}
}
