/** What the full page reads: many accounts at once. One function, one transaction. */
import type { Programme } from "../domain/programme.ts";
import type { WorkCopy } from "../domain/work.ts";
import type { Store } from "./db.ts";
import { byKind } from "./operations.ts";
import { withRoom } from "./room.ts";
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

/** What the programme page showed last; nothing where it never did, or where something of it is gone since. */
export async function readShown(store: Store): Promise<Programme | undefined> {
	const row = await store.get("sync", "programme");
	return row?.key === "programme" ? row.shown : undefined;
}

/** Keeps what the programme page shows, so that it can open with that. */
export async function keepShown(store: Store, shown: Programme): Promise<void> {
	await withRoom(store, () => store.put("sync", { key: "programme", shown }));
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
