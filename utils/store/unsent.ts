import type { Store } from "./db.ts";

const UNSENT = ["operations", "drafts"] as const;

/** How much a user has done or typed that the CRM does not have. Rows that cannot be read count too. */
export async function countUnsent(store: Store): Promise<number> {
	const tx = store.transaction(UNSENT);
	const [operations, drafts] = await Promise.all([
		tx.objectStore("operations").count(),
		tx.objectStore("drafts").count(),
		tx.done,
	]);
	return operations + drafts;
}

/**
 * Forgets what was read from the CRM, in one step; with `unsent`, what was never sent as well. How many calls
 * were made is no record of the CRM's: who signs in again has made them all the same.
 */
export async function clearStore(store: Store, unsent: boolean): Promise<void> {
	const names = [...store.objectStoreNames].filter((name) => unsent || !UNSENT.some((kept) => kept === name));
	const tx = store.transaction(names, "readwrite", { durability: "strict" });
	const calls = await tx.objectStore("sync").get("calls");
	await Promise.all(names.map((name) => tx.objectStore(name).clear()));
	if (calls) await tx.objectStore("sync").put(calls);
	await tx.done;
}
