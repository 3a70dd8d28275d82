import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { toDecline, toOffer } from "../../../utils/domain/answers.ts";
import type { Problem, Values } from "../../../utils/domain/draft.ts";
import { DECLINE_CODES, RequestEvent, SCOPES } from "../../../utils/domain/records.ts";
import { anEvent, EXPERT_ID } from "./examples.ts";

const EXPIRES = "2026-03-05";
const offer: Values = { expertId: EXPERT_ID, week: "2026-W12", hours: "8", scope: "full" };
const decline: Values = { code: "1", note: "All are booked", nextStep: "Ask R&D" };

describe("a filled-in offer", () => {
	const check = (changes: Values) => toOffer({ ...offer, ...changes }, EXPIRES);

	test("makes the content of an offer event", () => {
		const content = { type: "offer", expertId: EXPERT_ID, weeks: ["2026-W12"], hours: 8, scope: "full" };
		expect(check({})).toEqual({ ok: true, value: { ...content, expires: EXPIRES } });
		expect(check({ note: " From Tuesday " })).toMatchObject({ value: { note: "From Tuesday" } });
	});

	test.each(SCOPES)("fits the schema of events with scope %s", (scope) => {
		const checked = check({ scope, note: "x" });
		expect(checked.ok && v.is(RequestEvent, { ...anEvent("offer"), ...checked.value })).toBe(true);
	});

	const HOURS: [string, number][] = [
		["8", 8],
		["7,5", 7.5],
		["7.5", 7.5],
		[" 0,5 ", 0.5],
		["999", 999],
	];
	test.each(HOURS)("reads the hours %s with a decimal comma or point", (typed, hours) => {
		expect(check({ hours: typed })).toMatchObject({ ok: true, value: { hours } });
	});

	const WRONG: [string, string, Problem][] = [
		["expertId", "", "missing"],
		["week", "", "missing"],
		["week", "week 12", "bad_day"],
		["week", "2026-W00", "bad_day"],
		["week", "2026-W54", "bad_day"],
		["week", "2025-W53", "bad_day"],
		["hours", "", "missing"],
		["hours", "0", "bad_hours"],
		["hours", "0,4", "bad_hours"],
		["hours", "-8", "bad_hours"],
		["hours", "1000", "bad_hours"],
		["hours", "a day", "bad_hours"],
		["hours", "1,5,5", "bad_hours"],
		["hours", "NaN", "bad_hours"],
		["hours", "Infinity", "bad_hours"],
		["hours", "0x10", "bad_hours"],
		["hours", "1e2", "bad_hours"],
		["scope", "", "missing"],
		["scope", "everything", "bad_choice"],
	];
	test.each(WRONG)("with %s %j names the field", (field, text, problem) => {
		expect(check({ [field]: text })).toEqual({ ok: false, problems: { [field]: problem } });
	});

	test("of too many characters names the field", () => {
		expect(check({ note: "x".repeat(100_000) })).toMatchObject({ problems: { note: "too_long" } });
		expect(check({ expertId: "x".repeat(19) }).ok).toBe(false);
	});

	test("in the 53rd week of a year that has one is right", () => {
		expect(check({ week: "2026-W53" }).ok).toBe(true);
	});

	test("that is empty names all that is missing", () => {
		expect(toOffer({}, EXPIRES)).toEqual({
			ok: false,
			problems: { expertId: "missing", week: "missing", hours: "missing", scope: "missing" },
		});
	});
});

describe("a filled-in decline", () => {
	test("carries code, sentence and next best step, and the unit's free hours at that moment", () => {
		expect(toDecline(decline, 12)).toEqual({
			ok: true,
			value: { type: "decline", ...decline, freeHours: 12 },
		});
		expect(toDecline(decline, 0)).toMatchObject({ value: { freeHours: 0 } });
	});

	test("says nothing of free hours that are not known", () => {
		expect(toDecline(decline, undefined)).toEqual({ ok: true, value: { type: "decline", ...decline } });
	});

	test.each(DECLINE_CODES)("takes code %s", (code) => {
		expect(toDecline({ ...decline, code }, 1).ok).toBe(true);
	});

	const WRONG: [string, string, Problem][] = [
		["code", "", "missing"],
		["code", "9", "bad_choice"],
		["code", "01", "bad_choice"],
		["note", " ", "missing"],
		["nextStep", "\n", "missing"],
	];
	test.each(WRONG)("with %s %j names the field", (field, text, problem) => {
		expect(toDecline({ ...decline, [field]: text }, 1)).toEqual({
			ok: false,
			problems: { [field]: problem },
		});
	});

	test.each(["note", "nextStep"])("of too many characters names %s", (field) => {
		const checked = toDecline({ ...decline, [field]: "x".repeat(2_001) }, 1);
		expect(checked).toEqual({ ok: false, problems: { [field]: "too_long" } });
	});

	test("that is empty names all three", () => {
		expect(toDecline({}, 1)).toEqual({
			ok: false,
			problems: { code: "missing", note: "missing", nextStep: "missing" },
		});
	});
});
