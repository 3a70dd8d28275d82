import { type AccountMarks, knownOf } from "./account-marks.ts";
import { foldText } from "./expertise.ts";
import type { Policy } from "./policy.ts";
import { type Queued, rankQueue } from "./rank.ts";
import { isQueued, statusAt } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

export interface Place {
	place: number;
	of: number;
}

/** A request's place in its unit's queue, and how many other accounts want the same expertise. */
export interface Standing {
	rank: Place;
	rivals: number;
}

/**
 * Where each request stands that still competes. Ranks compare requests within one unit's queue.
 * @param requests open requests of any units, from all accounts
 * @param marks what is known of their accounts, for all users alike
 * @param now epoch milliseconds
 */
export function standingsOf(
	requests: readonly FoldedRequest[],
	policy: Policy,
	now: number,
	marks?: AccountMarks,
): Map<string, Standing> {
	const standings = new Map<string, Standing>();
	for (const queue of queuesOf(requests, now, marks).values()) {
		const order = rankQueue(queue, policy);
		const accounts = accountsByExpertise(queue);
		order.forEach(({ key, queued: { ask } }, index) => {
			// Its own account is always among them.
			const rivals = (accounts.get(ask.expertise)?.size ?? 1) - 1;
			standings.set(key, { rank: { place: index + 1, of: order.length }, rivals });
		});
	}
	return standings;
}

/** The requests that compete for the hours of each unit, by the unit's id, as `explainRank` takes them. */
export function queuesOf(
	requests: readonly FoldedRequest[],
	now: number,
	marks?: AccountMarks,
): Map<string, Queued[]> {
	const queued: Queued[] = [];
	for (const { request, state } of requests) {
		if (!isQueued(statusAt(state, now))) continue;
		const known = marks && knownOf(request.accountId, marks);
		queued.push({ ask: request, submittedAt: request.createdAt, known });
	}
	return Map.groupBy(queued, ({ ask }) => ask.unitId);
}

/** The accounts that want an expertise, by each way it is spelled: `foldText` costs most of a standing. */
function accountsByExpertise(queue: readonly Queued[]): Map<string, Set<string>> {
	const byFolded = new Map<string, Set<string>>();
	const bySpelling = new Map<string, Set<string>>();
	for (const { ask } of queue) {
		const { expertise, accountId } = ask;
		let wanting = bySpelling.get(expertise);
		if (!wanting) {
			const folded = foldText(expertise);
			wanting = byFolded.get(folded) ?? new Set();
			byFolded.set(folded, wanting);
			bySpelling.set(expertise, wanting);
		}
		wanting.add(accountId);
	}
	return bySpelling;
}
