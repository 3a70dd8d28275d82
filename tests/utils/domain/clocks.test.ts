import { describe, expect, test } from "vitest";
import { type Turn, turnAt } from "../../../utils/domain/clocks.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { StoredRequest, Unit } from "../../../utils/domain/records.ts";
import { foldWith } from "../../../utils/domain/terms.ts";
import { aRequest, aStory, aUnit, DAY, HOUR, KAM, MANAGER, MONDAY } from "./examples.ts";

const { rules } = DEFAULT_POLICY;
type Chapters = Parameters<typeof aStory>;
const told = (...chapters: Chapters) => aRequest({ events: aStory(...chapters), neededBy: "2026-05-29" });

function turnOf(request: StoredRequest, now: number, unit: Unit = aUnit()): Turn {
	return turnAt(foldWith(rules, [unit])(request), rules, unit, now);
}
const at = (time: string) => Date.parse(time);

/** Winter time: a day in Copenhagen ends at 23:00 by UTC. Steps are an hour apart from Monday on. */
const THURSDAY_OVER = at("2026-03-05T23:00:00Z");
const WEEKS = { type: "offer", weeks: ["2026-W12", "2026-W11"], expires: "2026-03-04" } as const;
const OFFER = { ...WEEKS, weeks: [...WEEKS.weeks] };
const DELIVERED: Chapters = ["submit", OFFER, "accept", "commit", "deliver"];

describe("whose turn it is", () => {
	const TABLE: [string, Chapters, Turn["who"], since: number, dueAt: number | undefined][] = [
		["asked: the unit's, for 48 hours", ["submit"], "unit", MONDAY, MONDAY + 48 * HOUR],
		[
			"asked back: the asker's, 3 working days",
			["submit", "ask_info"],
			"asker",
			MONDAY + HOUR,
			THURSDAY_OVER,
		],
		[
			"offered: the asker's, while the hold stands",
			["submit", OFFER],
			"asker",
			MONDAY + HOUR,
			at("2026-03-04T23:00:00Z"),
		],
		["offered without a hold: 3 working days", ["submit", "offer"], "asker", MONDAY + HOUR, THURSDAY_OVER],
		[
			"accepted: the unit's, without a clock",
			["submit", OFFER, "accept"],
			"unit",
			MONDAY + 2 * HOUR,
			undefined,
		],
		[
			"committed: the unit's, to the last week's end",
			["submit", OFFER, "accept", "commit"],
			"unit",
			MONDAY + 3 * HOUR,
			at("2026-03-22T23:00:00Z"),
		],
		[
			"committed without weeks: to the needed-by day",
			["submit", "offer", "accept", "commit"],
			"unit",
			MONDAY + 3 * HOUR,
			at("2026-05-29T22:00:00Z"),
		],
		[
			"delivered: the asker's to rate, for 10 days",
			DELIVERED,
			"asker",
			MONDAY + 4 * HOUR,
			MONDAY + 4 * HOUR + 10 * DAY,
		],
		[
			"rated by the asker: the unit's to rate",
			[...DELIVERED, { type: "rate", actorId: KAM.userId }],
			"unit",
			MONDAY + 4 * HOUR,
			MONDAY + 4 * HOUR + 10 * DAY,
		],
		[
			"on the waiting list: the unit's, without a clock",
			["submit", "waitlist"],
			"unit",
			MONDAY + HOUR,
			undefined,
		],
		[
			"escalated: the programme lead's, 5 working days",
			["submit", "escalate"],
			"lead",
			MONDAY + HOUR,
			at("2026-03-09T23:00:00Z"),
		],
		["declined: nobody's", ["submit", "decline"], "nobody", MONDAY + HOUR, undefined],
		["withdrawn: nobody's", ["submit", "withdraw"], "nobody", MONDAY + HOUR, undefined],
		["not even asked: nobody's", [], "nobody", 0, undefined],
	];
	test.each(TABLE)("when it is %s", (_, chapters, who, since, dueAt) => {
		const now = MONDAY + 10 * HOUR;
		const clock = dueAt === undefined ? {} : { dueAt, msLeft: dueAt - now };
		expect(turnOf(told(...chapters), now)).toEqual({ who, since, isOverdue: false, ...clock });
	});

	test("is counted by the days of the unit's own time zone", () => {
		const abroad = turnOf(told("submit", OFFER), MONDAY + 2 * HOUR, aUnit({ timeZone: "America/New_York" }));
		expect(abroad.dueAt).toBe(at("2026-03-05T05:00:00Z"));
	});

	test("is not over Easter: an answer to a question is due three working days later", () => {
		const before = at("2026-04-01T09:00:00Z");
		const asked = told({ type: "submit", at: before }, { type: "ask_info", at: before });
		expect(turnOf(asked, before + HOUR).dueAt).toBe(at("2026-04-09T22:00:00Z"));
	});
});

