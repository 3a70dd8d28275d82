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
