import { describe, expect, test } from "vitest";
import { fold, stateAt } from "../../../utils/domain/request.ts";
import { aStory, HOUR, KAM, MONDAY, OWNER } from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const PROPOSE = { type: "propose_swap", key: "p1", actorId: KAM.userId, otherRequestKey: "r2" } as const;
const AGREE = { type: "agree_swap", key: "a1", actorId: OWNER.userId, refersTo: "p1" } as const;
const state = (...chapters: Chapters) => fold(aStory(...chapters));

describe("a swap, seen from the request on which it was proposed", () => {
	test("is open until the other side agrees, and then agreed", () => {
		const open = state("submit", "offer", PROPOSE);
		expect(open.proposals.map(({ key }) => key)).toEqual(["p1"]);
		expect(open.swap).toBeUndefined();
		const agreed = state("submit", "offer", PROPOSE, AGREE);
		expect(agreed.proposals).toEqual([]);
		expect(agreed.swap).toMatchObject({ proposal: { key: "p1" }, agreement: { key: "a1" } });
		expect(agreed.status).toBe("offered");
	});

	test("stays as the offer is accepted, booked and delivered", () => {
		expect(state("submit", "offer", PROPOSE, "accept", "commit", AGREE, "deliver").swap).toBeDefined();
	});

	const CHANGED: [string, Chapters][] = [
		["turned down", ["reject_offer"]],
		["replaced", ["reject_offer", "offer"]],
		["withdrawn with the request", ["withdraw"]],
	];
	test.each(CHANGED)("is over with the offer it was about: %s", (_, then) => {
		expect(state("submit", "offer", PROPOSE, ...then)).toMatchObject({ proposals: [] });
		expect(state("submit", "offer", PROPOSE, AGREE, ...then).swap).toBeUndefined();
		expect(state("submit", "offer", PROPOSE, ...then, AGREE).steps.at(-1)?.superseded).toMatch(
			/swap_gone|not_allowed/,
		);
	});

	test("is over when the offer's hold has ended", () => {
		const lapsing = state("submit", { type: "offer", expires: "2026-03-02" }, PROPOSE, AGREE);
		expect(stateAt(lapsing, MONDAY + 9 * HOUR).swap).toBeDefined();
		expect(stateAt(lapsing, MONDAY + 24 * HOUR)).toMatchObject({ status: "submitted", proposals: [] });
		expect(stateAt(lapsing, MONDAY + 24 * HOUR).swap).toBeUndefined();
	});

	test.each([undefined, "p9", "e2"])("cannot be agreed to without its proposal: %s", (refersTo) => {
		const { steps, swap } = state("submit", "offer", PROPOSE, { ...AGREE, refersTo });
		expect(steps.at(-1)?.superseded).toBe("swap_gone");
		expect(swap).toBeUndefined();
	});

	test("is agreed to once; a second yes has no effect", () => {
		const { steps } = state("submit", "offer", PROPOSE, AGREE, { ...AGREE, key: "a2" });
		expect(steps.at(-1)?.superseded).toBe("swap_gone");
	});

	test("gives way to the next one that is agreed", () => {
		const next = { ...PROPOSE, key: "p2" };
		const { swap } = state("submit", "offer", PROPOSE, AGREE, next, { ...AGREE, key: "a2", refersTo: "p2" });
		expect(swap?.proposal.key).toBe("p2");
	});

	test("looking at it later changes nothing in the state before", () => {
		const before = state("submit", { type: "offer", expires: "2026-03-02" }, PROPOSE);
		stateAt(before, MONDAY + 99 * HOUR);
		expect(before.proposals).toHaveLength(1);
		expect(before.offer).toBeDefined();
	});
});
