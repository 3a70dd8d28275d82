import { revoke } from "../../utils/crm/salesforce/oauth.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { connections, formerUsers } from "../../utils/platform/settings.ts";
import { tokenStoreOf, withTokens } from "../../utils/platform/token-store.ts";
import { storeName } from "../../utils/store/db.ts";
import { clearStore, countUnsent } from "../../utils/store/unsent.ts";
import { globalFetch, storeOf } from "./stores.ts";

/**
 * Signs a user out: what the device knows of the CRM goes, and the session ends there too. What they have
 * not sent stays for their next sign-in, unless they chose to drop it.
 */
export async function signOut(connection: Connection, drop: boolean): Promise<void> {
	const { [connection.host]: _, ...others } = await connections.get();
	await connections.set(others);
	await leave(connection, drop);
}

/** Ends the user's session and notes whose unsent work waits. A death on the way leaves too much, never too little. */
export async function leave(connection: Connection, drop = false): Promise<void> {
	const name = storeName(connection);
	const store = await storeOf(name);
	await clearStore(store, drop);
	const { [name]: _, ...others } = await formerUsers.get();
	const isWaiting = (await countUnsent(store)) > 0;
	await formerUsers.set(isWaiting ? { ...others, [name]: connection } : others);
	const tokens = tokenStoreOf(connection);
	const known = await withTokens(async () => {
		const known = await tokens.get();
		await tokens.set(undefined);
		return known;
	});
	if (known) await revoke(globalFetch, known);
}
