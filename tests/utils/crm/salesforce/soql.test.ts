import { isValueCondition, parseQuery } from "@jetstreamapp/soql-parser-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soql, textOf, verbatim } from "../../../../utils/crm/salesforce/soql.ts";
import { anyText } from "../../domain/any-text.ts";

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** What Salesforce reads in a quoted literal (salesforce.md 4). */
function unquoted(literal: string): string {
	expect(literal).toMatch(/^'(?:[^'\\]|\\(?:[nrtbf"'\\]|u[0-9a-fA-F]{4}))*'$/);
	return literal
		.slice(1, -1)
		.replace(/\\(?:u(....)|(.))/g, (_, hex: string | undefined, letter: string) =>
			hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[letter] ?? letter),
		);
}

/** The query's only condition, as a parser of its own reads it; it throws where that is not SOQL. */
function conditionOf(query: string) {
	const { where } = parseQuery(query);
	const condition = where && "left" in where ? where.left : undefined;
	expect(where).not.toHaveProperty("operator");
	if (!condition || !isValueCondition(condition)) throw new Error(`Not one condition: ${query}`);
	return condition;
}

const nameIs = (name: string) => textOf(soql`SELECT Id FROM Account WHERE Name = ${name}`);

describe("a string in a query", () => {
	test("is the string that was put in, whatever is in it", () => {
		const text = fc.oneof(
			anyText,
			fc.string({ unit: fc.constantFrom(..."'\\\"nrtu%_()\n\r\t\b\f\0\u2028\u2029 AND") }),
		);
		fc.assert(
			fc.property(text, (name) => {
				const { value } = conditionOf(nameIs(name));
				expect(unquoted(String(value))).toBe(name);
			}),
			{ numRuns: 300 },
		);
	});

	test.each([
		"' OR Name != '",
		"x' OR IsDeleted = true OR Name = 'x",
		"\\' OR Name != '",
		"\\",
		"\\\\'",
		"') LIMIT 1 --",
		"'/*",
		"\u2019 OR 1=1",
		"\uD800",
		"\u0000'",
		"\u2028' OR Name != '",
	])("cannot end the literal: %j", (attack) => {
		const condition = conditionOf(nameIs(attack));
		expect(condition).toMatchObject({ field: "Name", operator: "=" });
		expect(unquoted(String(condition.value))).toBe(attack);
	});

	test("is quoted even where it looks like something else", () => {
		expect(nameIs("null")).toMatch(/= 'null'$/);
		expect(nameIs("TODAY")).toMatch(/= 'TODAY'$/);
		expect(nameIs("")).toMatch(/= ''$/);
	});
});

describe("a list in a query", () => {
	test("is a list of its strings", () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (names) => {
				const { value, operator } = conditionOf(textOf(soql`SELECT Id FROM Account WHERE Name IN ${names}`));
				expect(operator).toBe("IN");
				expect([value].flat().map((each) => unquoted(String(each)))).toEqual(names);
			}),
		);
	});

	test("that is empty throws: SOQL has no way to write it", () => {
		expect(() => soql`SELECT Id FROM Account WHERE Id IN ${[]}`).toThrow(RangeError);
	});
});

test("numbers, truth values and pieces of SOQL stand as they are", () => {
	const query = soql`WHERE A = ${5} AND B = ${true} AND ${verbatim("C > 2026-01-01T00:00:00Z")}`;
	expect(textOf(query)).toBe("WHERE A = 5 AND B = true AND C > 2026-01-01T00:00:00Z");
});

test("a piece that was escaped is not escaped again", () => {
	expect(textOf(soql`${soql`Name = ${"O'Neill"}`} LIMIT ${1}`)).toBe("Name = 'O\\'Neill' LIMIT 1");
});
