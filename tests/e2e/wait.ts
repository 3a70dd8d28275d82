export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until there is an answer. A page that navigates in the middle of a look throws: that is "not yet". */
export async function waitFor<T>(
	what: string,
	look: () => T | undefined | Promise<T | undefined>,
	timeoutMs = 10_000,
): Promise<T> {
	const endsAt = Date.now() + timeoutMs;
	let last: unknown;
	for (;;) {
		try {
			const seen = await look();
			if (seen !== undefined) return seen;
		} catch (error) {
			last = error;
		}
		if (Date.now() > endsAt) throw new Error(`Waited ${timeoutMs} ms for ${what}.`, { cause: last });
		// Each look costs the browser something: more often, and stories told side by side slow each other down.
		await sleep(50);
	}
}
