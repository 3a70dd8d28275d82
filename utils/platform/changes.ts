/** "Look again": tells every open panel of this extension that a store has changed. A hint, like messages. */
const CHANNEL = "instep";

export function createAnnouncer(): (storeName: string) => void {
	const channel = new BroadcastChannel(CHANNEL);
	return (storeName) => channel.postMessage(storeName);
}

/** Calls back on each change of the store that another page or the background announces. */
export function onChange(
	storeName: () => string | undefined,
	callback: () => void,
	signal: AbortSignal,
): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener("message", ({ data }) => data === storeName() && callback(), { signal });
	signal.addEventListener("abort", () => channel.close());
}

/**
 * The same, told at once and then no more often than that: each panel reads all it shows at each, and much that comes
 * in comes in many small pages. What is told meanwhile is told once, at the end of it.
 */
export function atMostEvery(ms: number, tell: (storeName: string) => void): (storeName: string) => void {
	/** Told of so lately that the next waits; whether there is a next. */
	const resting = new Map<string, boolean>();
	return function tellOnce(storeName) {
		if (resting.has(storeName)) {
			resting.set(storeName, true);
			return;
		}
		tell(storeName);
		resting.set(storeName, false);
		setTimeout(() => {
			const isNext = resting.get(storeName);
			resting.delete(storeName);
			if (isNext) tellOnce(storeName);
		}, ms);
	};
}
