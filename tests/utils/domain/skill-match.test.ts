import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestSkill, compareSkills, expertsIn, likenessOf } from "../../../utils/domain/skill-match.ts";
import { anyText } from "./any-text.ts";
import { anExpert } from "./examples.ts";

const skilled = (...skills: [name: string, level: number][]) =>
	anExpert({ skills: skills.map(([name, level]) => ({ name, level })) });

describe("a skill", () => {
	const TABLE: [string, string, ReturnType<typeof likenessOf>][] = [
		["Kølekæde", "koelekaede", "exact"],
		["Cold chain", "cold  CHAIN", "exact"],
		["Cold-chain", "Cold chain audit", "contains"],
		["Cold chain audit", "cold chain", "contains"],
		["IT security", "IT", "contains"],
		["Kølekædeaudit", "Kølekæde", "contains"],
		["Cyber security (NIS2)", "NIS2", "contains"],
		["Cold audit", "Cold chain", "similar"],
		["Energy audit", "CO2 audit", "similar"],
		["Tax", "Taxi", undefined],
		["Plan", "Plant", undefined],
		["Design of plants", "Cost of sales", undefined],
		["", "", undefined],
		["--", "Tax", undefined],
		["Tax", "", undefined],
	];
	test.each(TABLE)("%j for %j is %s", (skill, expertise, likeness) => {
		expect(likenessOf(skill, expertise)).toBe(likeness);
		expect(likenessOf(expertise, skill)).toBe(likeness);
	});

	test("of any text is like itself, unless it says nothing", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect([undefined, "exact"]).toContain(likenessOf(text, text));
			}),
		);
	});
});

describe("the best skill", () => {
	test.each<[string, [string, number][], [string, number] | undefined]>([
		[
			"is the closest",
			[
				["Cold chain", 3],
				["Cold chain audit", 5],
			],
			["Cold chain", 3],
		],
		[
			"is the higher level of two alike",
			[
				["Cold-chain law", 4],
				["Cold chain audit", 5],
			],
			["Cold chain audit", 5],
		],
		[
			"is one that is enough before a closer one",
			[
				["Cold chain", 2],
				["Cold chain audit", 3],
			],
			["Cold chain audit", 3],
		],
		[
			"is a similar one where there is no other",
			[
				["Cold audit", 5],
				["Tax", 5],
			],
			["Cold audit", 5],
		],
		["is nothing where none is like it", [["Tax", 5]], undefined],
	])("%s", (_, skills, best) => {
		const found = bestSkill(skilled(...skills), "Cold chain");
		expect(found && [found.name, found.level]).toEqual(best);
	});

	test.each<[string, number, boolean]>([
		["Cold chain", 3, true],
		["Cold chain", 2, false],
		["Cold audit", 5, false],
	])("%s at level %d is enough: %s", (name, level, isEnough) => {
		expect(bestSkill(skilled([name, level]), "Cold chain")?.isEnough).toBe(isEnough);
	});

	test("is never worse for one skill more", () => {
		const skill = fc.tuple(
			fc.constantFrom("Cold chain", "Cold chain audit", "Cold audit", "Tax"),
			fc.integer({ min: 1, max: 5 }),
		);
		fc.assert(
			fc.property(fc.array(skill, { maxLength: 4 }), skill, (skills, more) => {
				const before = bestSkill(skilled(...skills), "Cold chain");
				const after = bestSkill(skilled(...skills, more), "Cold chain");
				const order = compareSkills(after, before);
				expect(order).toBeLessThanOrEqual(0);
				if (order === 0) expect(after?.level ?? 0).toBeGreaterThanOrEqual(before?.level ?? 0);
			}),
		);
	});
});

test("those who have an expertise have it by name, at any level", () => {
	const experts = [
		skilled(["Cold chain", 1]),
		skilled(["Tax", 5], ["Cold chain audit", 2]),
		skilled(["Cold audit", 5]),
		skilled(),
	];
	expect(expertsIn("cold-chain", experts)).toEqual(experts.slice(0, 2));
});
