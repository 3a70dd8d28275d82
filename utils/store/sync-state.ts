/** How far the CRM has been read, and for which accounts. */
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";
import type { Scope, SyncStatus } from "./schema.ts";
import { wholly } from "./wholly.ts";

export interface SyncState {
	cursors: Record<string, string>;
	status: SyncStatus | undefined;
	scopes: Scope[];
	/** Accounts that are in the copy, not for their requests alone, and have no history yet. */
	accountsWithoutHistory: string[];
	/** Requests whose history lacks its beginning. */
	incompleteRequests: string[];
}

export async function readSyncState(store: Store): Promise<SyncState> {
	const tx = store.transaction(["sync", "scopes", "accounts", "requests"]);
	const [rows, scopes, accounts, incompleteRequests] = await Promise.all([
		tx.objectStore("sync").getAll(),
		tx.objectStore("scopes").getAll(),
		tx.objectStore("accounts").getAll(),
		tx.objectStore("requests").index("isIncomplete").getAllKeys(),
	]);
	await tx.done;
	const cursors: Record<string, string> = {};
	let status: SyncStatus | undefined;
	for (const row of rows) {
		if (row.key === "status") status = row;
		else if ("value" in row) cursors[row.key.slice("cursor:".length)] = row.value;
	}
	// What has made way for others is read again when somebody opens it, and not before.
	const done = new Set(
		scopes.flatMap(({ accountId, historyAt, isEvicted }) => (historyAt || isEvicted ? accountId : [])),
	);
	return {
		cursors,
		status,
		scopes,
		accountsWithoutHistory: accounts.flatMap(({ id, isOnlyAsking }) =>
			done.has(id) || isOnlyAsking ? [] : id,
		),
		incompleteRequests,
	};
}

export async function writeSyncStatus(store: Store, status: Omit<SyncStatus, "key">): Promise<void> {
	await withRoom(store, () => store.put("sync", { key: "status", ...status }));
}

/** Units that somebody manages, or is an expert of, whose history this device was never to read. */
export async function readUnitsWithoutHistory(store: Store, userId: string): Promise<string[]> {
	const tx = store.transaction(["scopes", "units", "experts"]);
	const [scopes, units, experts] = await Promise.all([
		tx.objectStore("scopes").getAll(),
		tx.objectStore("units").getAll(),
		tx.objectStore("experts").getAll(),
	]);
	await tx.done;
	const done = new Set(
		scopes.flatMap(({ accountId, historyAt, isEvicted }) => (historyAt || isEvicted ? accountId : [])),
	);
	const own = new Set(experts.flatMap((expert) => (expert.userId === userId ? expert.unitId : [])));
	return units.flatMap(({ id, managerId }) =>
		(managerId === userId || own.has(id)) && !done.has(id) ? id : [],
	);
}

/** Takes accounts or units into scope before their history is read, for what is over is kept only for these; or notes that one was opened again. */
export async function openScopes(store: Store, accountIds: readonly string[], now: number): Promise<void> {
	const tx = store.transaction("scopes", "readwrite");
	await wholly(tx, async () => {
		for (const accountId of accountIds) {
			const { isEvicted: _, ...known } = (await tx.store.get(accountId)) ?? {};
			await tx.store.put({ ...known, accountId, openedAt: now });
		}
	});
}

/** Notes that the history of accounts or units has been read; those the CRM did not deliver are unreadable. */
export async function closeHistory(store: Store, accountIds: readonly string[], now: number): Promise<void> {
	const tx = store.transaction(["scopes", "accounts", "units"], "readwrite");
	await wholly(tx, async () => {
		for (const accountId of accountIds) {
			const isUnreadable =
				(await tx.objectStore("accounts").getKey(accountId)) === undefined &&
				(await tx.objectStore("units").getKey(accountId)) === undefined;
			const known = await tx.objectStore("scopes").get(accountId);
			const scope = { accountId, openedAt: known?.openedAt ?? now, ...(!isUnreadable && { historyAt: now }) };
			await tx.objectStore("scopes").put({ ...scope, isUnreadable });
		}
	});
}

/**
 * Before the first look at requests: what the device has of them came with its own sends. That look asks for what
 * is open only, so one that is over by then would never hear of its end. Whole: a death leaves nothing half done.
 */
export async function startOver(store: Store): Promise<void> {
	const tx = store.transaction(["requests", "scopes", "sync"], "readwrite");
	await wholly(tx, async () => {
		// Another look, begun at the same time, may have come first: what it stored is past its cursor.
		if ((await tx.objectStore("sync").getKey("cursor:request")) !== undefined) return;
		const scopes = tx.objectStore("scopes");
		for (const { historyAt: _, ...scope } of await scopes.getAll()) await scopes.put(scope);
		await tx.objectStore("requests").clear();
	});
}

/** When to tidy up next, in epoch milliseconds; 0 where nobody ever has. */
export async function readTidyDueAt(store: Store): Promise<number> {
	const row = await store.get("sync", "tidy");
	return row?.key === "tidy" ? row.dueAt : 0;
}

export async function writeTidyDueAt(store: Store, dueAt: number): Promise<void> {
	await withRoom(store, () => store.put("sync", { key: "tidy", dueAt }));
}
