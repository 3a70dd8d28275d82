import { describe, expect, test } from "vitest";
import { type Action, type Seat, seatsOf, stepsOf } from "../../../utils/domain/actions.ts";
import { fold, stateAt } from "../../../utils/domain/request.ts";
import {
	anAccount,
	anExpert,
	aRequest,
	aStory,
	aUnit,
	EXPERT_ID,
	HOUR,
	KAM,
	MANAGER,
	MONDAY,
	OWNER,
	STRANGER,
} from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const NOW = MONDAY + 12 * HOUR;
const OFFER = { type: "offer" as const, expertId: EXPERT_ID, weeks: ["2026-W10"], hours: 8 };
const DELIVERED: Chapters = ["submit", OFFER, "accept", "commit", "deliver"];

function steps(story: Chapters, seats: Seat[], now = NOW, userId = "somebody") {
	return stepsOf(stateAt(fold(aStory(...story)), now), new Set(seats), { userId }, now);
}
const may = (...of: Parameters<typeof steps>): Action[] => {
	const { expected, others } = steps(...of);
	return [...expected, ...others];
};

describe("who somebody is to a request", () => {
	const request = aRequest({ events: aStory("submit", OFFER) });
	const state = fold(request.events);
	const experts = [
		anExpert({ userId: "helper" }),
		anExpert({ id: "a02xx0000000009AAA", userId: "colleague" }),
		anExpert({ id: "a02xx0000000008AAA", userId: "elsewhere", unitId: "a01xx0000000009AAA" }),
	];
	const seats = (userId: string, isLead = false) => [
		...seatsOf(request, state, { account: anAccount(), unit: aUnit(), experts }, { userId, isLead }),
	];
	test.each([
		[KAM.userId, ["asker"]],
		[OWNER.userId, ["asker"]],
		[MANAGER.userId, ["manager"]],
		["helper", ["helper"]],
		["colleague", ["expert"]],
		["elsewhere", []],
		[STRANGER.userId, []],
	])("%s is %j", (userId, expected) => expect(seats(userId)).toEqual(expected));
	test("a programme lead is one whatever else they are", () => {
		expect(seats(MANAGER.userId, true)).toEqual(["manager", "lead"]);
	});
});

describe("the steps somebody may take", () => {
	test("are answered by the unit, which may ask back twice and no more", () => {
		expect(steps(["submit"], ["manager"]).expected).toEqual(["offer", "ask_info", "decline"]);
		const round: Chapters = ["ask_info", "give_info"];
		expect(may(["submit", ...round, ...round], ["manager"])).not.toContain("ask_info");
	});
	test("let an asker reply to a decline once, escalate it, and wait", () => {
		expect(may(["submit", "decline"], ["asker"])).toEqual(["give_info", "escalate"]);
		expect(may(["submit", "decline", "give_info", "decline"], ["asker"])).toEqual(["escalate"]);
		expect(steps(["submit", "decline"], ["asker"]).isWaitedFor).toBe(false);
	});
	test("let the lead decide where somebody escalated or a unit has declined, nowhere else", () => {
		expect(may(["submit"], ["lead"])).toEqual([]);
		expect(steps(["submit", "escalate"], ["lead"])).toMatchObject({
			expected: ["override"],
			isWaitedFor: true,
		});
		expect(steps(["submit", "decline"], ["lead"])).toMatchObject({
			others: ["override"],
			isWaitedFor: false,
		});
	});
	test("are no second escalation while one is open", () => {
		expect(may(["submit", "escalate"], ["asker"])).not.toContain("escalate");
	});
	test("let an expert offer themself while the request is in the queue", () => {
		expect(may(["submit"], ["expert"])).toEqual(["nominate"]);
		expect(may(["submit", OFFER, "accept"], ["expert"])).toEqual([]);
	});
	test("have each side rate once, and the helper thanked once", () => {
		expect(may(DELIVERED, ["asker"], NOW, KAM.userId)).toEqual(["rate", "credit"]);
		const rated: Chapters = [...DELIVERED, { type: "rate", side: "asker", rating: 4 }, "credit"];
		expect(may(rated, ["asker"], NOW, KAM.userId)).toEqual([]);
		expect(may(rated, ["helper"])).toEqual(["rate"]);
	});
	test("propose a swap only where hours are held", () => {
		expect(may(["submit"], ["asker"])).not.toContain("propose_swap");
		expect(may(["submit", OFFER], ["asker"])).toContain("propose_swap");
	});
	test("are none for whoever has no seat", () => expect(may(["submit"], [])).toEqual([]));
});

describe("a request waits on somebody", () => {
	test("when it is their turn", () => {
		expect(steps(["submit", "ask_info"], ["asker"]).isWaitedFor).toBe(true);
		expect(steps(["submit", "ask_info"], ["manager"]).isWaitedFor).toBe(false);
	});
	test("not for a delivery before its last agreed week has begun", () => {
		const story: Chapters = ["submit", { ...OFFER, weeks: ["2026-W11"] }, "accept", "commit"];
		const monday = Date.parse("2026-03-09T00:00:00+01:00");
		expect(steps(story, ["helper"], monday - 1).isWaitedFor).toBe(false);
		expect(steps(story, ["helper"], monday).isWaitedFor).toBe(true);
		expect(steps(story, ["helper"], monday - 1).expected).toEqual(["deliver"]);
	});
	test("not while it is parked on the waiting list", () => {
		expect(steps(["submit", "waitlist"], ["manager"])).toMatchObject({
			expected: ["offer", "decline"],
			isWaitedFor: false,
		});
	});
	test("not for thanks, which are free", () => {
		const rated: Chapters = [...DELIVERED, { type: "rate", side: "asker", rating: 4 }];
		expect(steps(rated, ["asker"], NOW, KAM.userId)).toMatchObject({
			expected: ["credit"],
			isWaitedFor: false,
		});
	});
});
