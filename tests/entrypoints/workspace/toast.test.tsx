/** A toast is there for ten seconds, and for longer while somebody is at it; there is one, whatever it stands for. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Drawn, draw } from "../../components/page.ts";

const { Toast } = await import("../../../entrypoints/workspace/Toast.tsx");
const { WordsProvider } = await import("../../../entrypoints/workspace/use-words.ts");
const { workspaceWordsIn } = await import("../../../utils/i18n/workspace-words.ts");
const { en, da } = { en: await workspaceWordsIn("en"), da: await workspaceWordsIn("da") };
const PageEvent = document.defaultView?.Event ?? Event;

const onGone = vi.fn<() => void>();
const onClose = vi.fn<() => void>();
let drawn: Drawn | undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	drawn?.remove();
	vi.useRealTimers();
	vi.clearAllMocks();
});

async function show(text: string): Promise<void> {
	drawn = await draw(
		<WordsProvider value={en}>
			<Toast text={text} onGone={onGone} onClose={onClose}>
				<button type="button">Undo</button>
			</Toast>
		</WordsProvider>,
		async () => undefined,
	);
	await vi.advanceTimersByTimeAsync(100);
}
const find = (selector: string) => drawn?.root.querySelector(selector);
async function at(type: string, fields = {}): Promise<void> {
	find(".toast")?.dispatchEvent(Object.assign(new PageEvent(type, { bubbles: true }), fields));
	await vi.advanceTimersByTimeAsync(100);
}

test("it is there for as long as what it says can be undone, never under six seconds", async () => {
	await show("Answered");
	await vi.advanceTimersByTimeAsync(9_500);
	expect(onGone).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(onGone).toHaveBeenCalledOnce();
});

test.each([
	["pointerenter", "pointerleave"],
	["focusin", "focusout"],
])("from %s to %s it stays, and has its whole time again after that", async (comes, leaves) => {
	await show("Answered");
	await at(comes);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(onGone).not.toHaveBeenCalled();
	await at(leaves);
	await vi.advanceTimersByTimeAsync(9_500);
	expect(onGone).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(onGone).toHaveBeenCalledOnce();
});

test("the pointer that leaves does not send it away from under the focus", async () => {
	await show("Answered");
	await at("focusin");
	await at("pointerenter");
	await at("pointerleave");
	await vi.advanceTimersByTimeAsync(60_000);
	expect(onGone).not.toHaveBeenCalled();
});

test("it can be put away by its button and by Escape", async () => {
	await show("Answered");
	find(".icon-button")?.dispatchEvent(new PageEvent("click", { bubbles: true }));
	await at("keydown", { key: "a" });
	expect(onClose).toHaveBeenCalledOnce();
	await at("keydown", { key: "Escape" });
	expect(onClose).toHaveBeenCalledTimes(2);
});

test("without anything to say there is a live region alone, which is there before its first words", async () => {
	await show("");
	expect(drawn?.root.querySelectorAll("button, .toast")).toHaveLength(0);
	expect(find("[role=status]")?.textContent).toBe("");
	await vi.advanceTimersByTimeAsync(60_000);
	expect(onGone).not.toHaveBeenCalled();
});

test("several are one, with their count", () => {
	const say = (more: number) =>
		[en, da].map(({ workspace }) => workspace.answered("Tariff check · Havbo", more));
	expect(say(0)).toEqual(["Answered: Tariff check · Havbo", "Besvaret: Tariff check · Havbo"]);
	expect(say(2)).toEqual([
		"Answered: Tariff check · Havbo, and 2 more",
		"Besvaret: Tariff check · Havbo og 2 til",
	]);
});
