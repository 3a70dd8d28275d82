/** All of the work is stored, or nothing: an error in it would else leave what came before it to be committed. */
export async function wholly<T>(
	tx: { done: Promise<void>; abort(): void },
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
		throw error;
	}
}
