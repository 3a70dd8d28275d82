import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLines, readFitLines, suggestedFits } from "../../../utils/domain/fit-lines.ts";

describe("the marks of tiers as lines", () => {
	test("are read back as they were, whatever a tier is called", () => {
		const tier = fc
			.string({ unit: "grapheme", minLength: 1 })
			.map((text) => text.replaceAll(/\s+/g, " ").trim())
			.filter((text) => text !== "" && text !== "__proto__");
		const marks = fc.dictionary(tier, fc.constantFrom(1, 2, 3, 4, 5));
		fc.assert(
			fc.property(marks, (fits) => {
				const { fitByTier, badLine } = readFitLines(fitLines({ ...fits }));
				expect(badLine).toBeUndefined();
				expect({ ...fitByTier }).toEqual({ ...fits });
			}),
		);
	});

	test.each(["A", "A =", "= 5", "A = 6", "A = 0", "A = 2.5", "A = five"])("%s is none", (line) => {
		expect(readFitLines(`B = 4\n${line}`)).toEqual({ fitByTier: { B: 4 }, badLine: line });
	});

	test("may be written without blanks, and with empty lines between", () => {
		expect(readFitLines("A=5\r\n\n  x=y = 1 ")).toEqual({ fitByTier: { A: 5, "x=y": 1 } });
	});
});

test("tiers that the CRM lists begin with 5 for the first", () => {
	expect(suggestedFits(["A", "B", "C"])).toEqual({ A: 5, B: 4, C: 3 });
	expect(suggestedFits(["1", "2", "3", "4", "5", "6"])["6"]).toBe(1);
	expect(suggestedFits([])).toEqual({});
});
