/** The accounts that the user looked at last. They go with the CRM's copy. */
import type { Account } from "../domain/records.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";

const MOST_RECENT = 3;

/** Notes that the user looks at an account. Written only where that is another one than the last. */
export async function noteLookedAt(store: Store, accountId: string): Promise<void> {
	const known = await readIds(store);
	if (known[0] === accountId) return;
	const accountIds = [...new Set([accountId, ...known])].slice(0, MOST_RECENT);
	await withRoom(store, () => store.put("sync", { key: "recent", accountIds }));
}

/** The last one first. What the device does not have, or no longer, is left out. */
export async function readRecent(store: Store): Promise<Account[]> {
	const ids = await readIds(store);
	const accounts = await Promise.all(ids.map((id) => store.get("accounts", id)));
	return accounts.flatMap((account) => account ?? []);
}

async function readIds(store: Store): Promise<string[]> {
	const row = await store.get("sync", "recent");
	return row?.key === "recent" ? row.accountIds : [];
}
