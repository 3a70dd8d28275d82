import {
	type Candidate,
	candidateOf,
	compareCandidates,
	isFull,
	type Lack,
	type Wanted,
} from "./candidate.ts";
import { bookingsOf } from "./capacity.ts";
import { spanOf } from "./free-time.ts";
import type { Expert } from "./records.ts";
import { type Status, stateAt } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** What speaks for an expert. Levels are 1 to 5, weeks ISO weeks. */
export type Reason =
	| { kind: "skill"; name: string; level: number; likeness: "exact" | "contains" }
	| { kind: "free_hours"; hours: number; weeks: string[] }
	| { kind: "worked_before"; times: number }
	| { kind: "preferred" };

export interface Match {
	expertId: string;
	/** Near as soon as something is known to be missing; `lacks` says what. */
	fit: "full" | "near";
	reasons: Reason[];
	lacks: Lack[];
}

const PROMISED: readonly Status[] = ["committed", "delivered", "closed"];

/**
 * Who can help, the best first, each with the reasons. Where nobody of the unit that is asked fits, other units'
 * people come in: those with the skill, or everybody where there would be no one to name. The same on every
 * device, whatever order the records come in.
 * @param experts of all units, each once
 * @param folded open requests of all accounts and the history of this one, with the offers as swaps left them
 * @param today the user's calendar day
 */
export function matchesFor(
	wanted: Wanted,
	experts: readonly Expert[],
	folded: readonly FoldedRequest[],
	now: number,
	today: string,
): Match[] {
	const bookings = Map.groupBy(bookingsOf(folded, now), ({ expertId }) => expertId);
	const before = timesBefore(wanted.accountId, folded, now);
	const span = spanOf(wanted, today);
	const candidates = experts.map((expert) =>
		candidateOf(expert, wanted, bookings.get(expert.id) ?? [], span, before.get(expert.id) ?? 0),
	);
	return within(candidates)
		.sort(compareCandidates)
		.map((candidate) => ({
			expertId: candidate.expert.id,
			fit: isFull(candidate) ? "full" : "near",
			reasons: reasonsFor(candidate),
			lacks: candidate.lacks,
		}));
}

/** Whom to name: the unit's own people and whoever was preferred; others where none of the unit fits. */
function within(candidates: Candidate[]): Candidate[] {
	const own = candidates.filter(({ isOwnUnit, isPreferred }) => isOwnUnit || isPreferred);
	if (own.some(isFull)) return own;
	const able = candidates.filter((each) => own.includes(each) || each.skill);
	return able.some(({ isExcluded }) => !isExcluded) ? able : [...candidates];
}

function reasonsFor({ skill, time, timesBefore, isPreferred }: Candidate): Reason[] {
	const reasons: Reason[] = [];
	if (skill && skill.likeness !== "similar") {
		const { name, level, likeness } = skill;
		reasons.push({ kind: "skill", name, level, likeness });
	}
	if (time.hours) reasons.push({ kind: "free_hours", hours: time.hours, weeks: time.weeks });
	if (timesBefore > 0) reasons.push({ kind: "worked_before", times: timesBefore });
	if (isPreferred) reasons.push({ kind: "preferred" });
	return reasons;
}

/** By expert: commitments for the account, running or done. */
function timesBefore(accountId: string, folded: readonly FoldedRequest[], now: number): Map<string, number> {
	const times = new Map<string, number>();
	for (const { request, state } of folded) {
		const { status, offer } = stateAt(state, now);
		if (request.accountId !== accountId || !PROMISED.includes(status) || !offer?.expertId) continue;
		times.set(offer.expertId, (times.get(offer.expertId) ?? 0) + 1);
	}
	return times;
}
