import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv, writeCsv } from "../../../utils/domain/csv.ts";

const cellsOf = (text: string) => parseCsv(text).rows.map(({ cells }) => cells);

describe("reading a table", () => {
	test("takes `;` and `,`, as Excel writes one or the other", () => {
		expect(cellsOf("a;b\n1,5;2")).toEqual([
			["a", "b"],
			["1,5", "2"],
		]);
		expect(cellsOf("a,b\n1;5,2")).toEqual([
			["a", "b"],
			["1;5", "2"],
		]);
	});

	test("leaves out the byte order mark, blanks around cells, and empty lines", () => {
		expect(cellsOf("\ufeff a ; b \r\n;;\r\n\r\n1;2")).toEqual([
			["a", "b"],
			["1", "2"],
		]);
	});

	test("takes line ends, separators and doubled quotes inside of quotes as text", () => {
		expect(cellsOf('a;b\n"x;y";"say ""hi""\nthere"')).toEqual([
			["a", "b"],
			["x;y", 'say "hi"\nthere'],
		]);
	});

	test("knows where each row begins, also after a cell of two lines", () => {
		const { rows } = parseCsv('a;b\r\n"1\r\n2";x\r\n\r\nlast;y');
		expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
	});

	test("names the line of a quote that is never closed", () => {
		expect(parseCsv('a;b\n1;2\n3;"4\n5;6')).toMatchObject({ openQuoteLine: 3 });
	});

	test("never throws", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom("a", '"', ";", ",", "\r", "\n") }), (text) => {
				parseCsv(text);
			}),
		);
	});
});

const SIGNS = [..."=+-@−＝＋－＠﹢﹣﹦﹫"];
const ODD = ["a", "ø", '"', ";", ",", "\n", "\r", "\t", " ", "'", "\0", "\u200b", "\ufeff", "\ud800", "1"];
const text = fc.string({ unit: fc.constantFrom(...ODD, ...SIGNS), maxLength: 12 });
const separator = fc.constantFrom<";" | ",">(";", ",");
const BOM = "\ufeff";

describe("writing a table", () => {
	test("what was written is read back, but for blanks around a cell", () => {
		const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }));
		fc.assert(
			fc.property(table, separator, (rows, between) => {
				const trimmed = rows.map((cells) => cells.map((cell) => cell.trim()));
				// A row of nothing is no row.
				const all = [["a", "b"], ...trimmed.filter((cells) => cells.some((cell) => cell !== ""))];
				expect(cellsOf(writeCsv([["a", "b"], ...rows], between))).toEqual(all);
			}),
			{ numRuns: 1_000 },
		);
	});

	/** What a spreadsheet has as a cell, whichever separator it takes and however it reads quotes. */
	const cellsSeen = (file: string) =>
		file
			.slice(BOM.length)
			.split(/[;,\t\r\n]/)
			.map((cell) => cell.replace(/^[\s"\p{C}]*/u, ""));

	test("no text becomes a formula, not even where another sign separates the cells", () => {
		// Not behind a blank: that makes it a text in every spreadsheet.
		const solid = text.map((each) => each.replaceAll(" ", ""));
		fc.assert(
			fc.property(fc.array(solid, { minLength: 1 }), separator, (cells, between) => {
				const begins = cellsSeen(writeCsv([cells], between)).map((cell) => cell[0] ?? "");
				expect(begins.filter((sign) => SIGNS.includes(sign))).toEqual([]);
			}),
			{ numRuns: 1_000 },
		);
	});

	test.each([
		["=1+1", "'=1+1"],
		["+45 12", "'+45 12"],
		["-5", "'-5"],
		["@SUM(A1)", "'@SUM(A1)"],
		["＝cmd|' /C calc'!A0", "'＝cmd|' /C calc'!A0"],
		["\t=1", "'=1"],
		["\r=1", "'=1"],
		["\0=1", "'\0=1"],
		["'=1", "''=1"],
		["x,=1", `"x,'=1"`],
		['x,"=1,', `"x,'""=1,"`],
		["5 - 3 = 2", "5 - 3 = 2"],
		["a-b@c", "a-b@c"],
		["10, -5", '"10, -5"'],
	])("%j is written %j", (cell, written) => expect(writeCsv([[cell]])).toBe(`${BOM}${written}\r\n`));

	test("a number stays a number, with the sign that Excel has for decimals", () => {
		expect(writeCsv([[-5, 1.5, 0]])).toBe(`${BOM}-5;1,5;0\r\n`);
		expect(writeCsv([[-5, 1.5, 0]], ",")).toBe(`${BOM}-5,1.5,0\r\n`);
	});
});
