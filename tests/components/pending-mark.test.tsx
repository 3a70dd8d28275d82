/** What was done and is not in the CRM: shown at once, with what can still be done about it. */
import { afterEach, expect, test, vi } from "vitest";
import { VANISHED } from "../../utils/domain/operation.ts";
import type { Pending } from "../../utils/domain/pending.ts";
import { type Drawn, draw } from "./page.ts";

const { PendingMark } = await import("../../components/PendingMark.tsx");

const actions = {
	onUndo: vi.fn<() => void>(),
	onSendNow: vi.fn<() => void>(),
	onDiscard: vi.fn<() => void>(),
};
const REFUSED = { kind: "invalid", code: "REQUIRED_FIELD_MISSING", message: "Say why." } as const;

let drawn: Drawn | undefined;
async function mark(pending: Partial<Pending>, language: "en" | "da" = "en") {
	const whole: Pending = {
		operationKey: "op1",
		type: "withdraw",
		status: "waiting",
		isUndoable: true,
		...pending,
	};
	drawn = await draw(<PendingMark pending={whole} actions={actions} />, async () => undefined, language);
	return {
		chip: drawn.root.querySelector(".chip")?.textContent,
		buttons: [...drawn.root.querySelectorAll("button")].map(({ textContent }) => textContent),
		problem: drawn.root.querySelector(".problem")?.textContent,
	};
}
afterEach(() => drawn?.remove());

const CASES: [string, Partial<Pending>, string, string[]][] = [
	["not sent yet: can be undone", {}, "Waiting to send", ["Undo", "Send now"]],
	["tried once: the CRM may have it", { isUndoable: false }, "Waiting to send", ["Send now"]],
	["signed out", { status: "blocked" }, "Sign in to send", ["Discard"]],
	["refused", { status: "rejected", failure: REFUSED }, "Could not send", ["Try again", "Discard"]],
];
test.each(CASES)("%s", async (_, pending, chip, buttons) => {
	expect(await mark(pending)).toMatchObject({ chip, buttons });
});

test("the CRM's reason stands at the item, and what to do where there is none", async () => {
	const { problem } = await mark({ status: "rejected", failure: REFUSED });
	expect(problem).toBe("Say why. (REQUIRED_FIELD_MISSING)");
	drawn?.remove();
	const gone = await mark({ status: "rejected", failure: { ...REFUSED, kind: "gone", code: VANISHED } });
	expect(gone.problem).toContain("Ask for access and try again, or discard this.");
});

test("each button does what it says, to this operation", async () => {
	await mark({}, "da");
	const [undo, now] = drawn?.root.querySelectorAll("button") ?? [];
	undo?.click();
	now?.click();
	expect([undo?.textContent, now?.textContent]).toEqual(["Fortryd", "Send nu"]);
	expect(actions.onUndo).toHaveBeenCalledExactlyOnceWith("op1");
	expect(actions.onSendNow).toHaveBeenCalledExactlyOnceWith("op1");
	expect(actions.onDiscard).not.toHaveBeenCalled();
});
