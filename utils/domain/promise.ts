import { happened, latestAt } from "./history.ts";
import { timeOf } from "./request.ts";
import { type FoldedRequest, isKept, lastDayOf } from "./support.ts";

const PROMISE_ENDS = ["kept", "late", "missed"] as const;
/** What became of a commitment: delivered in time, delivered late, or past its time and still not delivered. */
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

/** A commitment whose time has come. */
export interface DuePromise {
	unitId: string;
	/** Missing where the offer named nobody. */
	expertId: string | undefined;
	end: PromiseEnd;
	/** The event that ended it, or the last one before its time ran out; epoch milliseconds. */
	at: number;
}

/**
 * Commitments that can be judged: those delivered, and those whose time is over. Left out is what may still be
 * kept, and what the asker withdrew.
 * @param today the day on which it is judged
 */
export function duePromises(folded: readonly FoldedRequest[], today: string): DuePromise[] {
	return folded.flatMap((each) => {
		const ended = happened(each, "commit").length > 0 ? endOf(each, today) : undefined;
		const { request, state } = each;
		return ended ? { unitId: request.unitId, expertId: state.offer?.expertId, ...ended } : [];
	});
}

function endOf(folded: FoldedRequest, today: string): Pick<DuePromise, "end" | "at"> | undefined {
	const { request, state } = folded;
	const [delivery] = happened(folded, "deliver");
	if (delivery) return { end: isKept(request, state) ? "kept" : "late", at: timeOf(delivery) };
	if (state.status !== "committed" || today <= lastDayOf(request, state)) return undefined;
	return { end: "missed", at: latestAt(folded) };
}

/** How many ended in which way. */
export function countEnds(promises: readonly DuePromise[]): Record<PromiseEnd, number> {
	const count = (end: PromiseEnd) => promises.filter((each) => each.end === end).length;
	return { kept: count("kept"), late: count("late"), missed: count("missed") };
}
