import { describe, expect, test } from "vitest";
import type { Lack, Wanted } from "../../../utils/domain/candidate.ts";
import { matchesFor } from "../../../utils/domain/matching.ts";
import type { Expert } from "../../../utils/domain/records.ts";
import { type FoldedRequest, withState } from "../../../utils/domain/support.ts";
import { anAsk, anExpert, aRequest, aStory, MONDAY, OTHER_ACCOUNT_ID, OTHER_UNIT_ID } from "./examples.ts";

const LATER = MONDAY + 99 * 3_600_000;
const able = (id: string, fields: Partial<Expert> = {}) => anExpert({ id, weeklyHours: 10, ...fields });
/** Needed within weeks 10 to 12; a day of work. */
function match(experts: Expert[], fields: Partial<Wanted> = {}, folded: FoldedRequest[] = []) {
	return matchesFor({ ...anAsk(), ...fields }, experts, folded, LATER, "2026-03-02");
}
const order = (...args: Parameters<typeof match>) => match(...args).map(({ expertId }) => expertId);
const busy = (expertId: string, hours: number, weeks: string[], accountId = OTHER_ACCOUNT_ID) =>
	withState(
		aRequest({
			accountId,
			events: aStory("submit", { type: "offer", expertId, hours, weeks }, "accept", "commit"),
		}),
	);
const ALL = ["2026-W10", "2026-W11", "2026-W12"];

describe("an expert who fits", () => {
	test("is shown with skill, free hours, work for this account before, and the asker's wish", () => {
		const before = [busy("a", 6, ["2026-W10"], anAsk().accountId), busy("a", 10, ["2026-W11"])];
		expect(match([able("a")], { preferredExpertId: "a" }, before)).toEqual([
			{
				expertId: "a",
				fit: "full",
				reasons: [
					{ kind: "skill", name: "Kølekæde", level: 4, likeness: "exact" },
					{ kind: "free_hours", hours: 14, weeks: ["2026-W10", "2026-W12"] },
					{ kind: "worked_before", times: 1 },
					{ kind: "preferred" },
				],
				lacks: [],
			},
		]);
	});

	test("has two weeks more where the day may slip", () => {
		const [found] = match([able("a")], { isFlexible: true });
		expect(found?.reasons).toContainEqual({
			kind: "free_hours",
			hours: 50,
			weeks: [...ALL, "2026-W13", "2026-W14"],
		});
	});

	test("is still found for what was needed before today: this week counts", () => {
		const [found] = match([able("a")], { neededBy: "2026-02-01" });
		expect(found?.reasons).toContainEqual({ kind: "free_hours", hours: 10, weeks: ["2026-W10"] });
	});

	test("may have hours that nobody has written down, and it is said", () => {
		expect(match([able("a", { weeklyHours: undefined })])).toMatchObject([
			{ fit: "full", lacks: [{ kind: "hours_unknown" }] },
		]);
	});

	test("makes other units' people needless, all but the one who was asked for", () => {
		const experts = [able("a"), able("b", { unitId: OTHER_UNIT_ID }), able("c", { unitId: OTHER_UNIT_ID })];
		expect(order(experts)).toEqual(["a"]);
		expect(order(experts, { preferredExpertId: "c" })).toEqual(["a", "c"]);
	});
});

