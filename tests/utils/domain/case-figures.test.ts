import fc from "fast-check";
import { npv } from "financial";
import { describe, expect, test } from "vitest";
import { CASE_INPUTS, type CaseInput, type CaseInputs } from "../../../utils/domain/business-case.ts";
import { type CaseFigure, caseFigures } from "../../../utils/domain/case-figures.ts";

/** 40 hours at 1,000 and 20,000 more cost 60,000; 240,000 a year at one in two are 10,000 a month. */
const CASE = {
	hours: 40,
	hourlyRate: 1_000,
	otherCost: 20_000,
	upliftPerYear: 240_000,
	probability: 0.5,
	oneOffCash: 5_000,
	horizonMonths: 12,
	discountRate: 0,
} satisfies CaseInputs;

const told = <T>(figure: CaseFigure<T>): T | undefined => ("value" in figure ? figure.value : undefined);

describe("the figures of a business case, computed by hand", () => {
	test("without discount are plain sums", () => {
		const figures = caseFigures(CASE);
		expect(told(figures.cost)).toBe(60_000);
		expect(told(figures.expectedContribution)).toBe(120_000);
		// 120,000 + 5,000 - 60,000
		expect(told(figures.npv)).toBeCloseTo(65_000, 6);
		expect(told(figures.returnOnEffort)).toBeCloseTo(65 / 60, 9);
		// After month 5 there are 55,000 in, after month 6 65,000.
		expect(told(figures.payBackMonths)).toBe(6);
	});

	test("with a discount rate of a year count it by the month", () => {
		// 21 % a year makes 10 % in half a year: 12,100 after a year is worth 10,000, 11,000 after half of one as well.
		const one = { ...CASE, hours: 0, hourlyRate: 0, otherCost: 0, oneOffCash: 0, discountRate: 0.21 };
		const factor = 1.1 ** (1 / 6);
		const byHand = [1, 2, 3].reduce((sum, month) => sum + 10_000 / factor ** month, 0);
		expect(told(caseFigures({ ...one, horizonMonths: 3 }).npv)).toBeCloseTo(byHand, 6);
		const once = { ...one, upliftPerYear: 0, oneOffCash: 1_000 };
		expect(told(caseFigures(once).npv)).toBeCloseTo(1_000 / factor, 6);
	});

	test.each([
		["never where the horizon ends before", { horizonMonths: 5 }, "never"],
		["in the very month in which the last of it comes in", { oneOffCash: 0, otherCost: 20_000 }, 6],
		["never where nothing comes in", { upliftPerYear: 0, oneOffCash: 0 }, "never"],
		["in the first month where it comes at once", { oneOffCash: 60_000, upliftPerYear: 0 }, 1],
		["at once where nothing is spent", { hours: 0, otherCost: 0 }, 0],
		["later where money goes out once", { oneOffCash: -25_000 }, 9],
	])("are paid back %s", (_, fields, months) => {
		expect(told(caseFigures({ ...CASE, ...fields }).payBackMonths)).toBe(months);
	});

	test.each<[CaseInput, CaseInputs]>([
		// ±20 % of 120,000 is a swing of 48,000; of the hours' 40,000 it is 16,000.
		["upliftPerYear", {}],
		// The cost of 140 hours swings by 56,000.
		["hours", { hours: 140 }],
		["otherCost", { otherCost: 200_000 }],
		["oneOffCash", { oneOffCash: 200_000 }],
		// Certain is as far as it goes: 0.8 to 1 of 240,000 is 48,000, the uplift's own 96,000.
		["upliftPerYear", { probability: 1 }],
		// 10,000 a month: 12 ± 2.4 months are 10 and 14, a swing of 40,000; 8 and 12 of 10 the same as the uplift.
		["upliftPerYear", { horizonMonths: 10 }],
	])("hang on %s where its fifth moves most", (input, fields) => {
		expect(told(caseFigures({ ...CASE, ...fields }).hangsOn)).toBe(input);
	});

	test("hang on the horizon where that is rounded to more than a fifth", () => {
		// 3 months: 2.4 and 3.6 are 2 and 4, two thirds of the contribution; the uplift's fifths are two.
		const short = { ...CASE, horizonMonths: 3, hours: 0, otherCost: 0, oneOffCash: 0 };
		expect(told(caseFigures(short).hangsOn)).toBe("horizonMonths");
	});
});

