import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { fold } from "../../../utils/domain/request.ts";
import { DEFAULT_TERMS } from "../../../utils/domain/request-time.ts";
import { isKept, type Support, supportByUnit, withState } from "../../../utils/domain/support.ts";
import {
	anEvent,
	aRequest,
	aStory,
	DAY,
	frozen,
	HOUR,
	KAM,
	MONDAY,
	OTHER_UNIT_ID,
	UNIT_ID,
} from "./examples.ts";

const { rules } = DEFAULT_POLICY;

function supportOf(requests: StoredRequest[], now = MONDAY + 6 * HOUR): Support | undefined {
	const today = new Date(now).toISOString().slice(0, 10);
	return supportByUnit(
		[UNIT_ID],
		frozen(requests.map((request) => withState(request))),
		rules,
		now,
		today,
	)[0];
}
const told = (...chapters: Parameters<typeof aStory>) => aRequest({ events: aStory(...chapters) });
/** Week 10 is the week of that Monday. */
const promised = { type: "offer", weeks: ["2026-W10", "2026-W11"], hours: 8, expires: "2026-03-20" } as const;
const promise = { ...promised, weeks: [...promised.weeks] };
const deliveredAt = (at: string, offer: Parameters<typeof aStory>[number] = promise) =>
	told("submit", offer, "accept", "commit", { type: "deliver", at: Date.parse(at) });

describe("a unit's support", () => {
	test("is 'not engaged' where it was never asked", () => {
		expect(supportOf([])).toEqual({
			unitId: UNIT_ID,
			status: "not_engaged",
			asked: 0,
			offered: 0,
			committed: 0,
			kept: 0,
		});
	});

	test("is given for each unit, in the order asked for, from its own requests only", () => {
		const folded = [withState(aRequest({ unitId: OTHER_UNIT_ID }))];
		const units = [UNIT_ID, OTHER_UNIT_ID];
		const support = supportByUnit(units, folded, rules, MONDAY, "2026-03-02");
		expect(support.map(({ unitId, status }) => [unitId, status])).toEqual([
			[UNIT_ID, "not_engaged"],
			[OTHER_UNIT_ID, "asked"],
		]);
	});

	const TABLE: [string, Support["status"], StoredRequest[]][] = [
		["asked", "asked", [told("submit")]],
		["asked something back", "asked", [told("submit", "ask_info")]],
		["put on the waiting list", "asked", [told("submit", "waitlist")]],
		["offered", "offered", [told("submit", promise)]],
		["accepted, not yet booked", "offered", [told("submit", promise, "accept")]],
		["committed", "committed", [told("submit", promise, "accept", "commit")]],
		["declined", "declined", [told("submit", "decline")]],
		["kept", "kept", [deliveredAt("2026-03-12T12:00:00Z")]],
		["kept once and declined once", "kept", [deliveredAt("2026-03-12T12:00:00Z"), told("submit", "decline")]],
		["declined once, asked again", "asked", [told("submit", "decline"), told("submit")]],
		[
			"committed once, offered again",
			"offered",
			[told("submit", promise, "accept", "commit"), told("submit", promise)],
		],
	];
	test.each(TABLE)("that was %s is '%s'", (_, status, requests) => {
		expect(supportOf(requests)?.status).toBe(status);
	});

	test("that was delivered late is not 'kept'", () => {
		expect(supportOf([deliveredAt("2026-03-16T12:00:00Z")])?.status).not.toBe("kept");
	});

	test("is 'kept' by the calendar of its unit, whichever week or day was the last and whatever the hour", () => {
		const hour = fc
			.integer({ min: -80, max: 80 })
			.map((hours) => Date.parse("2026-03-16T00:00:00Z") + hours * HOUR);
		const zone = fc.constantFrom("Europe/Copenhagen", "America/New_York", "Pacific/Kiritimati");
		fc.assert(
			fc.property(hour, zone, fc.boolean(), (at, timeZone, hasWeeks) => {
				const { weeks, ...rest } = promise;
				const offer = { ...rest, ...(hasWeeks && { weeks }) };
				const request = aRequest({
					...deliveredAt(new Date(at).toISOString(), offer),
					neededBy: "2026-03-15",
				});
				const state = fold(request.events, { ...DEFAULT_TERMS, timeZone });
				const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
				expect(isKept(request, state)).toBe(Temporal.PlainDate.compare(day, "2026-03-15") <= 0);
			}),
		);
	});
});

