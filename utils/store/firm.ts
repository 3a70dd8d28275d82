/** What the firm measures of accounts, as the panel's later part and the full page read it. One function, one transaction. */
import type { Entry } from "../domain/entry.ts";
import type { FirmCopy } from "../domain/firm.ts";
import { policyOn } from "../domain/policy.ts";
import type { Store } from "./db.ts";
import { byKind } from "./operations.ts";

const STORES = ["results", "ratings", "alignments", "agenda", "operations", "sync"] as const;

/** Of one account: ratings also where they are of the whole company. */
export function readFirm(store: Store, accountId: string): Promise<FirmCopy> {
	return read(store, accountId);
}

export function readFirmOfAll(store: Store): Promise<FirmCopy> {
	return read(store, undefined);
}

/**
 * What a business case rests on: the account's results, and the discount rate of the policy in force on a day. What
 * an admin sets for the browser while the CRM holds no policy has no part in that rate.
 */
export async function readCaseBasis(store: Store, accountId: string, today: string) {
	const tx = store.transaction(["results", "policies"]);
	const [results, policies] = await Promise.all([
		tx.objectStore("results").index("accountId").getAll(accountId),
		tx.objectStore("policies").getAll(),
	]);
	await tx.done;
	return { results, discountRate: policyOn(today, policies).rules.discountRate };
}

async function read(store: Store, accountId: string | undefined): Promise<FirmCopy> {
	const tx = store.transaction(STORES);
	const of = accountId === undefined ? undefined : IDBKeyRange.only(accountId);
	const [results, ratings, alignments, agenda, unsent, status] = await Promise.all([
		tx.objectStore("results").index("accountId").getAll(of),
		tx.objectStore("ratings").getAll(),
		tx.objectStore("alignments").index("accountId").getAll(of),
		tx.objectStore("agenda").index("accountId").getAll(of),
		tx.objectStore("operations").getAll(),
		tx.objectStore("sync").get("status"),
	]);
	await tx.done;
	const sync = status?.key === "status" ? status : undefined;
	return {
		results,
		ratings: ratings.filter((rating) => !accountId || !rating.accountId || rating.accountId === accountId),
		alignments,
		agenda,
		entries: byKind(unsent).entries.sort(inOrder),
		withheld: sync?.withheld ?? [],
		pulledAt: sync?.pulledAt,
	};
}

function inOrder(a: Entry, b: Entry): number {
	return a.createdAt - b.createdAt;
}
