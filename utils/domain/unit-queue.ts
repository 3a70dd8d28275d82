import { type AccountMarks, keyAccountsOf } from "./account-marks.ts";
import type { Policy } from "./policy.ts";
import { type PriorityOrder, withPriority } from "./priority-access.ts";
import { rankQueue } from "./rank.ts";
import type { Account, Unit } from "./records.ts";
import { queuesOf } from "./standing.ts";
import type { FoldedRequest } from "./support.ts";

/** What a queue is ordered from. */
export interface QueueInput {
	policy: Policy;
	/** The open requests of the unit at least. */
	folded: readonly FoldedRequest[];
	marks: AccountMarks;
	/** Those of the requests, as far as the device has them. */
	accounts: readonly Account[];
	/** Epoch milliseconds. */
	now: number;
}

export interface UnitQueue extends PriorityOrder {
	/** What the accounts of its requests are called, by request key. */
	names: ReadonlyMap<string, string>;
	/**
	 * Why priority access is not known: the policy names no field that says which are key accounts, the device knows
	 * it of none, or the unit does not say how many hours it opens. Missing where it is known.
	 */
	unknown: "no_field" | "no_account" | "no_hours" | undefined;
}

/** Who waits for a unit, in the order in which it is due to answer: by rank, key accounts first up to the cap. */
export function unitQueue({ policy, folded, marks, accounts, now }: QueueInput, unit: Unit): UnitQueue {
	const { rules } = policy;
	// A policy that an older version has stored names no fields.
	const keyAccounts = rules.accountFields?.keyAccount ? keyAccountsOf(accounts) : undefined;
	const queue = queuesOf(folded, now, marks).get(unit.id) ?? [];
	const access = keyAccounts && {
		hasPriority: (accountId: string) => keyAccounts.has(accountId),
		cap: rules.caps.priorityShare,
	};
	const withoutAccess = rules.accountFields?.keyAccount ? "no_account" : "no_field";
	return {
		...withPriority(rankQueue(queue, policy), access, unit.weeklyHours),
		names: new Map(queue.map(({ ask }) => [ask.key, ask.accountName])),
		unknown: access ? (unit.weeklyHours === undefined ? "no_hours" : undefined) : withoutAccess,
	};
}
