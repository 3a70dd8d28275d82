import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../../utils/domain/agenda.ts";
import { ALL_ITEMS, type Item } from "../../../utils/domain/alignment.ts";
import type { RequestEvent } from "../../../utils/domain/records.ts";
import type { Result } from "../../../utils/domain/result.ts";
import { withState } from "../../../utils/domain/support.ts";
import { type TwinInput, twinsOf } from "../../../utils/domain/twins.ts";
import { anyLog, inTwoOrders } from "./any-log.ts";
import {
	ACCOUNT_ID,
	anExpert,
	aRequest,
	aStory,
	aUnit,
	DAY,
	HOUR,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
} from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const TIME_ZONE = "Europe/Copenhagen";
const NOW = MONDAY + 10 * DAY;
const told = (chapters: Chapters, fields = {}) =>
	withState(aRequest({ events: aStory(...chapters), ...fields }));

function twins(fields: Partial<TwinInput> = {}) {
	return twinsOf({
		accountId: ACCOUNT_ID,
		folded: [],
		units: [aUnit()],
		experts: [anExpert()],
		firm: { agenda: [], results: [], withheld: [] },
		now: NOW,
		timeZone: TIME_ZONE,
		...fields,
	});
}
const of = (item: Item, ...folded: TwinInput["folded"][number][]) => twins({ folded }).get(item);
const OFFER: Partial<RequestEvent> & { type: "offer" } = { type: "offer", hours: 4, weeks: ["2026-W10"] };
const HELPED: Chapters = ["submit", OFFER, "accept", "commit", "deliver"];
const TARGETS = { type: "decline", code: "5" } as const;

describe("without a case, the log", () => {
	test("says so, and never 0", () => {
		for (const item of ALL_ITEMS) expect(twins().get(item)).toHaveProperty("unknown");
	});

	test("says what nobody records", () => {
		for (const item of ["G1", "G2", "T3"] as const) expect(of(item)).toEqual({ unknown: "not_recorded" });
	});
});

