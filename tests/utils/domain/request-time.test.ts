import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { EventType, StoredRequest } from "../../../utils/domain/records.ts";
import { stateAt, statusAt } from "../../../utils/domain/request.ts";
import { foldWith, termsBy } from "../../../utils/domain/terms.ts";
import { anAsk, anEvent, aRequest, aStory, aUnit, DAY, HOUR, KAM, MANAGER, MONDAY } from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const { rules } = DEFAULT_POLICY;
const folding = foldWith(rules, [aUnit()]);
const stateOf = (request: StoredRequest) => folding(request).state;
/** Needed by Friday of week 10; the day is over in Copenhagen at 23:00 by UTC. */
const OVER = Date.parse("2026-03-06T23:00:00Z");
const told = (...chapters: Chapters) => aRequest({ neededBy: "2026-03-06", events: aStory(...chapters) });
const later = (type: EventType, fields = {}) => anEvent(type, { key: "late", at: OVER + HOUR, ...fields });
const DELIVERED: Chapters = ["submit", "offer", "accept", "commit", "deliver"];
const DELIVERED_AT = MONDAY + 4 * HOUR;

describe("a request that nobody has answered", () => {
	const UNANSWERED: Chapters[] = [["submit"], ["submit", "ask_info"], ["submit", "waitlist"]];
	test.each(UNANSWERED)("expires when its needed-by day is over: %s %s", (...chapters) => {
		const state = stateOf(told(...chapters));
		expect(statusAt(state, OVER - 1)).toBe(state.status);
		expect(stateAt(state, OVER)).toMatchObject({ status: "expired", since: OVER });
		expect(stateAt(state, OVER + 400 * DAY)).toMatchObject({ status: "expired", since: OVER });
	});

	const ANSWERED: Chapters[] = [
		["submit", "decline"],
		["submit", "withdraw"],
		["submit", "offer"],
		["submit", "offer", "accept"],
		["submit", "offer", "accept", "commit"],
	];
	test.each(ANSWERED)("is the only one that expires: not %s %s", (...chapters) => {
		const state = stateOf(told(...chapters));
		expect(statusAt(state, OVER + 400 * DAY)).toBe(state.status);
	});

	test("waits ten more working days where it is flexible, over Easter too", () => {
		const flexible = (neededBy: string) =>
			termsBy(rules, [])({ ...anAsk({ neededBy, isFlexible: true }) }).expiresAt;
		expect(flexible("2026-03-06")).toBe(Date.parse("2026-03-20T23:00:00Z"));
		expect(flexible("2026-03-27")).toBe(Date.parse("2026-04-15T22:00:00Z"));
	});

	test("expires by the clock of its own unit", () => {
		const terms = termsBy(rules, [aUnit({ timeZone: "America/New_York" })])(
			anAsk({ neededBy: "2026-03-06" }),
		);
		expect(terms).toMatchObject({ expiresAt: OVER + 6 * HOUR, timeZone: "America/New_York" });
		expect(termsBy(rules, [])(anAsk({ neededBy: "2026-03-06" })).expiresAt).toBe(OVER);
	});

	test("expires when an offer's hold ends after the needed-by day, and not before", () => {
		const state = stateOf(told("submit", { type: "offer", expires: "2026-03-10" }));
		const released = Date.parse("2026-03-10T23:00:00Z");
		expect(statusAt(state, released - 1)).toBe("offered");
		expect(stateAt(state, released)).toMatchObject({ status: "expired", since: released, lapsedOffer: "e2" });
	});
});

describe("an expired request", () => {
	const stateAfter = (type: EventType, fields = {}) => {
		const events = [...aStory("submit"), later(type, fields)];
		return stateOf(aRequest({ neededBy: "2026-03-06", events }));
	};

	test.each([
		["offer", "offered"],
		["give_info", "submitted"],
		["override", "submitted"],
	] as const)("is revived by %s, and does not expire again", (type, status) => {
		const state = stateAfter(type);
		expect(state.steps.at(-1)?.superseded).toBeUndefined();
		expect(state).toMatchObject({ status, since: OVER + HOUR, waitedMs: 0, isRevived: true });
		expect(statusAt(state, OVER + 400 * DAY)).toBe(status);
	});

	test.each(["decline", "ask_info", "waitlist", "withdraw", "nominate"] as const)(
		"is not touched by %s",
		(type) => {
			expect(stateAfter(type).steps.at(-1)).toMatchObject({ superseded: "not_allowed", status: "expired" });
		},
	);

	test("can be escalated, so that the lead may override", () => {
		expect(stateAfter("escalate")).toMatchObject({
			status: "expired",
			escalation: 1,
			openEscalation: { level: 1 },
		});
	});

	test("says of a late yes that the hold had ended", () => {
		const events = [
			...aStory("submit", { type: "offer", expires: "2026-03-05" }),
			later("accept", { refersTo: "e2" }),
		];
		const state = stateOf(aRequest({ neededBy: "2026-03-06", events }));
		expect(state.steps.at(-1)).toMatchObject({ superseded: "hold_expired", status: "expired" });
	});
});

describe("a delivered request", () => {
	test("closes by itself after ten days, unrated or rated by one side", () => {
		for (const more of [[], [{ type: "rate", actorId: KAM.userId }]] satisfies Chapters[]) {
			const state = stateOf(told(...DELIVERED, ...more));
			expect(statusAt(state, DELIVERED_AT + 10 * DAY - 1)).toBe("delivered");
			expect(stateAt(state, DELIVERED_AT + 10 * DAY)).toMatchObject({
				status: "closed",
				since: DELIVERED_AT + 10 * DAY,
			});
		}
	});

	test("closes as soon as the policy says", () => {
		const quick = { ...rules, clocks: { ...rules.clocks, closeDays: 2 } };
		const { state } = foldWith(quick, [])(told(...DELIVERED));
		expect(statusAt(state, DELIVERED_AT + 2 * DAY)).toBe("closed");
	});

	test("takes no rating any more once it has closed, and thanks for ever", () => {
		const late = { at: DELIVERED_AT + 10 * DAY, actorId: MANAGER.userId };
		const events = [
			...aStory(...DELIVERED),
			anEvent("rate", { key: "y", ...late }),
			anEvent("credit", { key: "z", ...late }),
		];
		const { steps, ratings, credits } = stateOf(aRequest({ events }));
		expect(steps.slice(-2).map(({ superseded }) => superseded)).toEqual(["not_allowed", undefined]);
		expect([Object.keys(ratings), credits.length]).toEqual([[], 1]);
	});
});

test("a lead's rules of another policy are its own: the same request under two policies is two states", () => {
	const patient = { ...rules, clocks: { ...rules.clocks, graceDays: 20 } };
	const request = aRequest({ neededBy: "2026-03-06", isFlexible: true });
	const now = Date.parse("2026-03-25T12:00:00Z");
	expect(statusAt(foldWith(rules, [])(request).state, now)).toBe("expired");
	expect(statusAt(foldWith(patient, [])(request).state, now)).toBe("submitted");
});
