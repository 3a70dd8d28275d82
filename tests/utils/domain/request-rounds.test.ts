import { describe, expect, test } from "vitest";
import { fold } from "../../../utils/domain/request.ts";
import { aStory, KAM, MANAGER } from "./examples.ts";

const reasons = (...chapters: Parameters<typeof aStory>) =>
	fold(aStory(...chapters)).steps.map(({ superseded }) => superseded);

describe("questions", () => {
	test("can be asked in two rounds; the third is superseded", () => {
		const state = fold(aStory("submit", "ask_info", "give_info", "ask_info", "give_info", "ask_info"));
		expect(state.steps.at(-1)?.superseded).toBe("rounds_used");
		expect(state).toMatchObject({ status: "submitted", rounds: 2 });
	});

	test("that had no effect use no round", () => {
		const state = fold(aStory("submit", "ask_info", "ask_info", "give_info", "ask_info"));
		expect(state.steps.map(({ superseded }) => superseded)).toEqual([
			undefined,
			undefined,
			"not_allowed",
			undefined,
			undefined,
		]);
		expect(state).toMatchObject({ status: "needs_info", rounds: 2 });
	});
});

describe("a decline", () => {
	test("can be replied to once, and the request waits again", () => {
		expect(fold(aStory("submit", "decline", "give_info"))).toMatchObject({
			status: "submitted",
			hasReplied: true,
		});
	});

	test("after the reply is final: a second reply is superseded", () => {
		const state = fold(aStory("submit", "decline", "give_info", "decline", "give_info"));
		expect(state.steps.at(-1)?.superseded).toBe("rounds_used");
		expect(state.status).toBe("declined");
	});

	test("leaves the answers to questions uncounted", () => {
		expect(reasons("submit", "ask_info", "give_info", "decline", "give_info")).not.toContain("rounds_used");
	});

	test("can be overridden and escalated", () => {
		expect(fold(aStory("submit", "decline", "escalate", "override"))).toMatchObject({
			status: "submitted",
			escalation: 1,
		});
	});
});

describe("a delivered request", () => {
	const DELIVERED: Parameters<typeof aStory> = ["submit", "offer", "accept", "commit", "deliver"];
	const by = (actorId: string) => ({ type: "rate", actorId, rating: 5 }) as const;

	test("is closed when two people have rated it", () => {
		expect(fold(aStory(...DELIVERED, by(KAM.userId))).status).toBe("delivered");
		expect(fold(aStory(...DELIVERED, by(KAM.userId), by(MANAGER.userId))).status).toBe("closed");
	});

	test("is not closed by one person who rates twice", () => {
		expect(fold(aStory(...DELIVERED, by(KAM.userId), by(KAM.userId))).status).toBe("delivered");
	});

	test("does not count a rating given before the delivery", () => {
		const early: Parameters<typeof aStory> = ["submit", "offer", "accept", "commit", by(MANAGER.userId)];
		expect(fold(aStory(...early, "deliver", by(KAM.userId))).status).toBe("delivered");
	});
});
