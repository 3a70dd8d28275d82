import { describe, expect, test } from "vitest";
import { chooseLanguage } from "../../../utils/i18n/language.ts";
import { wordsIn } from "../../../utils/i18n/words.ts";

const en = await wordsIn("en");
const da = await wordsIn("da");
/** By the clock of wherever this runs, as people read it. */
const time = (hour: number, minute: number) => new Date(2026, 11, 4, hour, minute).getTime();

describe("the language", () => {
	test.each([
		[["da"], "da"],
		[["en"], "en"],
		[["da-DK", "en"], "da"],
		[["DA_dk"], "da"],
		[["en-US", "da"], "en"],
		[[undefined, "", "da"], "da"],
		[["de-DE", "sv", "da-DK"], "da"],
		[["de", "fr"], "en"],
		[["", undefined], "en"],
		[[], "en"],
	] as const)("for the wishes %j is %s: the first that Instep speaks", (wishes, language) => {
		expect(chooseLanguage(wishes)).toBe(language);
	});

	test("brings its own words and its own way of writing", () => {
		expect([en.locale, en.pending.undo]).toEqual(["en-GB", "Undo"]);
		expect([da.locale, da.pending.undo]).toEqual(["da-DK", "Fortryd"]);
	});
});

describe("a day", () => {
	test("is written with its weekday and month", () => {
		expect(en.day("2026-12-04")).toBe("Fri 4 Dec");
		expect(da.day("2026-12-04")).toBe("fre. 4. dec.");
	});

	test("stands after its week: Danes plan in weeks", () => {
		expect(en.dayInWeek("2026-12-04")).toBe("week 49 · Fri 4 Dec");
		expect(da.dayInWeek("2026-12-04")).toBe("uge 49 · fre. 4. dec.");
		expect(da.dayInWeek("2027-01-01")).toMatch(/^uge 53 · /);
	});

	test("is the same day wherever the reader is", () => {
		for (const day of ["2026-01-01", "2026-03-29", "2026-10-25", "2026-12-31"]) {
			expect(da.day(day)).toContain(` ${Number(day.slice(8))}. `);
		}
	});
});

describe("a time", () => {
	test("is written 10.42 in Danish and 10:42 in English", () => {
		expect(da.time(time(10, 42))).toBe("10.42");
		expect(en.time(time(10, 42))).toBe("10:42");
	});

	test("has two digits and 24 hours", () => {
		expect(da.time(time(9, 5))).toBe("09.05");
		expect(en.time(time(17, 0))).toBe("17:00");
		expect([da.time(time(0, 0)), en.time(time(0, 0))]).toEqual(["00.00", "00:00"]);
	});

	test("in the past has its day", () => {
		expect(da.moment(time(10, 42))).toBe("4. dec., 10.42");
		expect(en.moment(time(10, 42))).toBe("4 Dec, 10:42");
	});
});

test("a number has the language's decimal sign, and at most one decimal", () => {
	expect([da.number(7.5), en.number(7.5)]).toEqual(["7,5", "7.5"]);
	expect([da.number(8), da.number(7.25), da.number(1250)]).toEqual(["8", "7,3", "1.250"]);
});

describe("weeks", () => {
	test("one is 'uge 49'", () => {
		expect(da.weeks(["2026-W49"])).toBe("uge 49");
		expect(en.weeks(["2026-W49"])).toBe("week 49");
		expect(da.weeks(["2026-W05"])).toBe("uge 5");
	});

	test("that follow each other are a range", () => {
		expect(da.weeks(["2026-W49", "2026-W50"])).toBe("uge 49–50");
		expect(en.weeks(["2026-W49", "2026-W50", "2026-W51"])).toBe("weeks 49–51");
		expect(da.weeks(["2026-W52", "2026-W53", "2027-W01"])).toBe("uge 52–1");
	});

	test("with others between them are not a range: nobody promised those", () => {
		expect(da.weeks(["2026-W49", "2026-W52"])).not.toContain("–");
	});

	test("of nothing are nothing", () => {
		expect(da.weeks([])).toBe("");
	});
});
