import type { Store } from "./db.ts";

/**
 * Does a write; where the disk is full, frees all of the copy that may go and tries once more. Rejects with
 * the browser's `QuotaExceededError` where that does not help either. How to choose what goes is loaded only
 * then: pages hardly ever need it.
 */
export async function withRoom<T>(store: Store, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (!isFull(error)) throw error;
		// Freeing may itself fail for want of room; what the write said is then the reason to give.
		await import("./eviction.ts")
			.then(({ evict }) => evict(store, { staleBefore: 0, excessBytes: Number.POSITIVE_INFINITY }))
			.catch(() => 0);
		return write();
	}
}

function isFull(error: unknown): boolean {
	return error instanceof Error && error.name === "QuotaExceededError";
}
