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

test("what was written is read back", () => {
	// Blanks around a cell are nobody's, and a row of nothing is no row.
	const cell = fc.string({ unit: fc.constantFrom("a", "ø", '"', ";", ",", "\n") }).map((text) => `x${text}x`);
	const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
	fc.assert(
		fc.property(table, (rows) => {
			const all = [["a", "b"], ...rows];
			expect(cellsOf(writeCsv(all))).toEqual(all);
			expect(cellsOf(writeCsv(all, ","))).toEqual(all);
		}),
	);
});