describe("what is unknown", () => {
	test.each<[CaseInput, (keyof ReturnType<typeof caseFigures>)[]]>([
		["hours", ["cost", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["hourlyRate", ["cost", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["otherCost", ["cost", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["upliftPerYear", ["expectedContribution", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["probability", ["expectedContribution", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["horizonMonths", ["expectedContribution", "payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["oneOffCash", ["payBackMonths", "npv", "returnOnEffort", "hangsOn"]],
		["discountRate", ["npv", "returnOnEffort", "hangsOn"]],
	])("without %s says so, and nothing else does", (input, unknown) => {
		for (const missing of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
			const figures = Object.entries(caseFigures({ ...CASE, [input]: missing }));
			expect(figures.filter(([, figure]) => "unknown" in figure)).toEqual(
				figures
					.filter(([name]) => unknown.some((each) => each === name))
					.map(([name]) => [name, { unknown: [input] }]),
			);
		}
	});

	test("is a return where nothing is spent, and every figure of an empty case", () => {
		expect(caseFigures({ ...CASE, hours: 0, otherCost: 0 }).returnOnEffort).toEqual({ unknown: ["no_cost"] });
		expect(caseFigures({}).npv).toEqual({ unknown: [...CASE_INPUTS] });
	});
});

describe("against an independent library", () => {
	const money = fc.double({ min: -1e7, max: 1e7, noNaN: true });
	const cost = fc.double({ min: 0, max: 1e6, noNaN: true });
	const inputs = fc.record({
		hours: fc.double({ min: 0, max: 400, noNaN: true }),
		hourlyRate: fc.double({ min: 0, max: 5_000, noNaN: true }),
		otherCost: cost,
		upliftPerYear: money,
		probability: fc.double({ min: 0, max: 1, noNaN: true }),
		oneOffCash: money,
		horizonMonths: fc.integer({ min: 1, max: 120 }),
		discountRate: fc.double({ min: 0, max: 1, noNaN: true }),
	});

	test("NPV is that of the money of each month", () => {
		fc.assert(
			fc.property(inputs, (of) => {
				const part = (of.upliftPerYear * of.probability) / 12;
				const flows = Array.from(
					{ length: of.horizonMonths },
					(_, month) => part + (month === 0 ? of.oneOffCash : 0),
				);
				const expected = npv((1 + of.discountRate) ** (1 / 12) - 1, [
					-(of.hours * of.hourlyRate + of.otherCost),
					...flows,
				]);
				const scale = Math.abs(of.upliftPerYear) * 10 + Math.abs(of.oneOffCash) + 3e6;
				expect(Math.abs((told(caseFigures(of).npv) ?? Number.NaN) - expected)).toBeLessThan(scale * 1e-9);
			}),
		);
	});

	test("a case is worth less the more it costs and the dearer money is, and never depends on the currency's unit", () => {
		fc.assert(
			fc.property(inputs, fc.double({ min: 1, max: 1e5, noNaN: true }), (of, more) => {
				const npvOf = (fields: CaseInputs) => told(caseFigures({ ...of, ...fields }).npv) ?? Number.NaN;
				expect(npvOf({ otherCost: of.otherCost + more })).toBeLessThan(npvOf({}));
				const thousands = { ...of, hourlyRate: of.hourlyRate / 1000, otherCost: of.otherCost / 1000 };
				const same = caseFigures({
					...{ ...thousands, upliftPerYear: of.upliftPerYear / 1000, oneOffCash: of.oneOffCash / 1000 },
				});
				expect((told(same.npv) ?? Number.NaN) * 1000).toBeCloseTo(npvOf({}), 3);
			}),
		);
	});
});
