import type { Store } from "./db.ts";
import { evict } from "./eviction.ts";

/**
 * Does a write; where the disk is full, frees all of the copy that may go and tries once more. Rejects with
 * the browser's `QuotaExceededError` where that does not help either.
 */
export async function withRoom<T>(store: Store, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (!isFull(error)) throw error;
		// Freeing may itself fail for want of room; what the write said is then the reason to give.
		await evict(store, { staleBefore: 0, excessBytes: Number.POSITIVE_INFINITY }).catch(() => 0);
		return write();
	}
}

function isFull(error: unknown): boolean {
	return error instanceof Error && error.name === "QuotaExceededError";
}
