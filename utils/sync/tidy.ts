import { ROOM_BYTES, UNOPENED_MS } from "../domain/eviction.ts";
import { evict } from "../store/eviction.ts";
import { readTidyDueAt, writeTidyDueAt } from "../store/sync-state.ts";
import type { SyncContext } from "./pull.ts";

/** Browsers give deleted rows back to the disk late: to measure again at once would evict for the same excess twice. */
const EVERY_MS = 24 * 3_600_000;

/**
 * Once a day: history of accounts that nobody has opened for long makes way, and then that of the least
 * recently opened while Instep takes more of the disk than it may.
 * @param usedBytes what all of Instep takes of the disk, as the browser estimates it
 */
export async function tidy(
	{ store, now, announce }: Pick<SyncContext, "store" | "now" | "announce">,
	usedBytes: () => Promise<number>,
): Promise<void> {
	if (now() < (await readTidyDueAt(store))) return;
	const excessBytes = (await usedBytes()) - ROOM_BYTES;
	await writeTidyDueAt(store, now() + EVERY_MS);
	if ((await evict(store, { staleBefore: now() - UNOPENED_MS, excessBytes })) > 0) announce();
}
