/** How far the CRM has been read, and for which accounts. */
import type { Scope, Store, SyncStatus } from "./db.ts";
import { wholly } from "./wholly.ts";

export interface SyncState {
	cursors: Record<string, string>;
	status: SyncStatus | undefined;
	scopes: Scope[];
	/** Accounts that are in the copy and have no history yet. */
	accountsWithoutHistory: string[];
	/** Requests whose history lacks its beginning. */
	incompleteRequests: string[];
}

export async function readSyncState(store: Store): Promise<SyncState> {
	const tx = store.transaction(["sync", "scopes", "accounts", "requests"]);
	const [rows, scopes, accountIds, incompleteRequests] = await Promise.all([
		tx.objectStore("sync").getAll(),
		tx.objectStore("scopes").getAll(),
		tx.objectStore("accounts").getAllKeys(),
		tx.objectStore("requests").index("isIncomplete").getAllKeys(),
	]);
	await tx.done;
	const cursors: Record<string, string> = {};
	let status: SyncStatus | undefined;
	for (const row of rows) {
		if (row.key === "status") status = row;
		else cursors[row.key.slice("cursor:".length)] = row.value;
	}
	const read = new Set(scopes.flatMap(({ accountId, historyAt }) => (historyAt ? accountId : [])));
	return {
		cursors,
		status,
		scopes,
		accountsWithoutHistory: accountIds.filter((id) => !read.has(id)),
		incompleteRequests,
	};
}

export async function writeSyncStatus(store: Store, status: Omit<SyncStatus, "key">): Promise<void> {
	await store.put("sync", { key: "status", ...status });
}

/** Takes accounts into scope before their history is read: what is over is kept only for these. */
export async function openScopes(store: Store, accountIds: readonly string[], now: number): Promise<void> {
	const tx = store.transaction("scopes", "readwrite");
	await wholly(tx, async () => {
		for (const accountId of accountIds) {
			const known = await tx.store.get(accountId);
			await tx.store.put({ ...known, accountId, openedAt: now });
		}
	});
}

/** Notes that the history of accounts has been read; those the CRM did not deliver are unreadable. */
export async function closeHistory(store: Store, accountIds: readonly string[], now: number): Promise<void> {
	const tx = store.transaction(["scopes", "accounts"], "readwrite");
	await wholly(tx, async () => {
		for (const accountId of accountIds) {
			const isUnreadable = (await tx.objectStore("accounts").getKey(accountId)) === undefined;
			const known = await tx.objectStore("scopes").get(accountId);
			const scope = { accountId, openedAt: known?.openedAt ?? now, ...(!isUnreadable && { historyAt: now }) };
			await tx.objectStore("scopes").put({ ...scope, isUnreadable });
		}
	});
}