describe("an expert who nearly fits is shown with what is missing:", () => {
	const skilled = (name: string, level: number) => able("a", { skills: [{ name, level }] });
	const firstFreeWeek = "2026-W13";
	const TABLE: [string, Expert, Partial<Wanted>, FoldedRequest[], Lack[]][] = [
		["the skill", skilled("Tax", 5), {}, [], [{ kind: "no_skill" }]],
		[
			"a skill that is only similar",
			skilled("Cold audit", 5),
			{ expertise: "Cold chain" },
			[],
			[{ kind: "similar_skill", name: "Cold audit", level: 5 }],
		],
		[
			"the level",
			skilled("Kølekæde", 2),
			{},
			[],
			[{ kind: "low_level", name: "Kølekæde", level: 2, enough: 3 }],
		],
		["free hours", able("a"), {}, [busy("a", 30, ALL)], [{ kind: "no_hours", firstFreeWeek }]],
		[
			"some of the hours",
			able("a"),
			{},
			[busy("a", 24, ALL)],
			[{ kind: "few_hours", hours: 6, wanted: 7.4, firstFreeWeek }],
		],
		[
			"hours because of an absence",
			able("a", { absences: ["2026-W10/2026-W13"] }),
			{},
			[],
			[
				{ kind: "no_hours", firstFreeWeek: "2026-W14" },
				{ kind: "absent", weeks: ALL },
			],
		],
		[
			"hours for as long as can be seen",
			able("a", { weeklyHours: 0 }),
			{},
			[],
			[{ kind: "no_hours", firstFreeWeek: undefined }],
		],
		[
			"the unit",
			able("a", { unitId: OTHER_UNIT_ID }),
			{},
			[],
			[{ kind: "other_unit", unitId: OTHER_UNIT_ID }],
		],
		["the asker's wish", able("a"), { excludedExpertId: "a" }, [], [{ kind: "excluded" }]],
	];
	test.each(TABLE)("%s", (_, expert, wanted, folded, lacks) => {
		expect(match([expert], wanted, folded)).toMatchObject([{ expertId: "a", fit: "near", lacks }]);
	});

	test("not an absence that leaves hours enough, nor hours where the estimate is unknown and some are free", () => {
		expect(match([able("a", { absences: ["2026-W10"] })])[0]?.lacks).toEqual([]);
		expect(match([able("a")], { estimate: "unknown" }, [busy("a", 29, ALL)])[0]?.lacks).toEqual([]);
	});
});

describe("the order", () => {
	const level = (id: string, level: number, name = "Kølekæde") => able(id, { skills: [{ name, level }] });
	const wish = { expertise: "Cold chain" };

	test.each<[string, string[], Parameters<typeof match>]>([
		["a full fit before a near one", ["b", "a"], [[level("a", 2), level("b", 3)]]],
		[
			"the closer skill before the higher level",
			["b", "a"],
			[[level("a", 5, "Cold chain law"), level("b", 3, "Cold chain")], wish],
		],
		[
			"the preferred before the higher level",
			["b", "a"],
			[[level("a", 5), level("b", 3)], { preferredExpertId: "b" }],
		],
		[
			"the higher level before work done before",
			["b", "a"],
			[[level("a", 3), level("b", 4)], {}, [busy("a", 1, ALL, anAsk().accountId)]],
		],
		[
			"work for this account before free hours",
			["b", "a"],
			[[able("a"), able("b")], {}, [busy("b", 1, ALL, anAsk().accountId)]],
		],
		[
			"more free hours, then the id",
			["b", "a", "c"],
			[[able("c"), able("a"), able("b", { weeklyHours: 20 })]],
		],
		[
			"the excluded last, whatever speaks for them",
			["b", "a"],
			[[level("a", 5), level("b", 1, "Tax")], { excludedExpertId: "a" }],
		],
		[
			"another unit's skill before none of the own, where nobody fits",
			["b", "a"],
			[[level("a", 5, "Tax"), able("b", { unitId: OTHER_UNIT_ID })]],
		],
	])("puts %s", (_, expected, args) => {
		expect(order(...args)).toEqual(expected);
	});

	test("leaves out other units' people without the skill, unless nobody else is to be named", () => {
		const other = able("b", { unitId: OTHER_UNIT_ID, skills: [] });
		expect(order([level("a", 2), other])).toEqual(["a"]);
		expect(order([other])).toEqual(["b"]);
		expect(order([able("a"), other], { excludedExpertId: "a" })).toEqual(["b", "a"]);
	});

	test("is empty only where there is no expert at all", () => {
		expect(order([])).toEqual([]);
	});
});
