/** The copy of the CRM's records. One function, one transaction. */

import type { AccountMarks } from "../domain/account-marks.ts";
import type { Policy } from "../domain/policy.ts";
import type { Account, Unit } from "../domain/records.ts";
import type { Result } from "../domain/result.ts";
import type { AccountCopy } from "../domain/view.ts";
import type { Store } from "./db.ts";
import { byKind } from "./operations.ts";

const ACCOUNT_STORES = [
	"accounts",
	"units",
	"experts",
	"policies",
	"requests",
	"scopes",
	"sync",
	"operations",
] as const;

/** Everything one account's panel shows, in one read. Only keys and indexes, never a whole large store. */
export async function readAccount(store: Store, accountId: string): Promise<AccountCopy> {
	const tx = store.transaction(ACCOUNT_STORES);
	const [account, units, experts, policies, requests, scope, status, operations] = await Promise.all([
		tx.objectStore("accounts").get(accountId),
		tx.objectStore("units").getAll(),
		tx.objectStore("experts").getAll(),
		tx.objectStore("policies").getAll(),
		tx.objectStore("requests").index("accountId").getAll(accountId),
		tx.objectStore("scopes").get(accountId),
		tx.objectStore("sync").get("status"),
		tx.objectStore("operations").getAll(),
	]);
	const asked = new Set(requests.flatMap(({ openUnitId }) => openUnitId ?? []));
	const queues = await Promise.all(
		[...asked].map((unitId) => tx.objectStore("requests").index("openUnitId").getAll(unitId)),
	);
	const asking = new Set(queues.flat().map((request) => request.accountId));
	const accounts = await Promise.all([...asking].map((id) => tx.objectStore("accounts").get(id)));
	await tx.done;
	const sync = status?.key === "status" ? status : undefined;
	return {
		accountId,
		account,
		accounts: accounts.filter((each) => each !== undefined),
		units: units.sort((a, b) => a.name.localeCompare(b.name, "da")),
		experts,
		policies,
		requests,
		queues: queues.flat(),
		...byKind(operations),
		hasCopy: account !== undefined && scope?.historyAt !== undefined,
		isUnreadable: scope?.isUnreadable ?? false,
		pulledAt: sync?.pulledAt,
		hidden: sync?.hidden ?? [],
		values: sync?.values,
		unknown: sync?.unknown ?? [],
		problem: sync?.problem,
	};
}

export function readUnits(store: Store): Promise<Unit[]> {
	return store.getAll("units");
}

/** What the device has of an account itself. */
export function readAccountRow(store: Store, id: string): Promise<Account | undefined> {
	return store.get("accounts", id);
}

/** The marks of value of accounts, as they were made when results were last read; none where there are no results. */
export async function readValues(store: Store): Promise<AccountMarks["values"]> {
	const status = await store.get("sync", "status");
	return (status?.key === "status" && status.values) || new Map();
}

/** All results that the CRM has shown this user. */
export function readResults(store: Store): Promise<Result[]> {
	return store.getAll("results");
}

export function readPolicies(store: Store): Promise<Policy[]> {
	return store.getAll("policies");
}
