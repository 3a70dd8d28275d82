import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Draft, type Problem, toAsk, type Values } from "../../../utils/domain/draft.ts";
import { Ask, ESTIMATES, REQUEST_KINDS } from "../../../utils/domain/records.ts";
import { anyCharacter, anyText } from "./any-text.ts";
import { ACCOUNT_ID, EXPERT_ID, UNIT_ID } from "./examples.ts";

const TODAY = "2026-03-02";
const filled: Values = {
	accountId: ACCOUNT_ID,
	accountName: "Arla",
	unitId: UNIT_ID,
	kind: "advice",
	expertise: "Kølekæde",
	resultWanted: "A plan",
	neededBy: "2026-03-20",
	estimate: "1d",
	ifWeWait: "The tender closes",
};
const check = (changes: Values) => toAsk({ ...filled, ...changes }, "r1", TODAY);
const problems = (changes: Values) => {
	const checked = check(changes);
	return checked.ok ? {} : checked.problems;
};

describe("a filled-in request form", () => {
	test("makes an ask of what was typed", () => {
		expect(check({})).toEqual({ ok: true, value: { ...filled, key: "r1", isFlexible: false } });
	});

	test("is flexible only where the box is ticked", () => {
		expect(check({ isFlexible: "yes" })).toMatchObject({ value: { isFlexible: true } });
		expect(check({ isFlexible: "" })).toMatchObject({ value: { isFlexible: false } });
	});

	test("leaves out what was left empty", () => {
		const checked = check({ unitGains: "  ", quote: "", sourceTitle: "Mail" });
		expect(checked).toMatchObject({ ok: true, value: { sourceTitle: "Mail" } });
		expect(Object.keys(checked.ok ? checked.value : {})).not.toContain("quote");
		expect(Object.keys(checked.ok ? checked.value : {})).not.toContain("unitGains");
	});

	test("carries the wishes that were chosen, and none where none was", () => {
		const wishes = {
			preferredExpertId: EXPERT_ID,
			excludedExpertId: "a02xx0000000002AAA",
			opportunityId: "006xx0000000001AAA",
		};
		expect(check(wishes)).toMatchObject({ ok: true, value: wishes });
		const none = check({ preferredExpertId: "", excludedExpertId: "", opportunityId: "" });
		expect(none).toEqual(check({}));
		for (const field of Object.keys(wishes))
			expect(problems({ [field]: "Jonas" })).toEqual({ [field]: "bad_choice" });
	});

	test("gives an ask that fits its schema and says what was typed, whatever the text", () => {
		const typed = (max: number) =>
			fc.string({ unit: anyCharacter, minLength: 1, maxLength: max }).filter((text) => {
				return text.trim().length > 0 && text.length <= max;
			});
		fc.assert(
			fc.property(
				fc.record({
					kind: fc.constantFrom(...REQUEST_KINDS),
					estimate: fc.constantFrom(...ESTIMATES),
					expertise: typed(120),
					resultWanted: typed(200),
					ifWeWait: typed(200),
					quote: typed(200),
				}),
				(changes) => {
					const checked = check(changes);
					expect(checked).toMatchObject({
						ok: true,
						value: {
							...changes,
							expertise: changes.expertise.trim(),
							resultWanted: changes.resultWanted.trim(),
							ifWeWait: changes.ifWeWait.trim(),
							quote: changes.quote.trim(),
						},
					});
					expect(checked.ok && v.is(Ask, checked.value)).toBe(true);
				},
			),
		);
	});
});

