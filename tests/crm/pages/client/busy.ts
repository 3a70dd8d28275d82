declare global {
	interface Window {
		/** A test may change it at any time; the next navigation obeys it. */
		__pageBusy: { tasks: number; ms: number };
	}
}

const [tasks = 0, ms = 0] = (document.documentElement.dataset.busy ?? "").split("x").map(Number);
window.__pageBusy = { tasks, ms };

/** Lightning works on the main thread for a second and more after each navigation; so does this. */
export function beBusy(signal: AbortSignal): void {
	const { tasks, ms } = window.__pageBusy;
	let left = tasks;
	// A message, not a timer: Lightning's tasks follow each other without the clamp of nested timers.
	const channel = new MessageChannel();
	channel.port1.onmessage = () => {
		if (left === 0 || signal.aborted) return channel.port1.close();
		left--;
		const end = performance.now() + ms;
		while (performance.now() < end);
		channel.port2.postMessage(null);
	};
	channel.port2.postMessage(null);
}

/** A pause of Lightning's own: none where the page was told not to be busy. */
export async function pause(ms: number): Promise<void> {
	if (window.__pageBusy.tasks > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
