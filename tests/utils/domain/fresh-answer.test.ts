import { expect, test } from "vitest";
import { freshAnswer } from "../../../utils/domain/fresh-answer.ts";
import { fold, stateAt } from "../../../utils/domain/request.ts";
import { anEvent, aStory, DAY, MONDAY } from "./examples.ts";

const answerIn = (...story: Parameters<typeof aStory>) => freshAnswer(fold(aStory(...story)))?.key;

test("an answer is news to the unit that asked", () => {
	expect(answerIn("submit", "ask_info", "give_info")).toBe("e3");
});
test("so is the one reply to a decline", () => {
	expect(answerIn("submit", "decline", "give_info")).toBe("e3");
});
test("of two rounds the last answer is told", () => {
	expect(answerIn("submit", "ask_info", "give_info", "ask_info", "give_info")).toBe("e5");
});
test("it stays news while nobody has moved the request on", () => {
	expect(answerIn("submit", "ask_info", "give_info", "escalate")).toBe("e3");
});
test("it is none once the unit has said something, nor when the request comes back another way", () => {
	expect(answerIn("submit", "ask_info", "give_info", "offer")).toBeUndefined();
	expect(answerIn("submit", "ask_info", "give_info", "offer", "reject_offer")).toBeUndefined();
	expect(answerIn("submit", "decline", "give_info", "decline", "override")).toBeUndefined();
});
test("nor when an offer's hold has ended since", () => {
	const offer = anEvent("offer", { key: "e9", at: MONDAY + 5 * DAY, expires: "2026-03-09" });
	const state = fold([...aStory("submit", "ask_info", "give_info"), offer]);
	expect(stateAt(state, MONDAY + 30 * DAY).status).toBe("submitted");
	expect(freshAnswer(stateAt(state, MONDAY + 30 * DAY))).toBeUndefined();
});
test("an answer that came too late is none", () => {
	expect(answerIn("submit", "give_info")).toBeUndefined();
});
