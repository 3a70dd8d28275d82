/**
 * Added to the extension's pages in the bench's copy of it: notes what stands on the screen in each frame, and
 * when, so that nothing from outside looks at the page while it works. Times are those of the clock all processes
 * of the browser share.
 */
import type { Seen } from "../seen.ts";

/** Older ones are dropped: half a minute of frames. */
const KEPT = 2_000;

const seen: Seen[] = [];
Reflect.set(globalThis, "seen", seen);

const clock = () => performance.timeOrigin + performance.now();

function note(entry: Seen): void {
	seen.push(entry);
	if (seen.length > KEPT) seen.shift();
}

/** A message sent in a frame's turn is delivered once that frame has been painted. */
const painted = new MessageChannel();
const waiting: Seen[] = [];
painted.port1.onmessage = () => {
	const entry = waiting.shift();
	if (entry) note({ ...entry, at: clock() });
};

function look(): void {
	const panel = document.querySelector<HTMLElement>(".panel");
	waiting.push({
		kind: "frame",
		at: clock(),
		beganAt: clock(),
		isReady: document.querySelector("[data-ready]") !== null,
		account: panel?.dataset.ready === undefined ? undefined : panel.dataset.account,
		hash: location.hash,
		isForm: document.querySelector('.form [name="resultWanted"]') !== null,
		cards: document.querySelectorAll(".card").length,
	});
	painted.port2.postMessage(null);
	looking = requestAnimationFrame(look);
}
let looking = requestAnimationFrame(look);
/** Whoever measures inputs goes without these frames, which nobody who uses the page has. */
Reflect.set(globalThis, "stopLooking", () => cancelAnimationFrame(looking));

for (const kind of ["keydown", "click"] as const)
	addEventListener(kind, ({ timeStamp }) => note({ kind, at: performance.timeOrigin + timeStamp }), true);
// For who looks at the browser's trace (durable.ts).
addEventListener("click", ({ timeStamp }) => performance.mark("the click", { startTime: timeStamp }), true);

new BroadcastChannel("instep").addEventListener("message", () => note({ kind: "announced", at: clock() }));

const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function noted(...asked) {
	const tx = transaction.apply(this, asked);
	if (tx.mode === "readwrite") {
		const stores = [...tx.objectStoreNames];
		tx.addEventListener("complete", () => note({ kind: "durable", at: clock(), stores }));
	}
	return tx;
};
