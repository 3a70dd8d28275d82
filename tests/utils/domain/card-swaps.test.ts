import { describe, expect, test } from "vitest";
import { swapPartners, swapsOf } from "../../../utils/domain/card-swaps.ts";
import type { RequestEvent } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { withSwaps } from "../../../utils/domain/swaps.ts";
import {
	anEvent,
	aRequest,
	aStory,
	EXPERT_ID,
	frozen,
	HOUR,
	KAM,
	MONDAY,
	OTHER_UNIT_ID,
	OWNER,
} from "./examples.ts";

const NOW = MONDAY + 9 * HOUR;
const offerOf = (key: string, expertId = EXPERT_ID) => ({
	type: "offer" as const,
	key: `offer-${key}`,
	expertId,
	weeks: ["2026-W11"],
	hours: 8,
});
const held = (key: string, ...more: RequestEvent[]) =>
	aRequest({ key, events: [...aStory("submit", offerOf(key), "accept"), ...more] });
const proposal = anEvent("propose_swap", {
	key: "p1",
	at: MONDAY + 5 * HOUR,
	otherRequestKey: "r2",
	weeks: ["2026-W12"],
	otherWeeks: ["2026-W11"],
});
const agreement = anEvent("agree_swap", {
	key: "a1",
	at: MONDAY + 6 * HOUR,
	actorId: OWNER.userId,
	refersTo: "p1",
});
const folded = (...requests: ReturnType<typeof held>[]) => withSwaps(frozen(requests.map(withState)), NOW);
const stages = (key: string, all: ReturnType<typeof folded>) =>
	swapsOf(key, all, NOW).map(({ stage, proposedOn, other }) => [
		stage,
		proposedOn.request.key,
		other?.request.key,
	]);

describe("the swaps of a request", () => {
	test("are outgoing on the one it was proposed on, incoming on the other, and nothing to a third", () => {
		const all = folded(held("r1", proposal), held("r2"), held("r3"));
		expect(stages("r1", all)).toEqual([["outgoing", "r1", "r2"]]);
		expect(stages("r2", all)).toEqual([["incoming", "r1", "r1"]]);
		expect(stages("r3", all)).toEqual([]);
	});

	test("are in force on both once the other side has agreed", () => {
		const all = folded(held("r1", proposal, agreement), held("r2"));
		expect(stages("r1", all)).toEqual([["in_force", "r1", "r2"]]);
		expect(stages("r2", all)).toEqual([["in_force", "r1", "r1"]]);
	});

	test("that were agreed to are unsettled where nobody has the other request, or it holds nothing any more", () => {
		const own = held("r1", proposal, agreement);
		expect(stages("r1", folded(own))).toEqual([["unsettled", "r1", undefined]]);
		const gone = aRequest({ key: "r2", events: aStory("submit", offerOf("r2"), "withdraw") });
		expect(stages("r1", folded(own, gone))).toEqual([["unsettled", "r1", "r2"]]);
	});

	test("that wait for its own yes come first", () => {
		const back = { ...proposal, key: "p2", otherRequestKey: "r1" };
		const all = folded(held("r1", proposal), held("r2", back));
		expect(stages("r1", all).map(([stage]) => stage)).toEqual(["incoming", "outgoing"]);
	});

	test("of a request that the device does not have are none", () => {
		expect(swapsOf("r9", folded(held("r1", proposal)), NOW)).toEqual([]);
	});
});

describe("requests to swap with", () => {
	test("hold hours of the same expert in the same unit, and are another request", () => {
		const own = held("r1");
		const elsewhere = { ...held("r3"), unitId: OTHER_UNIT_ID };
		const another = aRequest({ key: "r4", events: aStory("submit", offerOf("r4", "a02xx0000000002AAA")) });
		const asking = aRequest({ key: "r5", createdById: KAM.userId });
		const all = [own, held("r2"), elsewhere, another, asking].map(withState);
		const [first] = all;
		if (!first) throw new Error("There is no request.");
		expect(swapPartners(first, all, NOW).map((each) => each.folded.request.key)).toEqual(["r2"]);
	});
});
