import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookingsOf, hoursIn } from "../../../utils/domain/capacity.ts";
import { expertLoad, overbooked, teamLoad, unitLoad, type WeekLoad } from "../../../utils/domain/load.ts";
import { withState } from "../../../utils/domain/support.ts";
import { anyExperts, anyLog, inTwoOrders, WEEKS } from "./any-log.ts";
import {
	anEvent,
	anExpert,
	aRequest,
	aStory,
	aUnit,
	EXPERT_ID,
	frozen,
	MONDAY,
	OTHER_UNIT_ID,
} from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const offer = (hours: number, ...weeks: string[]) =>
	({ type: "offer", expertId: EXPERT_ID, hours, weeks }) as const;
const told = (...chapters: Chapters) => withState(aRequest({ events: aStory(...chapters) }));
const W10 = ["2026-W10"];
const UNIT = aUnit({ weeklyHours: 40 });
const LATER = MONDAY + 99 * 3_600_000;

describe("a week", () => {
	const TABLE: [string, Chapters, number, number][] = [
		["an open offer is held", ["submit", offer(8, "2026-W10")], 8, 0],
		["of a rejected offer nothing is held", ["submit", offer(8, "2026-W10"), "reject_offer"], 0, 0],
		["an accepted offer is booked", ["submit", offer(8, "2026-W10"), "accept"], 0, 8],
		["a commitment is booked", ["submit", offer(8, "2026-W10"), "accept", "commit"], 0, 8],
		["what was worked stays booked", ["submit", offer(8, "2026-W10"), "accept", "commit", "deliver"], 0, 8],
		["a withdrawn commitment is free again", ["submit", offer(8, "2026-W10"), "accept", "withdraw"], 0, 0],
		["several weeks share the hours", ["submit", offer(9, "2026-W09", "2026-W10", "2026-W11")], 3, 0],
		["another week takes nothing", ["submit", offer(8, "2026-W11")], 0, 0],
	];
	test.each(TABLE)("%s", (_, chapters, held, booked) => {
		const load = {
			week: "2026-W10",
			capacity: 40,
			held,
			booked,
			absent: 0,
			free: 40 - held - booked,
			over: 0,
		};
		expect(unitLoad(UNIT, [], [told(...chapters)], W10, LATER)).toEqual([load]);
		const expert = anExpert({ weeklyHours: 40 });
		expect(expertLoad(expert, [told(...chapters)], W10, LATER)).toEqual([load]);
	});

	test("holds nothing once the hold has ended", () => {
		const lapsing = told("submit", { ...offer(8, "2026-W12"), weeks: ["2026-W12"], expires: "2026-03-06" });
		const heldAt = (now: string) => unitLoad(UNIT, [], [lapsing], ["2026-W12"], Date.parse(now))[0]?.held;
		expect(heldAt("2026-03-06T23:59:59+01:00")).toBe(8);
		expect(heldAt("2026-03-07T00:00:00+01:00")).toBe(0);
	});

	test("is counted for the unit that was asked and the person who was offered, for nobody else", () => {
		const request = told("submit", offer(8, "2026-W10"));
		expect(unitLoad(aUnit({ id: OTHER_UNIT_ID }), [], [request], W10, LATER)[0]?.held).toBe(0);
		expect(expertLoad(anExpert({ id: "other" }), [request], W10, LATER)[0]?.held).toBe(0);
	});

	test("has no free hours to tell where nobody said how many there are", () => {
		const request = told("submit", offer(8, "2026-W10"));
		const unknown = { capacity: undefined, absent: undefined, free: undefined, held: 8, booked: 0, over: 0 };
		expect(unitLoad(aUnit(), [], [request], W10, LATER)).toEqual([{ week: "2026-W10", ...unknown }]);
		expect(expertLoad(anExpert(), [request], W10, LATER)).toEqual([{ week: "2026-W10", ...unknown }]);
	});
});

