import { describe, expect, test } from "vitest";
import { fold } from "../../../utils/domain/request.ts";
import { aStory, HOUR, KAM, MANAGER, MONDAY, OWNER } from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const state = (...chapters: Chapters) => fold(aStory(...chapters));
const DELIVERED: Chapters = ["submit", "offer", "accept", "commit", "deliver"];

describe("an escalation", () => {
	test("is open with who, when, why and its level", () => {
		const line = { type: "escalate", note: "The tender closes on Friday", actorId: OWNER.userId } as const;
		expect(state("submit", line).openEscalation).toMatchObject({
			level: 1,
			event: { actorId: OWNER.userId, at: MONDAY + HOUR, note: "The tender closes on Friday" },
		});
		expect(state("submit", "escalate", "escalate").openEscalation?.level).toBe(2);
	});

	const SETTLED: [string, Chapters][] = [
		["the lead's override", ["submit", "escalate", "override"]],
		["an offer", ["submit", "escalate", "offer"]],
		["a decline", ["submit", "escalate", "decline"]],
		["the waiting list", ["submit", "escalate", "waitlist"]],
		["the booking", ["submit", "offer", "accept", "escalate", "commit"]],
		["the delivery", ["submit", "offer", "accept", "commit", "escalate", "deliver"]],
		["the end of the request", ["submit", "escalate", "withdraw"]],
	];
	test.each(SETTLED)("is settled by %s; that it was escalated stays", (_, chapters) => {
		const { openEscalation, escalation } = state(...chapters);
		expect(openEscalation).toBeUndefined();
		expect(escalation).toBe(1);
	});

	test.each(["ask_info", "nominate", "propose_swap"] as const)("is not settled by %s", (type) => {
		expect(state("submit", "escalate", type).openEscalation).toBeDefined();
	});

	test("on what is promised is decided by an override, and the promise stands", () => {
		const promised: Chapters = ["submit", "offer", "accept", "commit"];
		const decided = state(...promised, "escalate", "override");
		expect(decided).toMatchObject({ status: "committed", since: MONDAY + 3 * HOUR, escalation: 1 });
		expect(decided.openEscalation).toBeUndefined();
		expect(decided.steps.at(-1)?.superseded).toBeUndefined();
		expect(state(...promised, "override").steps.at(-1)?.superseded).toBe("not_allowed");
	});
});

describe("a nomination", () => {
	const NOMINATE = { type: "nominate", key: "n1" } as const;

	test("changes nothing but that somebody has offered themself", () => {
		expect(state("submit", NOMINATE)).toMatchObject({
			status: "submitted",
			since: MONDAY,
			nominations: [{ key: "n1" }],
		});
	});

	test("is confirmed by the manager's offer that refers to it; others stay", () => {
		const two = { ...NOMINATE, key: "n2" };
		const { status, nominations } = state("submit", NOMINATE, two, { type: "offer", refersTo: "n1" });
		expect([status, nominations.map(({ key }) => key)]).toEqual(["offered", ["n2"]]);
	});
});

describe("a rating", () => {
	const by = (actorId: string, fields = {}) => ({ type: "rate", actorId, rating: 4, ...fields }) as const;

	test("speaks for the side that it names, else for the one its author was on", () => {
		const { ratings } = state(...DELIVERED, by(KAM.userId, { rating: 5 }), by(MANAGER.userId, { rating: 3 }));
		expect([ratings.asker?.rating, ratings.unit?.rating]).toEqual([5, 3]);
		const named = state(...DELIVERED, by(OWNER.userId, { side: "asker" })).ratings;
		expect([named.asker?.actorId, named.unit]).toEqual([OWNER.userId, undefined]);
	});

	test("by two of one side does not close the request; the last one counts", () => {
		const twice = state(...DELIVERED, by(MANAGER.userId), by("005expert", { rating: 2 }));
		expect(twice).toMatchObject({ status: "delivered", ratings: { unit: { rating: 2 } } });
		const asker = state(...DELIVERED, by(KAM.userId), by(OWNER.userId, { side: "asker" }));
		expect(asker.status).toBe("delivered");
	});

	test("for both sides by one person does not close it", () => {
		const { status } = state(
			...DELIVERED,
			by(KAM.userId, { side: "asker" }),
			by(KAM.userId, { side: "unit" }),
		);
		expect(status).toBe("delivered");
	});
});

describe("thanks", () => {
	test("are given once by each, on what is delivered or closed", () => {
		const credit = { type: "credit", actorId: KAM.userId } as const;
		const { credits, steps, status } = state(...DELIVERED, credit, credit, {
			...credit,
			actorId: OWNER.userId,
		});
		expect(credits.map(({ actorId }) => actorId)).toEqual([KAM.userId, OWNER.userId]);
		expect(steps.slice(-3).map(({ superseded }) => superseded)).toEqual([
			undefined,
			"given_before",
			undefined,
		]);
		expect(status).toBe("delivered");
	});
});

describe("an ask made outside the tool", () => {
	test("is closed by its first and only event, and never was in a queue", () => {
		const { status, steps } = state("log_outside", "submit", "offer");
		expect(status).toBe("closed");
		expect(steps.map(({ superseded }) => superseded)).toEqual([undefined, "not_allowed", "not_allowed"]);
	});

	test("is none of a request that was asked here", () => {
		expect(state("submit", "log_outside").steps.at(-1)).toMatchObject({
			superseded: "not_allowed",
			status: "submitted",
		});
	});
});
