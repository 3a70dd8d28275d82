import { describe, expect, test } from "vitest";
import type { EventType } from "../../../utils/domain/records.ts";
import { fold, statusAt } from "../../../utils/domain/request.ts";
import { DEFAULT_TERMS, holdEndOf } from "../../../utils/domain/request-time.ts";
import { anEvent, aStory, DAY, HOUR, MONDAY, unconfirmed } from "./examples.ts";

/** The hold of an offer made on Monday stands until the end of Tuesday where the unit is: here Copenhagen. */
const TUESDAY = "2026-03-03";
const LAST_MOMENT = Date.parse("2026-03-03T22:59:59.999Z");
const RELEASED = Date.parse("2026-03-03T23:00:00Z");
const offered = aStory("submit", { type: "offer", key: "o1", expires: TUESDAY });

describe("an offer", () => {
	test("is on the table with all it carries", () => {
		expect(fold(offered).offer).toEqual(offered[1]);
	});

	test("that comes while another is open is superseded, and the first stands", () => {
		const state = fold([...offered, anEvent("offer", { key: "o2", at: MONDAY + 3 * HOUR })]);
		expect(state.steps.at(-1)?.superseded).toBe("other_offer_open");
		expect(state.offer?.key).toBe("o1");
		expect(state.since).toBe(MONDAY + HOUR);
	});

	test("that comes after the first was rejected is the one on the table", () => {
		const events = aStory("submit", "offer", "reject_offer", { type: "offer", key: "o2" });
		expect(fold(events)).toMatchObject({ status: "offered", offer: { key: "o2" } });
	});

	test("that comes after the first one's hold has ended takes its place and its time", () => {
		const state = fold([...offered, anEvent("offer", { key: "o2", at: RELEASED })]);
		expect(state).toMatchObject({ status: "offered", offer: { key: "o2" }, since: RELEASED });
		expect(state.steps.at(-1)?.superseded).toBeUndefined();
	});

	test("that was rejected is gone", () => {
		expect(fold(aStory("submit", "offer", "reject_offer")).offer).toBeUndefined();
	});
});

describe("an answer to an offer", () => {
	test.each(["accept", "reject_offer"] as const)("%s of another offer is superseded", (type) => {
		const state = fold([...offered, anEvent(type, { at: MONDAY + 3 * HOUR, refersTo: "o9" })]);
		expect(state.steps.at(-1)?.superseded).toBe("offer_gone");
		expect(state).toMatchObject({ status: "offered", offer: { key: "o1" } });
	});

	test("names its offer", () => {
		const state = fold([...offered, anEvent("accept", { at: MONDAY + 3 * HOUR, refersTo: "o1" })]);
		expect(state).toMatchObject({ status: "accepted", offer: { key: "o1" } });
	});

	test("to the first of two offers does not touch the second", () => {
		const second = anEvent("offer", { key: "o2", at: RELEASED });
		const late = anEvent("accept", { at: RELEASED + HOUR, refersTo: "o1" });
		const state = fold([...offered, second, late]);
		expect(state).toMatchObject({ status: "offered", offer: { key: "o2" } });
		expect(state.steps.at(-1)?.superseded).toBe("offer_gone");
	});

	test("counts until the last moment of the hold", () => {
		expect(fold([...offered, anEvent("accept", { at: LAST_MOMENT })]).status).toBe("accepted");
	});

	test("after the hold has ended is superseded", () => {
		const state = fold([...offered, anEvent("accept", { at: RELEASED, refersTo: "o1" })]);
		expect(state.steps.at(-1)?.superseded).toBe("hold_expired");
		expect(statusAt(state, RELEASED)).toBe("submitted");
	});

	test("is in time by the CRM's clock, not by the device's", () => {
		const accept = anEvent("accept", { at: LAST_MOMENT, createdAt: RELEASED });
		expect(fold([...offered, accept]).steps.at(-1)?.superseded).toBe("hold_expired");
		expect(fold([...offered, unconfirmed(accept)]).status).toBe("accepted");
	});
});

describe("a hold", () => {
	const offer = anEvent("offer", { expires: TUESDAY });

	test("ends with its last day, in the time zone of the unit", () => {
		expect(holdEndOf(offer, DEFAULT_TERMS)).toBe(RELEASED);
		expect(holdEndOf(offer, { timeZone: "America/New_York" })).toBe(RELEASED + 6 * HOUR);
		expect(holdEndOf(offer, { timeZone: "Asia/Tokyo" })).toBe(RELEASED - 8 * HOUR);
		const abroad = fold(offered, { ...DEFAULT_TERMS, timeZone: "America/New_York" });
		expect(statusAt(abroad, RELEASED + 6 * HOUR - 1)).toBe("offered");
		expect(statusAt(abroad, RELEASED + 6 * HOUR)).toBe("submitted");
	});

	test("without a last day does not end", () => {
		expect(statusAt(fold(aStory("submit", "offer")), RELEASED + 900 * DAY)).toBe("offered");
	});

	test("that has ended makes the request wait again", () => {
		const state = fold(offered);
		expect(statusAt(state, LAST_MOMENT)).toBe("offered");
		expect(statusAt(state, RELEASED)).toBe("submitted");
	});

	test("ends only an offer that nobody has accepted", () => {
		const state = fold([...offered, anEvent("accept", { at: MONDAY + 3 * HOUR })]);
		expect(statusAt(state, RELEASED)).toBe("accepted");
	});

	const WAITING_AGAIN = { decline: "declined", ask_info: "needs_info", waitlist: "waitlisted" } as const;
	test.each(Object.entries(WAITING_AGAIN))("that has ended lets the unit %s", (type, status) => {
		const events = [...offered, anEvent(nameOf(type), { at: RELEASED + HOUR })];
		expect(fold(events).steps.at(-1)?.superseded).toBeUndefined();
		expect(statusAt(fold(events), RELEASED + HOUR)).toBe(status);
	});

	function nameOf(type: string): EventType {
		return type === "decline" || type === "ask_info" ? type : "waitlist";
	}
});
