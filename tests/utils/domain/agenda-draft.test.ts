import { describe, expect, test } from "vitest";
import { daysTyped, toOutcome, toPoints } from "../../../utils/domain/agenda-draft.ts";
import { ACCOUNT_ID } from "./examples.ts";

const TODAY = "2026-03-02";
const TYPED = {
	meeting: " Månedsmøde ",
	date: "2026-03-05",
	forum: "Direktionen",
	purpose: "decision",
	point: "Who pays?",
};
const keys = () => {
	let made = 0;
	return () => `k${++made}`;
};
const points = (change: Record<string, string>) =>
	toPoints({ ...TYPED, ...change }, ACCOUNT_ID, keys(), TODAY);

describe("the form of a point", () => {
	test("makes one point, not taken up, under a key made here", () => {
		expect(points({})).toEqual({
			ok: true,
			value: [
				{
					key: "k1",
					accountId: ACCOUNT_ID,
					meeting: "Månedsmøde",
					date: "2026-03-05",
					forum: "Direktionen",
					purpose: "decision",
					point: "Who pays?",
					isTakenUp: false,
				},
			],
		});
	});

	test("makes of a standing point one for each meeting, each with a key of its own", () => {
		const made = points({ repeats: "weekly", times: "3" });
		expect(made.ok && made.value.map(({ key, date }) => [key, date])).toEqual([
			["k1", "2026-03-05"],
			["k2", "2026-03-12"],
			["k3", "2026-03-19"],
		]);
		const until = points({ repeats: "weekly", until: "2026-03-12" });
		expect(until.ok && until.value).toHaveLength(2);
	});

	test.each([
		["meeting", { meeting: "" }, "missing"],
		["forum", { forum: "  " }, "missing"],
		["point", { point: "" }, "missing"],
		["purpose", { purpose: "" }, "missing"],
		["purpose", { purpose: "gossip" }, "bad_choice"],
		["date", { date: "" }, "missing"],
		["date", { date: "2026-02-30" }, "bad_day"],
		["date", { date: "2026-03-01" }, "past_day"],
		["meeting", { meeting: "x".repeat(121) }, "too_long"],
		["forum", { forum: "x".repeat(81) }, "too_long"],
		["point", { point: "x".repeat(1001) }, "too_long"],
		["repeats", { repeats: "daily" }, "bad_choice"],
		["times", { repeats: "weekly" }, "missing"],
		["times", { repeats: "weekly", times: "13" }, "bad_choice"],
		["until", { repeats: "weekly", until: "soon" }, "bad_day"],
		["until", { repeats: "weekly", until: "2026-03-04" }, "past_day"],
	])("says what is wrong with %s: %j", (field, change, problem) => {
		expect(points(change)).toEqual({ ok: false, problems: { [field]: problem } });
	});

	test("takes today's meeting, and texts as long as the CRM's fields", () => {
		expect(points({ date: TODAY }).ok).toBe(true);
		expect(points({ meeting: "x".repeat(120), forum: "x".repeat(80), point: "x".repeat(1000) }).ok).toBe(
			true,
		);
	});

	test("shows the days of a series before they are made, the same that are made then", () => {
		const typed = { ...TYPED, repeats: "monthly", times: "3" };
		const made = points(typed);
		expect(daysTyped(typed)).toEqual(made.ok && made.value.map(({ date }) => date));
		expect(daysTyped({ ...TYPED, repeats: "monthly" })).toEqual([]);
		expect(daysTyped({ ...TYPED, repeats: "monthly", times: "3", date: "" })).toEqual([]);
		expect(daysTyped(TYPED)).toEqual([]);
	});
});

test("taking up a point says what came of it", () => {
	const point = { key: "p1", accountId: ACCOUNT_ID };
	expect(toOutcome({ outcome: " Half each. " }, point)).toEqual({
		ok: true,
		value: {
			kind: "outcome",
			row: { key: "p1", accountId: ACCOUNT_ID, isTakenUp: true, outcome: "Half each." },
		},
	});
	expect(toOutcome({ outcome: " " }, point)).toEqual({ ok: false, problems: { outcome: "missing" } });
});
