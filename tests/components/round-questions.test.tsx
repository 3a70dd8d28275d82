/** Answering a round by keys alone, leaving it and coming back. */
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Answered, Question } from "../../utils/domain/pulse.ts";
import { questionKey } from "../../utils/domain/pulse.ts";
import { ACCOUNT_ID } from "../utils/domain/examples.ts";
import { type Drawn, draw } from "./page.ts";

const { RoundQuestions } = await import("../../entrypoints/workspace/RoundQuestions.tsx");

const QUESTIONS: Question[] = [
	{ item: "V1", accountId: ACCOUNT_ID },
	{ item: "K2", accountId: ACCOUNT_ID },
	{ item: "Y2", accountId: undefined },
];

/** Node's own is no event of this page. */
const PageEvent = document.defaultView?.Event ?? Event;

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

/** Draws the round as the page does: what is answered is on the device, whatever becomes of the page. */
async function open(
	kept: Map<string, Answered>,
	onAnswer?: () => Promise<void>,
	language?: "da",
): Promise<void> {
	drawn?.remove();
	drawn = await draw(
		<RoundQuestions
			questions={QUESTIONS}
			answered={kept}
			nameOf={() => "Arla"}
			onAnswer={async ({ answer, comment, ...question }) => {
				await onAnswer?.();
				kept.set(questionKey(question), { answer, comment });
			}}
			onLeave={() => undefined}
		/>,
		async () => undefined,
		language,
	);
	await settled();
}
/** Hooks run, and what they change is drawn, in later turns. */
const settled = () => new Promise((done) => setTimeout(done, 30));
const find = (selector: string) => drawn?.root.querySelector(selector);
const at = () => find("[data-round]")?.getAttribute("data-round");
/** On the element that listens: linkedom tells a listener further up another `this`, which preact goes by. */
async function press(key: string, on = "[data-round]", more = {}): Promise<void> {
	const event = new PageEvent("keydown", { bubbles: true, cancelable: true });
	find(on)?.dispatchEvent(Object.assign(event, { key }, more));
	await settled();
}

describe("a round", () => {
	test("is answered by keys alone: 1 to 5, and 0 for who cannot judge", async () => {
		const kept = new Map<string, Answered>();
		await open(kept);
		expect(at()).toBe(`V1 ${ACCOUNT_ID}`);
		await press("4");
		await press("0");
		expect(at()).toBe("Y2 ");
		await press("1");
		expect(at()).toBe("done");
		expect([...kept.values()].map(({ answer }) => answer)).toEqual([4, undefined, 1]);
		expect(find("[role=status]")?.textContent).toContain("3 of 3 statements answered");
	});

	test("left in the middle goes on at the first statement that is open", async () => {
		const kept = new Map<string, Answered>();
		await open(kept);
		await press("4");
		await open(kept);
		expect(at()).toBe(`K2 ${ACCOUNT_ID}`);
		expect(find("progress")?.getAttribute("value")).toBe("1");
	});

	test("does not ask again what was answered elsewhere in the quarter, as about the company", async () => {
		const kept = new Map([["Y2 ", { answer: 5, comment: undefined } as const]]);
		await open(new Map<string, Answered>(kept));
		await press("4");
		await press("4");
		expect(at()).toBe("done");
	});

	test("goes back and on by the arrows, shows what was answered, and lets it be changed", async () => {
		const kept = new Map<string, Answered>();
		await open(kept);
		await press("4");
		await press("ArrowLeft");
		expect(find("[aria-pressed=true]")?.getAttribute("data-answer")).toBe("4");
		await press("2");
		expect(kept.get(`V1 ${ACCOUNT_ID}`)?.answer).toBe(2);
		await press("ArrowRight");
		await press("ArrowRight");
		expect(at()).toBe("done");
		// What was skipped is still open, and is led to.
		expect(find("button.primary")?.textContent).toBe("Go to what is open");
	});

	test("other keys, held ones and those of the browser answer nothing; nor does what is typed as a comment", async () => {
		const kept = new Map<string, Answered>();
		await open(kept);
		await press("6");
		await press("a");
		await press("4", undefined, { ctrlKey: true });
		await press("4", undefined, { repeat: true });
		let heard = 0;
		find("[data-round]")?.addEventListener("keydown", () => (heard += 1));
		await press("4", "textarea");
		expect(heard).toBe(0);
		expect([at(), kept.size]).toEqual([`V1 ${ACCOUNT_ID}`, 0]);
	});

	test("stays at a statement whose answer could not be kept, and says so", async () => {
		await open(new Map(), async () => {
			throw new Error("No room");
		});
		await press("4");
		expect(at()).toBe(`V1 ${ACCOUNT_ID}`);
		await vi.waitUntil(() => find("[role=alert]"));
	});

	test("a key pressed again while an answer is being kept answers nothing else", async () => {
		let keep: (() => void) | undefined;
		const kept = new Map<string, Answered>();
		await open(kept, () => new Promise<void>((done) => (keep = done)));
		await press("4");
		await press("5");
		keep?.();
		await settled();
		expect([at(), kept.size, [...kept.values()][0]?.answer]).toEqual([`K2 ${ACCOUNT_ID}`, 1, 4]);
	});

	test("is in the user's language", async () => {
		await open(new Map(), undefined, "da");
		expect(find("[data-answer='0']")?.textContent).toContain("Kan ikke vurdere");
		expect(find("p")?.textContent).toContain("Udsagn 1 af 3 · Om Arla");
	});
});