describe("a request form that is not right", () => {
	const NEEDED = [
		"accountId",
		"unitId",
		"kind",
		"expertise",
		"resultWanted",
		"neededBy",
		"estimate",
		"ifWeWait",
	];

	test.each(NEEDED)("names %s where it is missing, empty or blank", (field) => {
		const { [field]: _, ...without } = filled;
		expect(toAsk(without, "r1", TODAY)).toEqual({ ok: false, problems: { [field]: "missing" } });
		expect(problems({ [field]: "" })).toEqual({ [field]: "missing" });
		if (field !== "kind" && field !== "estimate") {
			expect(problems({ [field]: " \t " })).toEqual({ [field]: "missing" });
		}
	});

	test("names all that is missing at once", () => {
		const checked = toAsk({}, "r1", TODAY);
		expect(checked).toEqual({
			ok: false,
			problems: Object.fromEntries(NEEDED.map((field) => [field, "missing"])),
		});
	});

	const WRONG: [string, string, Problem][] = [
		["kind", "miracle", "bad_choice"],
		["businessCase", "?", "bad_choice"],
		["kind", "__proto__", "bad_choice"],
		["estimate", "2 h", "bad_choice"],
		["neededBy", "tomorrow", "bad_day"],
		["neededBy", "2026-13-01", "bad_day"],
		["neededBy", "2027-02-30", "bad_day"],
		["neededBy", "2027-02-29", "bad_day"],
		["neededBy", "2026-03-01", "past_day"],
		["neededBy", "1999-12-31", "past_day"],
	];
	test.each(WRONG)("names %s for %j", (field, text, problem) => {
		expect(problems({ [field]: text })).toEqual({ [field]: problem });
	});

	const TOO_LONG: [string, number][] = [
		["expertise", 121],
		["resultWanted", 2_001],
		["ifWeWait", 100_000],
		["unitGains", 2_001],
		["quote", 100_000],
		["sourceTitle", 256],
		["accountName", 256],
	];
	test.each(TOO_LONG)("names %s of %d characters", (field, length) => {
		expect(problems({ [field]: "x".repeat(length) })).toEqual({ [field]: "too_long" });
	});

	test("takes today, and the longest texts that there is room for", () => {
		expect(check({ neededBy: TODAY }).ok).toBe(true);
		expect(check({ expertise: "x".repeat(120), resultWanted: "x".repeat(2_000) }).ok).toBe(true);
	});

	test.each(["accountId", "unitId"])("names %s where it holds no id, and does not throw", (field) => {
		for (const text of ["x", "001", "ø".repeat(18), ACCOUNT_ID.slice(0, 15)]) {
			expect(Object.keys(problems({ [field]: text }))).toEqual([field]);
		}
	});
});

describe("hostile values in a request form", () => {
	const HOSTILE = [
		"<img src=x onerror=alert(1)>",
		"\u202Egnp.exe",
		"javascript:alert(1)",
		"__proto__",
		"\u0000null\u0000",
		"\uD800 lone",
		"'; DROP TABLE Account; --",
		"{{constructor.constructor('x')()}}",
	];
	test.each(HOSTILE)("are kept as the text they are: %j", (text) => {
		expect(check({ resultWanted: text })).toMatchObject({ ok: true, value: { resultWanted: text } });
	});

	test("under keys that no form has are left out", () => {
		const values: Values = JSON.parse(
			JSON.stringify(filled).replace("{", '{"__proto__":"x","constructor":"y","isAdmin":"yes",'),
		);
		expect(toAsk(values, "r1", TODAY)).toEqual(check({}));
		expect(Object.prototype).not.toHaveProperty("isAdmin");
	});

	test("in a stored draft do not reach a prototype", () => {
		const draft = v.parse(
			Draft,
			JSON.parse('{"key":"request:1","host":"h","updatedAt":1,"values":{"__proto__":"x","kind":"advice"}}'),
		);
		expect(draft.values.kind).toBe("advice");
		expect(Object.getPrototypeOf(draft.values)).toBe(Object.prototype);
	});

	test("never make it throw", () => {
		const field = fc.constantFrom(...Object.keys(filled), "isFlexible", "quote", "__proto__");
		fc.assert(
			fc.property(fc.dictionary(field, anyText), (changes) => {
				expect(typeof check(changes).ok).toBe("boolean");
			}),
		);
	});
});