describe("absences", () => {
	const away = (fields: Parameters<typeof anExpert>[0]) => anExpert({ weeklyHours: 30, ...fields });

	test("take their days off an expert's week", () => {
		const load = expertLoad(away({ absences: ["2026-03-03"] }), [], ["2026-W10", "2026-W11"], MONDAY);
		expect(load.map(({ capacity, absent }) => [capacity, absent])).toEqual([
			[24, 6],
			[30, 0],
		]);
	});

	test.each<[string, (number | undefined)[], number]>([
		["weighed by their hours", [30, 10], 30],
		["all alike where somebody's are unknown", [30, undefined], 20],
		["not at all where nobody has any", [0, 0], 0],
	])("take off the unit's hours the share of its people away, %s", (_, [first, second], absent) => {
		const people = [
			away({ id: "a", weeklyHours: first, absences: W10 }),
			away({ id: "b", weeklyHours: second }),
			away({ id: "c", unitId: OTHER_UNIT_ID, absences: W10 }),
		];
		expect(unitLoad(UNIT, people, [], W10, MONDAY)).toMatchObject([{ absent, capacity: 40 - absent }]);
	});
});

test("overbooked weeks are named with the hours that are too many", () => {
	const requests = [told("submit", offer(50, "2026-W10")), told("submit", offer(40, "2026-W11"))];
	const load = unitLoad(UNIT, [], requests, ["2026-W10", "2026-W11", "2026-W12"], LATER);
	expect(overbooked(load)).toEqual([{ week: "2026-W10", over: 10 }]);
	expect(load[0]?.free).toBe(-10);
});

test("several experts count as one; what is unknown of one is unknown of all", () => {
	const team = [anExpert({ weeklyHours: 30 }), anExpert({ id: "b", weeklyHours: 10, absences: W10 })];
	const requests = [told("submit", offer(8, "2026-W10"))];
	const both = { week: "2026-W10", capacity: 30, absent: 10, held: 8, booked: 0, free: 22, over: 0 };
	expect(teamLoad(team, requests, W10, LATER)).toEqual([both]);
	const [unknown] = teamLoad([...team, anExpert({ id: "c" })], requests, W10, LATER);
	expect(unknown).toMatchObject({ capacity: undefined, free: undefined, held: 8 });
});

describe("of any requests and people", () => {
	test("an offer's hours are spread over its weeks without loss", () => {
		const weeks = fc.array(fc.constantFrom(...WEEKS), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(weeks, fc.integer({ min: 0, max: 400 }), (weeks, hours) => {
				const offer = anEvent("offer", { weeks, hours });
				const spread = WEEKS.map((week) => hoursIn({ status: "offered", offer }, week));
				expect(spread.reduce((sum, each) => sum + each, 0)).toBeCloseTo(hours, 9);
				const taken = WEEKS.filter((_, index) => spread[index] !== 0);
				expect(taken).toEqual(hours > 0 ? [...new Set(weeks)].sort() : []);
			}),
		);
	});

	test("free is capacity less held less booked, and nothing counts twice or is lost", () => {
		fc.assert(
			fc.property(anyLog, anyExperts, (log, experts) => {
				const loads = unitLoad(UNIT, experts, log, WEEKS, LATER);
				for (const { capacity = 0, held, booked, absent = 0, free, over } of loads) {
					expect(free).toBe(capacity - held - booked);
					expect(over).toBe(Math.max(0, held + booked - capacity));
					expect(capacity + absent).toBeCloseTo(40, 9);
				}
				const taken = bookingsOf(log, LATER).filter(({ unitId }) => unitId === UNIT.id);
				const sum = (hours: number[]) => hours.reduce((total, each) => total + each, 0);
				const inWeeks = (load: WeekLoad) => load.held + load.booked;
				expect(sum(loads.map(inWeeks))).toBeCloseTo(sum(taken.map(({ hours }) => hours)), 9);
			}),
		);
	});

	test("the order of the requests and of the people makes no difference", () => {
		fc.assert(
			fc.property(
				inTwoOrders(anyLog),
				inTwoOrders(anyExperts),
				([log, logAgain], [experts, expertsAgain]) => {
					const one = unitLoad(UNIT, frozen(experts), frozen(log), WEEKS, LATER);
					expect(unitLoad(UNIT, frozen(expertsAgain), frozen(logAgain), WEEKS, LATER)).toEqual(one);
					const team = teamLoad(experts, log, WEEKS, LATER);
					expect(teamLoad(expertsAgain, logAgain, WEEKS, LATER)).toEqual(team);
				},
			),
		);
	});
});
