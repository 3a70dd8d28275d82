import { type Calls, counted, type Usage } from "../domain/calls.ts";
import type { Store } from "./db.ts";
import { wholly } from "./wholly.ts";

/**
 * Counts one call that was answered, and keeps what it said of the org's usage, if anything. In one transaction
 * a call, so that calls at once are each counted and a background that ends loses none that it has heard of.
 */
export async function noteCall(store: Store, heard: Usage | undefined, now: number): Promise<void> {
	const tx = store.transaction("sync", "readwrite");
	await wholly(tx, async () => {
		const row = await tx.store.get("calls");
		await tx.store.put({ key: "calls", ...counted(row?.key === "calls" ? row : undefined, heard, now) });
	});
}

export async function readCalls(store: Store): Promise<Calls | undefined> {
	const row = await store.get("sync", "calls");
	return row?.key === "calls" ? row : undefined;
}