describe("the requests of the last 90 days say", () => {
	test("V1: how many were refused for own targets, and offered in spite of them", () => {
		const log = [told(["submit", TARGETS, "give_info", OFFER]), told(["submit", TARGETS]), told(["submit"])];
		expect(of("V1", ...log)).toMatchObject({ values: [2, 1], n: 3 });
	});

	test("V2: how many say what the unit gains", () => {
		const log = [told(["submit"], { unitGains: "A reference" }), told(["submit"], { unitGains: " " })];
		expect(of("V2", ...log)).toMatchObject({ values: [1], n: 2 });
	});

	test("V3: how many promises were kept on time", () => {
		const late = [...HELPED.slice(0, 4), { type: "deliver", at: MONDAY + 8 * DAY }] satisfies Chapters;
		expect(of("V3", told(HELPED), told(late))).toMatchObject({ values: [1], n: 2 });
	});

	test("Y2: how many overrides have a reason", () => {
		const override = (note: string) => told(["submit", "decline", "escalate", { type: "override", note }]);
		expect(of("Y2", override("Board"), override(""))).toMatchObject({ values: [1], n: 2 });
	});

	test("Y3: how many declines were replied to", () => {
		const log = [told(["submit", TARGETS, "give_info"]), told(["submit", TARGETS]), told(["submit"])];
		expect(of("Y3", ...log)).toMatchObject({ values: [1], n: 2 });
	});

	test("K1: how many ask for what a named expert can", () => {
		expect(of("K1", told(["submit"]), told(["submit"], { expertise: "Told" }))).toMatchObject({
			values: [1],
			n: 2,
		});
	});

	test("K2: how many had to be asked about", () => {
		expect(of("K2", told(["submit", "ask_info"]), told(["submit"]))).toMatchObject({ values: [1], n: 2 });
	});

	test("K3: what experts thought of the background they got", () => {
		const rate = { type: "rate", rating: 4, side: "unit", actorId: MANAGER.userId } as const;
		expect(of("K3", told([...HELPED, rate]))).toMatchObject({ values: [4], n: 1 });
	});

	test("F1: hours got of hours asked, where both are known", () => {
		const log = [told(HELPED), told(["submit", "decline"]), told(HELPED, { estimate: "unknown" })];
		expect(of("F1", ...log)).toMatchObject({ values: [4, 14.8], n: 2 });
	});

	test("F3: how many deliveries were thanked for", () => {
		expect(of("F3", told([...HELPED, "credit"]), told(HELPED))).toMatchObject({ values: [1], n: 2 });
	});

	test("G3: how many asks were made outside the tool", () => {
		expect(of("G3", told(["log_outside"]), told(["submit"]))).toMatchObject({ values: [1], n: 2 });
	});

	test("R1: how many were sent on to another team", () => {
		expect(of("R1", told(["submit", { type: "decline", code: "2" }]), told(["submit"]))).toMatchObject({
			values: [1],
			n: 2,
		});
	});

	test("R2: how many days an escalation took, to now where it is open", () => {
		const decided = told([
			"submit",
			"decline",
			{ type: "escalate", at: MONDAY + DAY },
			{ type: "override", at: MONDAY + 3 * DAY, note: "Board" },
		]);
		expect(of("R2", decided)).toMatchObject({ values: [2], n: 1 });
		const open = told(["submit", "decline", { type: "escalate", at: MONDAY + 4 * DAY }]);
		expect(of("R2", open)).toMatchObject({ values: [6], n: 1 });
	});

	test("T1: how many hours were refused for own targets, where they are known", () => {
		const log = [told(["submit", TARGETS]), told(["submit", TARGETS], { estimate: "unknown" })];
		expect(of("T1", ...log)).toMatchObject({ values: [7.4], n: 1 });
	});

	test("R3: how many of the units asked name somebody who answers", () => {
		const { managerId: _, ...nobody } = aUnit();
		expect(of("R3", told(["submit"]))).toMatchObject({ values: [1], n: 1 });
		expect(twins({ folded: [told(["submit"])], units: [nobody] }).get("R3")).toMatchObject({
			values: [0],
			n: 1,
		});
	});

	test("F2: how many of the weeks ahead a unit asked has overbooked", () => {
		const weeks = { ...OFFER, hours: 50, weeks: ["2026-W11"] };
		const other = told(["submit", weeks, "accept", "commit"], { accountId: OTHER_ACCOUNT_ID });
		const folded = [told(["submit"]), other];
		expect(twins({ folded, units: [aUnit({ weeklyHours: 40 })] }).get("F2")).toMatchObject({
			values: [1],
			n: 6,
		});
		// A unit that never said how much it opens cannot be overbooked.
		expect(twins({ folded }).get("F2")).toEqual({ unknown: "no_case" });
	});

	test("nothing of other accounts, nor of what lies further back", () => {
		expect(of("V2", told(["submit"], { accountId: OTHER_ACCOUNT_ID }))).toEqual({ unknown: "no_case" });
		expect(twins({ folded: [told(["submit"])], now: MONDAY + 91 * DAY + HOUR }).get("V2")).toEqual({
			unknown: "no_case",
		});
	});

	test("the same in whatever order they come", () => {
		fc.assert(
			fc.property(inTwoOrders(anyLog), ([one, other]) => {
				expect(twins({ folded: other })).toEqual(twins({ folded: one }));
			}),
		);
	});
});

describe("beside the requests", () => {
	const point = (fields: Partial<AgendaItem>): AgendaItem => ({
		...{
			id: "a08xx0000000001AAA",
			key: "g1",
			accountId: ACCOUNT_ID,
			meeting: "Ops board",
			date: "2026-03-05",
		},
		...{ forum: "management", purpose: "decision", point: "Pilot", isTakenUp: true, ownerId: "005kam" },
		...fields,
	});
	const result: Result = {
		...{ id: "a07xx0000000001AAA", key: "q1", accountId: ACCOUNT_ID, period: "2025-Q4", asOf: "2026-03-02" },
		...{ revenue: 9, grossMargin: 4, costToServe: 1 },
	};

	test("Y1: how many points of meetings that have been were taken up", () => {
		const agenda = [point({}), point({ isTakenUp: false }), point({ date: "2026-04-01" })];
		const other = point({ accountId: OTHER_ACCOUNT_ID });
		const firm = { agenda: [...agenda, other], results: [], withheld: [] };
		expect(twins({ firm }).get("Y1")).toMatchObject({ values: [1], n: 2 });
	});

	test("T2: how many of the last quarter's figures are entered, and of which day they are", () => {
		const before = { ...result, period: "2025-Q3", inventory: 1 };
		const firm = { agenda: [], results: [result, before], withheld: [] };
		expect(twins({ firm }).get("T2")).toEqual({
			values: [3],
			n: 6,
			asOf: Date.parse("2026-03-01T23:00:00Z"),
		});
	});

	test("T2: not to whoever may not read them: hidden is not empty", () => {
		const firm = { agenda: [], results: [], withheld: ["result"] };
		expect(twins({ firm }).get("T2")).toEqual({ unknown: "hidden" });
	});
});
