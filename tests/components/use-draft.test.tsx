/** Typing is on disk within 300 ms of each key, with or without a pause (ux.md U7). */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Drawn, draw } from "./page.ts";

const listeners = new Map<string, () => void>();
Object.assign(globalThis, {
	addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
});
const { useDraft } = await import("../../components/use-draft.ts");
const { openStore } = await import("../../utils/store/db.ts");
const { readDraft } = await import("../../utils/store/drafts.ts");

const KEY = "request:1";
let names = 0;
let name: string;
let drawn: Drawn;
let draft: ReturnType<typeof useDraft>;
function Form() {
	draft = useDraft(name, KEY, "crm", {});
	return <p>{draft.isSaved ? "Draft saved" : ""}</p>;
}
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
/** The database takes turns of its own, which no timer counts. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 40; turn++) await nextTurn();
}
async function after(ms: number): Promise<void> {
	vi.advanceTimersByTime(ms);
	await settled();
}
async function onDisk(): Promise<string | undefined> {
	const store = await openStore(name, () => {});
	const kept = await readDraft(store, KEY);
	store.close();
	return kept?.values.text;
}
const words = () => drawn.root.textContent;

beforeEach(async () => {
	names += 1;
	name = `draft-${names}`;
	drawn = await draw(<Form />, async () => undefined);
	await vi.waitFor(() => expect(draft.values).toBeDefined());
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
	vi.useRealTimers();
	drawn.remove();
});

test("a key is kept 300 ms later, and that is said", async () => {
	draft.change("text", "a");
	await after(300);
	expect(await onDisk()).toBe("a");
	await after(1);
	expect(words()).toBe("Draft saved");
});

test("whoever types without a pause is kept as well: never more than 300 ms are not on disk", async () => {
	let typed = "";
	let kept = "";
	for (let ms = 0; ms < 2_000; ms += 50) {
		typed += "x";
		draft.change("text", typed);
		await after(50);
		kept = (await onDisk()) ?? "";
		// A key comes each 50 ms: of what was typed 300 ms ago, six keys are younger.
		expect(kept.length, `${ms} ms`).toBeGreaterThanOrEqual(typed.length - 6);
		expect(words(), "said in a pause alone").toBe("");
	}
	await after(300);
	expect(await onDisk()).toBe(typed);
});

test("who leaves at once takes all of it along: it is kept when the page loses the focus", async () => {
	draft.change("text", "half a sent");
	listeners.get("blur")?.();
	await settled();
	expect(await onDisk()).toBe("half a sent");
});