describe("a clock", () => {
	test("is overdue when its time is over, not before, and tells by how much", () => {
		expect(turnOf(told("submit"), MONDAY + 48 * HOUR)).toMatchObject({ isOverdue: false, msLeft: 0 });
		expect(turnOf(told("submit"), MONDAY + 50 * HOUR)).toMatchObject({ isOverdue: true, msLeft: -2 * HOUR });
	});

	test("of the unit stands still while it waits for an answer, and then runs on with what was left", () => {
		const asked = { type: "ask_info", at: MONDAY + 40 * HOUR } as const;
		const given = { type: "give_info", at: MONDAY + 60 * HOUR } as const;
		expect(turnOf(told("submit", asked), MONDAY + 59 * HOUR).who).toBe("asker");
		const turn = turnOf(told("submit", asked, given), MONDAY + 60 * HOUR);
		expect(turn).toMatchObject({ who: "unit", since: MONDAY + 60 * HOUR, msLeft: 8 * HOUR });
	});

	test("of the unit adds up over two rounds of questions", () => {
		const chapters: Chapters = [
			"submit",
			{ type: "ask_info", at: MONDAY + 10 * HOUR },
			{ type: "give_info", at: MONDAY + 30 * HOUR },
			{ type: "ask_info", at: MONDAY + 50 * HOUR },
			{ type: "give_info", at: MONDAY + 90 * HOUR },
		];
		expect(turnOf(told(...chapters), MONDAY + 90 * HOUR).msLeft).toBe(18 * HOUR);
	});

	test.each([
		["an offer was turned down", ["submit", "ask_info", "give_info", "offer", "reject_offer"]],
		["a decline was replied to", ["submit", "ask_info", "give_info", "decline", "give_info"]],
		["the lead has overridden a decline", ["submit", "ask_info", "give_info", "decline", "override"]],
	] satisfies [string, Chapters][])("of the unit begins anew when %s", (_, chapters) => {
		const now = MONDAY + 4 * HOUR;
		expect(turnOf(told(...chapters), now)).toMatchObject({ who: "unit", msLeft: 48 * HOUR });
	});

	test("of the unit begins anew when a hold has ended", () => {
		const released = at("2026-03-04T23:00:00Z");
		expect(turnOf(told("submit", OFFER), released)).toMatchObject({
			who: "unit",
			since: released,
			msLeft: 48 * HOUR,
		});
	});

	test("of an escalation stops with the unit's own answer", () => {
		const turn = turnOf(told("submit", "escalate", OFFER), MONDAY + 5 * HOUR);
		expect(turn).toMatchObject({ who: "asker", since: MONDAY + 2 * HOUR });
	});

	test("never runs on a request that is closed", () => {
		const rated: Chapters = [
			...DELIVERED,
			{ type: "rate", actorId: KAM.userId },
			{ type: "rate", actorId: MANAGER.userId },
		];
		expect(turnOf(told(...rated), MONDAY + DAY)).toMatchObject({ who: "nobody", isOverdue: false });
		expect(turnOf(told(...DELIVERED), MONDAY + 4 * HOUR + 10 * DAY)).toEqual({
			who: "nobody",
			since: MONDAY + 4 * HOUR + 10 * DAY,
			isOverdue: false,
		});
	});
});
