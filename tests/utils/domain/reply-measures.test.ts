import { describe, expect, test } from "vitest";
import { leadTimeOf, replyTimeOf, unansweredOf } from "../../../utils/domain/reply-measures.ts";
import { withState } from "../../../utils/domain/support.ts";
import { aRequest, aStory, HOUR, MONDAY } from "./examples.ts";

type Chapter = Parameters<typeof aStory>[number];
const told = (...chapters: Chapter[]) => withState(aRequest({ events: aStory(...chapters) }));
const answered = (type: "offer" | "decline" | "ask_info" | "waitlist", hours: number) =>
	told("submit", { type, at: MONDAY + hours * HOUR });

describe("from asking to the first reply", () => {
	test("it takes the median and the 90th in 100, in hours, of whatever the unit said first", () => {
		const hours = [2, 4, 6, 8, 10, 12, 14, 16, 18, 70];
		const kinds = ["offer", "decline", "ask_info", "waitlist"] as const;
		const log = hours.map((each, index) => answered(kinds[index % kinds.length] ?? "offer", each));
		expect(replyTimeOf(log)).toEqual({
			value: { median: 11, p90: 18 },
			n: 10,
			asOf: MONDAY + 70 * HOUR,
			source: "log",
		});
	});

	test("only the first reply counts, and none that had no effect", () => {
		const asked = told("submit", { type: "ask_info", at: MONDAY + 3 * HOUR }, "give_info", {
			type: "offer",
			at: MONDAY + 30 * HOUR,
		});
		expect(replyTimeOf([asked]).value).toEqual({ median: 3, p90: 3 });
		const late = told("submit", "withdraw", { type: "decline", at: MONDAY + 9 * HOUR });
		expect(replyTimeOf([late])).toMatchObject({ unknown: "no_replies", n: 0 });
	});

	test("what nobody has answered is unknown, and counted apart", () => {
		const log = [told("submit"), told("submit", "escalate"), told("submit", "withdraw"), told("offer")];
		expect(replyTimeOf(log)).toEqual({
			value: undefined,
			n: 0,
			asOf: undefined,
			source: "log",
			unknown: "no_replies",
		});
		expect(unansweredOf([...log, answered("offer", 5)])).toMatchObject({ value: 2, n: 4 });
		expect(unansweredOf([answered("offer", 5)])).toMatchObject({ value: 0, n: 1 });
		expect(unansweredOf([])).toMatchObject({ value: undefined, unknown: "no_requests" });
	});
});

describe("lead time", () => {
	/** Asked on Monday 2 March. */
	const got = (neededBy: string, ...weeks: string[]) =>
		withState(aRequest({ neededBy, events: aStory("submit", { type: "offer", weeks }, "accept") }));

	test.each<[string, string, string[], number, number]>([
		["agrees where the offer is in the week of need", "2026-03-18", ["2026-W12"], 16, 16],
		["is given until the Friday of another week", "2026-03-18", ["2026-W13"], 16, 25],
		["is given until the last of several weeks", "2026-03-18", ["2026-W13", "2026-W14"], 16, 32],
		["may be shorter than asked", "2026-03-18", ["2026-W10"], 16, 4],
		["is asked for in the past where it was needed before", "2026-03-01", ["2026-W10"], -1, 4],
	])("%s", (_, neededBy, weeks, asked, given) => {
		expect(leadTimeOf([got(neededBy, ...weeks)])).toMatchObject({ value: { asked, given }, n: 1 });
	});

	test("is the median of the requests that accepted an offer with weeks", () => {
		const log = [
			got("2026-03-04", "2026-W10"),
			got("2026-03-06", "2026-W10"),
			got("2026-03-18", "2026-W13"),
			got("2026-03-18"),
			told("submit", { type: "offer", weeks: ["2026-W10"] }),
		];
		expect(leadTimeOf(log)).toEqual({
			value: { asked: 4, given: 4 },
			n: 3,
			asOf: MONDAY + 2 * HOUR,
			source: "log",
		});
		expect(leadTimeOf(log.slice(3))).toMatchObject({ value: undefined, unknown: "no_agreed_weeks" });
	});
});
