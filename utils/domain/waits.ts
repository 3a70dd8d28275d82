import { type Person, seatsOf, stepsOf, swapsToAgree } from "./actions.ts";
import type { Operation } from "./operation.ts";
import type { Account, Expert, StoredRequest, Unit } from "./records.ts";
import { stateAt, timeOf } from "./request.ts";
import type { Rules } from "./rules.ts";
import { foldWith } from "./terms.ts";

interface Copy {
	/** Those of the requests that the device knows. */
	accounts: readonly Account[];
	requests: readonly StoredRequest[];
	units: readonly Unit[];
	experts: readonly Expert[];
	operations: readonly Operation[];
}

/** A request that somebody is waited for on. */
export interface Waiting {
	request: StoredRequest;
	/** Since when it has stood as it stands, or the swap has been proposed, in epoch milliseconds. */
	since: number;
}

/**
 * The requests that wait on somebody, those that have waited longest first. What they have acted on and not sent
 * yet is no longer theirs.
 */
export function waitingFor(
	person: Person,
	{ accounts, requests, units, experts, operations }: Copy,
	rules: Rules,
	now: number,
): Waiting[] {
	const folding = foldWith(rules, units);
	const acted = new Set(operations.map(({ requestKey }) => requestKey));
	const accountOf = new Map(accounts.map((account) => [account.id, account]));
	const unitOf = new Map(units.map((unit) => [unit.id, unit]));
	const folded = requests.map(folding);
	const swaps = swapsToAgree(folded, operations, (id) => accountOf.get(id), person, now);
	return folded
		.flatMap(({ request, state: then }) => {
			if (acted.has(request.key)) return [];
			const state = stateAt(then, now);
			const around = { account: accountOf.get(request.accountId), unit: unitOf.get(request.unitId), experts };
			const { isWaitedFor } = stepsOf(state, seatsOf(request, state, around, person), person, now);
			const swap = swaps.find(({ requestKey }) => requestKey === request.key);
			if (isWaitedFor) return { request, since: state.since };
			return swap ? { request, since: timeOf(swap.proposal) } : [];
		})
		.sort((a, b) => a.since - b.since || (a.request.key < b.request.key ? -1 : 1));
}

/** How many requests wait on somebody, and how many of their own steps could not be sent. */
export interface Waits {
	waitsOnMe: number;
	stuck: number;
}

/** What a badge has room for (ux.md U6): nothing at zero, and "!" only while something could not be sent. */
export function badgeText({ waitsOnMe, stuck }: Waits): string {
	if (stuck > 0) return "!";
	if (waitsOnMe > 99) return "99+";
	return waitsOnMe > 0 ? String(waitsOnMe) : "";
}