describe("the counts of a unit's support", () => {
	test("tell how many requests ever got so far", () => {
		const requests = [
			told("submit"),
			told("submit", "decline"),
			told("submit", promise, "reject_offer"),
			told("submit", promise, "accept", "commit"),
			deliveredAt("2026-03-12T12:00:00Z"),
			deliveredAt("2026-03-16T12:00:00Z"),
		];
		expect(supportOf(requests)).toMatchObject({ asked: 6, offered: 4, committed: 3, kept: 1 });
	});

	test("leave out steps that had no effect", () => {
		expect(supportOf([told("submit", "decline", promise, "commit", "deliver")])).toMatchObject({
			asked: 1,
			offered: 0,
			committed: 0,
			kept: 0,
		});
	});

	test.each([
		["in the last agreed week", "2026-03-15T22:59:00Z", promise, 1],
		["in the week after", "2026-03-15T23:00:00Z", promise, 0],
		["on the day it was needed, where no week was agreed", "2026-03-20T22:59:00Z", "offer", 1],
		["the day after, where no week was agreed", "2026-03-20T23:00:00Z", "offer", 0],
	] as const)("take a delivery %s as kept or not", (_, at, offer, kept) => {
		const weeks = offer === "offer" ? offer : promise;
		expect(supportOf([deliveredAt(at, weeks)])?.kept).toBe(kept);
	});
});

describe("waiting", () => {
	test("is overdue when the respond clock has run out, not before", () => {
		const clock = rules.clocks.respondHours * HOUR;
		expect(supportOf([told("submit")], MONDAY + clock)?.status).toBe("asked");
		expect(supportOf([told("submit")], MONDAY + clock + 1)?.status).toBe("overdue");
		expect(supportOf([], MONDAY + 900 * DAY)?.status).toBe("not_engaged");
	});

	test("too long for one answer makes the unit overdue, whatever else it has done", () => {
		const requests = [told("submit"), told("submit", promise, "accept", "commit")];
		expect(supportOf(requests, MONDAY + 49 * HOUR)?.status).toBe("overdue");
		expect(supportOf(requests, MONDAY + 47 * HOUR)?.status).toBe("committed");
	});

	test("counts from the oldest request that is unanswered", () => {
		const later = aRequest({ events: [anEvent("submit", { at: MONDAY + 9 * HOUR })] });
		const answered = aRequest({ events: [anEvent("submit", { at: MONDAY - DAY }), anEvent("decline")] });
		expect(supportOf([later, told("submit"), answered])?.waitingSince).toBe(MONDAY);
	});

	test("for an answer pauses while the unit waits for one", () => {
		expect(supportOf([told("submit", "ask_info")], MONDAY + 99 * HOUR)?.status).toBe("asked");
	});

	test("for an answer runs on from where it stood when the unit got one", () => {
		const answer = { type: "give_info", at: MONDAY + 100 * HOUR } as const;
		const asked = told("submit", { type: "ask_info", at: MONDAY + 40 * HOUR }, answer);
		expect(supportOf([asked], MONDAY + 108 * HOUR)?.status).toBe("asked");
		expect(supportOf([asked], MONDAY + 108 * HOUR + 1)?.status).toBe("overdue");
		expect(supportOf([asked], MONDAY + 108 * HOUR)?.waitingSince).toBe(MONDAY + 60 * HOUR);
	});

	test("begins again when an offer's hold has ended without an answer", () => {
		const lapsing = told("submit", { type: "offer", expires: "2026-03-06" });
		const released = Date.parse("2026-03-06T23:00:00Z");
		expect(supportOf([lapsing], released - 1)?.status).toBe("offered");
		expect(supportOf([lapsing], released + HOUR)?.status).toBe("asked");
		expect(supportOf([lapsing], released + 49 * HOUR)?.status).toBe("overdue");
	});
});

describe("dates of a unit's support", () => {
	test("say the next week in which somebody from the unit works for the account", () => {
		const committed = (...weeks: string[]) => told("submit", { ...promise, weeks }, "accept", "commit");
		const requests = [committed("2026-W14"), committed("2026-W09", "2026-W12"), told("submit", promise)];
		expect(supportOf(requests)?.nextWeek).toBe("2026-W12");
		expect(supportOf([committed("2026-W10")])?.nextWeek).toBe("2026-W10");
		expect(supportOf([committed("2026-W08")])?.nextWeek).toBeUndefined();
	});

	test("say when the unit last did something, which the asker's own steps are not", () => {
		const request = told("submit", "ask_info", { type: "give_info", actorId: KAM.userId });
		expect(supportOf([request])?.lastContactAt).toBe(MONDAY + HOUR);
		expect(supportOf([told("submit")])?.lastContactAt).toBeUndefined();
	});
});
