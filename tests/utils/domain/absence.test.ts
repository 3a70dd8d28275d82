import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absenceOf, readAbsences, shareAway, workingWeek } from "../../../utils/domain/absence.ts";
import { addDays, mondayOf, weekOf } from "../../../utils/domain/week.ts";
import { anyCharacter } from "./any-text.ts";

describe("an absence", () => {
	const READ: [string, string, string][] = [
		["2026-12-04", "2026-12-04", "2026-12-04"],
		[" 2026-12-04 ", "2026-12-04", "2026-12-04"],
		["2026-12-04/2026-12-11", "2026-12-04", "2026-12-11"],
		["2026-12-04 - 2026-12-11", "2026-12-04", "2026-12-11"],
		["2026-12-04–2026-12-11", "2026-12-04", "2026-12-11"],
		["2026-12-04..2026-12-11", "2026-12-04", "2026-12-11"],
		["2026-12-04 til 2026-12-11", "2026-12-04", "2026-12-11"],
		["2026-12-11/2026-12-04", "2026-12-04", "2026-12-11"],
		["2026-W49", "2026-11-30", "2026-12-06"],
		["2026-w49", "2026-11-30", "2026-12-06"],
		["2026-W49/2026-W50", "2026-11-30", "2026-12-13"],
		["2026-12-04/2026-W50", "2026-12-04", "2026-12-13"],
		["2026-W53", "2026-12-28", "2027-01-03"],
	];
	test.each(READ)("%j is from %s to %s", (text, from, to) => {
		expect(absenceOf(text)).toEqual({ from, to });
	});

	const UNREAD = ["", "Ferie", "2026-02-30", "2025-W53", "2026-13-01", "2026-12-04/", "/2026-12-04"];
	test.each([...UNREAD, "2026-12-04/Ferie", "2026-12-04/2026-12-05/2026-12-06", "2026-12"])(
		"is not read from %j",
		(text) => {
			expect(absenceOf(text)).toBeUndefined();
		},
	);

	test("is read from any text without throwing, and then begins before it ends", () => {
		const unit = fc.oneof(fc.constantFrom(..."0123456789-W/. "), anyCharacter);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
				const absence = absenceOf(text);
				if (absence) expect(absence.from <= absence.to).toBe(true);
			}),
		);
	});

	test("that cannot be read is named, not lost", () => {
		expect(readAbsences(["2026-W49", "Ferie", ""])).toEqual({
			absences: [{ from: "2026-11-30", to: "2026-12-06" }],
			unread: ["Ferie"],
		});
	});
});

describe("the share of a week away", () => {
	const TABLE: [string[], number][] = [
		[[], 0],
		[["2026-W49"], 1],
		[["2026-12-02"], 0.2],
		[["2026-12-02", "2026-12-02", "2026-12-01/2026-12-02"], 0.4],
		[["2026-12-05/2026-12-06"], 0],
		[["2026-12-04/2026-12-11"], 0.2],
		[["2020-01-01/2030-01-01"], 1],
		[["2026-W48", "2026-W50"], 0],
	];
	test.each(TABLE)("of %j is %d in week 49", (texts, share) => {
		expect(shareAway(readAbsences(texts).absences, workingWeek("2026-W49"))).toBe(share);
	});

	test("counts each working day once, in its own week", () => {
		const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays("2026-01-01", days));
		fc.assert(
			fc.property(day, (from) => {
				const week = weekOf(from);
				const isWeekend = from >= addDays(mondayOf(week), 5);
				expect(shareAway(readAbsences([from, `${from}/${from}`]).absences, workingWeek(week))).toBe(
					isWeekend ? 0 : 0.2,
				);
			}),
		);
	});
});
