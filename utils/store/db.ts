import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { Schema } from "./schema.ts";

export type Store = IDBPDatabase<Schema>;

type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

/**
 * One rung: makes stores and indexes, and migrates rows, inside the upgrade's transaction. It may await that
 * transaction and nothing else. Operations and drafts are migrated; the cache may be cleared instead, if its
 * cursors are as well.
 */
export type Step = (db: IDBPDatabase<Schema>, tx: UpgradeTransaction) => void | Promise<void>;

/**
 * The ladder: rung 1 makes the first version of the database, and so on; its length is the version. Released
 * rungs never change. With a new one goes an image of the new version (tests/utils/store/images/).
 */
export const STEPS: readonly Step[] = [
	(db) => {
		db.createObjectStore("accounts", { keyPath: "id" });
		db.createObjectStore("units", { keyPath: "id" });
		db.createObjectStore("experts", { keyPath: "id" });
		db.createObjectStore("policies", { keyPath: "id" });
		const requests = db.createObjectStore("requests", { keyPath: "key" });
		requests.createIndex("accountId", "accountId");
		requests.createIndex("openUnitId", "openUnitId");
		requests.createIndex("isIncomplete", "isIncomplete");
		db.createObjectStore("scopes", { keyPath: "accountId" });
		db.createObjectStore("sync", { keyPath: "key" });
		db.createObjectStore("operations", { keyPath: "key" });
		db.createObjectStore("drafts", { keyPath: "key" });
	},
	async (db, tx) => {
		db.createObjectStore("links", { keyPath: "recordId" });
		const requests = tx.objectStore("requests");
		requests.createIndex("unitId", "unitId");
		requests.createIndex("isLive", "isLive");
		// Read anew as a whole: a cursor would never bring what is over and escalated, nor rows their new keys.
		for (const name of tx.objectStoreNames)
			if (name !== "operations" && name !== "drafts") await tx.objectStore(name).clear();
	},
	(db) => {
		db.createObjectStore("ratings", { keyPath: "id" });
		for (const name of ["results", "alignments", "agenda"] as const)
			db.createObjectStore(name, { keyPath: "id" }).createIndex("accountId", "accountId");
	},
];

/**
 * Opens the database of one user in one org. Each has a database of its own, so that nothing of one can be
 * read or sent as another. `nobody` holds what was typed before anybody was signed in. Rejects with the
 * browser's error, a `VersionError` where the database is of a newer version than this.
 * @param onLost called when the connection has ended and must be opened again
 * @param onBlocked called where a connection of an older version is in the way; it opens once that is closed
 */
export function openStore(
	name: string,
	onLost: () => void,
	onBlocked: () => void = () => {},
	steps: readonly Step[] = STEPS,
): Promise<Store> {
	return openDB<Schema>(name, steps.length, {
		upgrade(db, version, _, tx) {
			// A rung that fails takes all of the upgrade back, and the database stays as it was. The opening
			// itself tells of it; where the browser has ended the transaction, there is nothing to take back.
			climb(db, tx, steps.slice(version))
				.catch(() => tx.abort())
				.catch(() => undefined);
			tx.done.catch(() => undefined);
		},
		blocked: onBlocked,
		// A newer version of Instep wants to open the database: step aside, or it waits for ever.
		blocking(_current, _blocked, event) {
			if (event.target instanceof IDBDatabase) event.target.close();
			onLost();
		},
		terminated: onLost,
	});
}

async function climb(
	db: IDBPDatabase<Schema>,
	tx: UpgradeTransaction,
	steps: readonly Step[],
): Promise<void> {
	for (const step of steps) await step(db, tx);
}

export const NOBODY = "instep-nobody";

export function storeName(author: { orgId: string; userId: string }): string {
	return `instep-${author.orgId}-${author.userId}`;
}
