/** What the full page reads: many accounts at once. One function, one transaction. */
import type { WorkCopy } from "../domain/work.ts";
import type { Store } from "./db.ts";
import { byKind } from "./operations.ts";
import type { Scope } from "./schema.ts";

const STORES = ["accounts", "units", "experts", "policies", "requests", "sync", "operations"] as const;

/** The requests of all accounts that somebody may have something to do with: as the badge reads them. */
export function readLiveWork(store: Store): Promise<WorkCopy> {
	return readWork(store, true);
}

/** Every request that the device has: the live ones of all accounts, the others of the accounts in scope. */
export function readAllWork(store: Store): Promise<WorkCopy> {
	return readWork(store, false);
}

/** The accounts and units whose history was asked for, by id. */
export async function readScopes(store: Store): Promise<ReadonlyMap<string, Scope>> {
	return new Map((await store.getAll("scopes")).map((scope) => [scope.accountId, scope]));
}

async function readWork(store: Store, isLiveOnly: boolean): Promise<WorkCopy> {
	const tx = store.transaction(STORES);
	const stored = tx.objectStore("requests");
	const [accounts, units, experts, policies, requests, status, operations] = await Promise.all([
		tx.objectStore("accounts").getAll(),
		tx.objectStore("units").getAll(),
		tx.objectStore("experts").getAll(),
		tx.objectStore("policies").getAll(),
		isLiveOnly ? stored.index("isLive").getAll() : stored.getAll(),
		tx.objectStore("sync").get("status"),
		tx.objectStore("operations").getAll(),
	]);
	await tx.done;
	const sync = status?.key === "status" ? status : undefined;
	return {
		accounts,
		units: units.sort((a, b) => a.name.localeCompare(b.name, "da")),
		experts: experts.sort((a, b) => a.name.localeCompare(b.name, "da")),
		policies,
		requests,
		...byKind(operations),
		values: sync?.values,
		pulledAt: sync?.pulledAt,
		problem: sync?.problem,
	};
}
