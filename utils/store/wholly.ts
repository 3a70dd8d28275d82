/**
 * Does the work of a transaction and waits for its commit. All of it is stored, or nothing: an error in it would
 * else leave what came before it to be committed. Where the disk takes the transaction back, that is thrown once
 * and heard, not also as a rejection that nobody waits for.
 */
export async function wholly<T>(
	tx: { readonly done: Promise<void>; readonly error: DOMException | null; abort: () => void },
	work: () => Promise<T>,
): Promise<T> {
	try {
		const result = await work();
		await tx.done;
		return result;
	} catch (error) {
		try {
			tx.abort();
		} catch {
			// It has ended by itself.
		}
		await tx.done.catch(() => undefined);
		// What was under way then is told no more than that the transaction has ended.
		throw tx.error ?? error;
	}
}
