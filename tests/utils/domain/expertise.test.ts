import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expertiseByUnit, foldText, unitFor } from "../../../utils/domain/expertise.ts";
import { anyCharacter } from "./any-text.ts";
import { anExpert, OTHER_UNIT_ID, UNIT_ID } from "./examples.ts";

const skilled = (unitId: string, ...names: string[]) =>
	anExpert({ unitId, skills: names.map((name) => ({ name, level: 3 })) });

describe("text is the same", () => {
	const SAME: [string, string][] = [
		["Kølekæde", "koelekaede"],
		["KØLEKÆDE", "kølekæde"],
		["Århus", "Aarhus"],
		["ÅRHUS", "aarhus"],
		["Ærlig", "AERLIG"],
		["Crème brûlée", "creme brulee"],
		["Ünïcode", "unicode"],
		["  Cold \t chain\u00a0 ", "cold chain"],
		["ＣＯＬＤ", "cold"],
		["på".normalize("NFD"), "på"],
		["Å", "\u212B"],
		["\u01FF", "ø"],
	];
	test.each(SAME)("%j and %j", (one, other) => {
		expect(foldText(one)).toBe(foldText(other));
	});

	const DIFFERENT: [string, string][] = [
		["Cold chain", "Coldchain"],
		["Tax", "Taxi"],
		["få", "fa"],
		["øl", "ol"],
	];
	test.each(DIFFERENT)("%j and %j are not", (one, other) => {
		expect(foldText(one)).not.toBe(foldText(other));
	});

	test("once folded it stays as it is", () => {
		const unit = fc.oneof(fc.constantFrom(..."æøåÆØÅǿǽǻéΣß "), anyCharacter);
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				expect(foldText(foldText(text))).toBe(foldText(text));
			}),
		);
	});
});

describe("the unit for an expertise", () => {
	test("is the one with most experts in it", () => {
		const experts = [skilled(OTHER_UNIT_ID, "Tax"), skilled(UNIT_ID, "tax"), skilled(UNIT_ID, "TAX")];
		expect(unitFor(" tAx ", expertiseByUnit(experts))).toBe(UNIT_ID);
	});

	test("is found however it is spelled", () => {
		expect(unitFor("koelekaede", expertiseByUnit([anExpert()]))).toBe(UNIT_ID);
	});

	test("is nothing where nobody has it, or nothing was typed", () => {
		const offers = expertiseByUnit([anExpert()]);
		expect(unitFor("Tax", offers)).toBeUndefined();
		expect(unitFor("  ", offers)).toBeUndefined();
		expect(unitFor("__proto__", offers)).toBeUndefined();
	});
});

describe("expertise by unit", () => {
	test("counts experts, most first, then by the Danish alphabet", () => {
		const experts = [
			skilled(UNIT_ID, "Ål", "Zoo", "Tax"),
			skilled(UNIT_ID, "Tax"),
			skilled(OTHER_UNIT_ID, "Tax"),
		];
		expect(expertiseByUnit(experts).map(({ name, unitId, experts }) => [name, unitId, experts])).toEqual([
			["Tax", UNIT_ID, 2],
			["Tax", OTHER_UNIT_ID, 1],
			["Zoo", UNIT_ID, 1],
			["Ål", UNIT_ID, 1],
		]);
	});

	test("is named as most experts spell it", () => {
		const experts = [
			skilled(UNIT_ID, "koelekaede"),
			skilled(UNIT_ID, "Kølekæde"),
			skilled(UNIT_ID, "Kølekæde"),
		];
		expect(expertiseByUnit(experts)).toEqual([{ name: "Kølekæde", unitId: UNIT_ID, experts: 3 }]);
	});

	test("counts an expert once, however often the skill is listed", () => {
		expect(expertiseByUnit([skilled(UNIT_ID, "Tax", "tax")])[0]?.experts).toBe(1);
	});
});
