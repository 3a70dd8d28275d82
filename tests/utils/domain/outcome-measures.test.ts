import { describe, expect, test } from "vitest";
import { declinesOf, type Got, gotOf } from "../../../utils/domain/outcome-measures.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { aRequest, aStory, HOUR, MONDAY, OTHER_UNIT_ID, UNIT_ID } from "./examples.ts";

type Chapter = Parameters<typeof aStory>[number];
const told = (...chapters: Chapter[]) => withState(aRequest({ events: aStory("submit", ...chapters) }));

describe("what was got", () => {
	const TABLE: [string, Got | undefined, Chapter[]][] = [
		["all that was asked", "full", [{ type: "offer", scope: "full" }, "accept"]],
		["an offer that names no scope", "full", ["offer", "accept", "commit"]],
		["a part", "part", [{ type: "offer", scope: "partial" }, "accept", "commit"]],
		["a smaller scope", "part", [{ type: "offer", scope: "smaller" }, "accept", "commit", "deliver"]],
		["another date", "other", [{ type: "offer", scope: "other_date" }, "accept"]],
		["another person", "other", [{ type: "offer", scope: "other_person" }, "accept"]],
		["something made already", "other", [{ type: "offer", scope: "asset" }, "accept"]],
		["a decline", "none", ["decline"]],
		["a decline after a rejected offer", "none", ["offer", "reject_offer", "decline"]],
		["an offer that is not answered", undefined, ["offer"]],
		["a decline that was reopened", undefined, ["decline", "give_info"]],
		["a place on the waiting list", undefined, ["waitlist"]],
		["what the asker withdrew", undefined, ["offer", "accept", "withdraw"]],
	];
	test.each(TABLE)("by %s is '%s'", (_, got, chapters) => {
		const none = { full: 0, part: 0, other: 0, none: 0 };
		expect(gotOf([told(...chapters)]).value).toEqual(got && { ...none, [got]: 1 });
	});

	test("counts the last offer, not the first, and adds up to n", () => {
		const again = told(
			{ type: "offer", scope: "partial" },
			"reject_offer",
			{ type: "offer", scope: "full" },
			"accept",
		);
		const log = [again, told("decline"), told("decline"), told("offer")];
		expect(gotOf(log)).toEqual({
			value: { full: 1, part: 0, other: 0, none: 2 },
			n: 3,
			asOf: MONDAY + 4 * HOUR,
			source: "log",
		});
	});

	test("is unknown as long as nothing is decided", () => {
		expect(gotOf([told("offer")])).toMatchObject({ value: undefined, n: 0, unknown: "no_outcomes" });
	});
});

describe("declines", () => {
	const declined = (fields: Partial<StoredRequest>, ...chapters: Chapter[]) =>
		withState(aRequest({ ...fields, events: aStory("submit", ...chapters) }));
	const targets = { type: "decline", code: "5" } as const;

	test("are counted by unit and code, and priced in the hours that were asked for", () => {
		const log = [
			declined({ estimate: "1w" }, targets),
			declined({ estimate: "1d" }, targets),
			declined({ estimate: "unknown" }, targets),
			declined({ estimate: "2h" }, { type: "decline", code: "1" }),
			declined({ estimate: "3d", unitId: OTHER_UNIT_ID }, targets),
			declined({}, "offer"),
		];
		const line = { declines: 1, reopened: 0, withoutHours: 0 };
		expect(declinesOf(log)).toEqual({
			value: [
				{ ...line, unitId: UNIT_ID, code: "1", hours: 2 },
				{ ...line, unitId: UNIT_ID, code: "5", declines: 3, hours: 44.4, withoutHours: 1 },
				{ ...line, unitId: OTHER_UNIT_ID, code: "5", hours: 18.5 },
			],
			n: 5,
			asOf: MONDAY + HOUR,
			source: "log",
		});
	});

	test("that do not stand any more count, and cost no hours", () => {
		const helped = declined({ estimate: "2h" }, targets, "give_info", "offer", "accept");
		expect(declinesOf([helped, declined({ estimate: "2h" }, targets)]).value).toEqual([
			{ unitId: UNIT_ID, code: "5", declines: 2, reopened: 1, hours: 2, withoutHours: 0 },
		]);
	});

	test("of asks that nobody estimated have unknown hours; where none stands, it is a true 0", () => {
		const line = (...chapters: Chapter[]) =>
			declinesOf([declined({ estimate: "unknown" }, targets, ...chapters)]).value;
		expect(line()).toMatchObject([{ declines: 1, reopened: 0, hours: undefined, withoutHours: 1 }]);
		expect(line("give_info")).toMatchObject([{ declines: 1, reopened: 1, hours: 0, withoutHours: 0 }]);
	});

	test("of one request count once, by the last code", () => {
		const twice = declined({ estimate: "2h" }, targets, "give_info", { type: "decline", code: "3" });
		expect(declinesOf([twice])).toMatchObject({ value: [{ code: "3", declines: 1, hours: 2 }], n: 1 });
	});

	test("without a code have a line of their own; no declines are no lines and no 0", () => {
		expect(declinesOf([declined({}, "decline")]).value).toMatchObject([{ code: undefined, declines: 1 }]);
		expect(declinesOf([declined({}, "offer")])).toMatchObject({ value: undefined, unknown: "no_declines" });
	});
});
