import type { Booking } from "./capacity.ts";
import { sumOf } from "./figure.ts";
import type { WeekLoad } from "./load.ts";

/** A request that wants hours of the week. */
export interface Claim {
	requestKey: string;
	accountId: string;
	/** Missing where the asker did not know: it then has a place, and no hours. */
	hours: number | undefined;
}

/** What priority access for key accounts does to one week of one unit, in hours (domain.md, section 5). */
export interface PriorityAccess {
	week: string;
	/** What may go first. Missing where the policy sets no share, or the unit's hours are unknown. */
	cap: number | undefined;
	/** Held and booked already by accounts with priority. */
	used: number;
	/** What their waiting requests take by going first. */
	granted: number;
	/** Left under the cap after both; missing as the cap is. */
	left: number | undefined;
	/** What others get less than they would if nobody went first. */
	cost: number;
	/** Requests of others that lose a place or hours, in the order of the queue. */
	affected: Affected[];
}

export interface Affected {
	requestKey: string;
	/** Places in the queue, counted from 1, without and with priority. */
	from: number;
	to: number;
	/** Hours it would have had this week and has not. */
	loses: number;
	/** It would have had all it asked for, and has not: it is moved out of the week. */
	isOut: boolean;
}

/**
 * Requests of accounts with priority go first until the capped share is used up, by what they hold already and
 * by what they take now; beyond it they wait in the queue like all others. What is free is given out in that
 * order, the last one getting what is left.
 * @param load the unit's week, as `unitLoad` has it
 * @param bookings of the unit, from all accounts; other weeks are not looked at
 * @param queue the claims on this week in rank order, each request once
 * @param priorityAccounts ids of the accounts with priority access
 * @param share the policy's cap, 0 to 1 of the week's hours; undefined where there is no such rule
 */
export function priorityAccess(
	load: WeekLoad,
	bookings: readonly Booking[],
	queue: readonly Claim[],
	priorityAccounts: ReadonlySet<string>,
	share: number | undefined,
): PriorityAccess {
	const hasPriority = ({ accountId }: { accountId: string }) => priorityAccounts.has(accountId);
	const taken = bookings.filter((each) => each.week === load.week && hasPriority(each));
	const used = sumOf(taken.map(({ hours }) => hours));
	const cap = share === undefined || load.capacity === undefined ? undefined : share * load.capacity;
	const free = Math.max(0, load.free ?? 0);
	const first = handOut(queue.filter(hasPriority), Math.min(free, Math.max(0, (cap ?? 0) - used)));
	const granted = sumOf([...first.values()]);
	const others = effects(queue, first, free - granted, free).filter(({ claim }) => !hasPriority(claim));
	return {
		...{ week: load.week, cap, used, granted },
		left: cap === undefined ? undefined : Math.max(0, cap - used - granted),
		cost: sumOf(others.map(({ affected }) => affected.loses)),
		affected: others.map(({ affected }) => affected).filter(({ from, to, loses }) => to > from || loses > 0),
	};
}

/** What going first does to each claim of the queue. `left` is what is free once the `first` have theirs. */
function effects(
	queue: readonly Claim[],
	first: ReadonlyMap<string, number>,
	left: number,
	free: number,
): { claim: Claim; affected: Affected }[] {
	const without = handOut(queue, free);
	const rest = queue.map((claim) => ({
		...claim,
		hours: claim.hours && claim.hours - (first.get(claim.requestKey) ?? 0),
	}));
	const later = handOut(rest, left);
	const order = [
		...queue.filter(({ requestKey }) => first.has(requestKey)),
		...queue.filter(({ requestKey }) => !first.has(requestKey)),
	];
	return queue.map((claim, place) => {
		const { requestKey, hours = 0 } = claim;
		const had = without.get(requestKey) ?? 0;
		const has = (first.get(requestKey) ?? 0) + (later.get(requestKey) ?? 0);
		const isOut = had > 0 && had === hours && has < had;
		const to = order.indexOf(claim) + 1;
		return { claim, affected: { requestKey, from: place + 1, to, loses: Math.max(0, had - has), isOut } };
	});
}

/** Hours by request, in the order of the claims, while there are any. */
function handOut(claims: readonly Claim[], available: number): Map<string, number> {
	const given = new Map<string, number>();
	let left = available;
	for (const { requestKey, hours = 0 } of claims) {
		const part = Math.min(hours, left);
		if (part <= 0) continue;
		given.set(requestKey, part);
		left -= part;
	}
	return given;
}
