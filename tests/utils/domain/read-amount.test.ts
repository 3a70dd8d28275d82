import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount, readDay, readPeriod } from "../../../utils/domain/read-amount.ts";

describe("an amount", () => {
	test.each<[string, number | undefined | null]>([
		["", undefined],
		["  ", undefined],
		["0", 0],
		["1250000", 1_250_000],
		["1.250.000", 1_250_000],
		["1,250,000", 1_250_000],
		["1 250 000", 1_250_000],
		["1\u00a0250\u202f000,50", 1_250_000.5],
		["1'250'000", 1_250_000],
		["1.250,50", 1_250.5],
		["1,250.50", 1_250.5],
		["125.000", 125_000],
		["125,000", 125_000],
		["12,5", 12.5],
		["12.5", 12.5],
		["1234.56", 1_234.56],
		["-400", -400],
		["−1.400,25", -1_400.25],
		["(1,400.25)", -1_400.25],
		["-0", 0],
		["0.125", null],
		["1.25.000", null],
		["1.250,5.0", null],
		["1.2500", null],
		["12,", null],
		[",5", null],
		["1 2", null],
		["--4", null],
		["(-4)", null],
		["4)", null],
		["1e6", null],
		["kr 400", null],
		["0x10", null],
		["Infinity", null],
		["٣", null],
	])("written %j is %s", (text, amount) => expect(readAmount(text)).toBe(amount));

	test.each(["da-DK", "en-GB", "de-CH", "sv-SE"])("is read as %s writes it", (locale) => {
		const write = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
		fc.assert(
			fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
				expect(readAmount(write.format(cents / 100))).toBe(cents === 0 ? 0 : cents / 100);
			}),
		);
	});

	test("of any text is one, or none, and never throws", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-() '") }), (text) => {
				const amount = readAmount(text);
				if (typeof amount === "number") expect(Number.isFinite(amount)).toBe(true);
			}),
		);
	});
});

test.each([
	["2026-09-30", "2026-09-30"],
	["30-09-2026", "2026-09-30"],
	["30.09.2026", "2026-09-30"],
	[" 1.9.2026 ", "2026-09-01"],
	["30/09/2026", undefined],
	["31-09-2026", undefined],
	["09-30-2026", undefined],
	["30-09.2026", undefined],
	["30-09-26", undefined],
	["", undefined],
])("the day %j is %s", (text, day) => expect(readDay(text)).toBe(day));

test.each([
	["2026-Q3", "2026-Q3"],
	["2026Q3", "2026-Q3"],
	["2026 q3", "2026-Q3"],
	["Q3 2026", "2026-Q3"],
	["K3-2026", "2026-Q3"],
	["2026-Q5", undefined],
	["2026-3", undefined],
	["2026-09", undefined],
	["Q3", undefined],
	["", undefined],
])("the period %j is %s", (text, period) => expect(readPeriod(text)).toBe(period));
