/** Tables as Excel writes and reads them: `;` or `,` between cells, quotes around what holds one, a BOM in front. */

export interface CsvRow {
	/** Where it begins in the file, counted from 1. */
	line: number;
	cells: string[];
}

export interface Csv {
	/** Rows in which something stands. */
	rows: CsvRow[];
	/** The line of a quote that nothing closes; what follows it cannot be read. */
	openQuoteLine?: number;
}

const BOM = "\ufeff";

/**
 * A spreadsheet runs what begins with one of these, full-width and small forms included (OWASP, "CSV Injection"),
 * unless an apostrophe is in front. Also behind a separator: whoever opens a file of `;` where `,` separates has
 * other cells than were written, and other quotes. Controls and signs without a width make no formula harmless.
 */
const FORMULA = "['\"\\p{C}]*[=+\\-@−＝＋－＠﹢﹣﹦﹫]";
const CELL_BEGINS = "(?<=^|[;,\\t\\r\\n])";
const UNGUARDED = new RegExp(`${CELL_BEGINS}(?=${FORMULA})`, "gu");
const GUARD = new RegExp(`${CELL_BEGINS}'(?=${FORMULA})`, "gu");

/** Never throws. Cells come without the blanks around them, and without the apostrophes of `writeCsv`. */
export function parseCsv(text: string): Csv {
	const source = text.startsWith(BOM) ? text.slice(1) : text;
	const separator = separatorOf(source);
	const rows: CsvRow[] = [];
	let row: CsvRow = { line: 1, cells: [] };
	let cell = "";
	let line = 1;
	let quoteLine: number | undefined;

	const endCell = () => {
		row.cells.push(cell.trim().replace(GUARD, ""));
		cell = "";
	};
	const endRow = () => {
		endCell();
		if (row.cells.some((each) => each !== "")) rows.push(row);
		row = { line, cells: [] };
	};

	for (let at = 0; at < source.length; at++) {
		const sign = source[at];
		// `\r\n` is one end of a line, and a lone `\r`, of old Macs, is one too.
		const isLineEnd = sign === "\n" || (sign === "\r" && source[at + 1] !== "\n");
		if (isLineEnd) line += 1;
		if (quoteLine !== undefined) {
			if (sign !== '"') cell += sign;
			else if (source[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else quoteLine = undefined;
		} else if (sign === '"' && cell.trim() === "") {
			cell = "";
			quoteLine = line;
		} else if (sign === separator) endCell();
		else if (isLineEnd) endRow();
		else cell += sign;
	}
	if (quoteLine !== undefined) return { rows, openQuoteLine: quoteLine };
	endRow();
	return { rows };
}

/**
 * With a BOM, without which Excel takes `ø` for two other letters. A text is never run as a formula, and `parseCsv`
 * gives it back as it was, but for blanks around it. A number stays one, with a comma where Excel wants that.
 */
export function writeCsv(
	rows: readonly (readonly (string | number)[])[],
	separator: ";" | "," = ";",
): string {
	const written = (cell: string | number) => {
		if (typeof cell === "number") return String(cell).replace(".", separator === ";" ? "," : ".");
		const text = cell.trim().replace(UNGUARDED, "'");
		return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return BOM + rows.map((cells) => `${cells.map(written).join(separator)}\r\n`).join("");
}

/** Excel writes `;` where the decimal sign is a comma. The header's names hold neither. */
function separatorOf(source: string): ";" | "," {
	const header = source.split(/[\r\n]+/).find((each) => each.trim() !== "") ?? "";
	return header.split(";").length >= header.split(",").length ? ";" : ",";
}
