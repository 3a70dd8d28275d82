import type { Store } from "./db.ts";
import { byKind } from "./operations.ts";

/** What the device knows of all requests that somebody may have something to do with, of every account. */
export async function readLive(store: Store) {
	const tx = store.transaction(["accounts", "units", "experts", "policies", "requests", "operations"]);
	const [accounts, units, experts, policies, requests, operations] = await Promise.all([
		tx.objectStore("accounts").getAll(),
		tx.objectStore("units").getAll(),
		tx.objectStore("experts").getAll(),
		tx.objectStore("policies").getAll(),
		tx.objectStore("requests").index("isLive").getAll(),
		tx.objectStore("operations").getAll(),
	]);
	await tx.done;
	return { accounts, units, experts, policies, requests, ...byKind(operations) };
}
