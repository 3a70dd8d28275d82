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

/** Never throws. Cells come without the blanks around them. */
export function parseCsv(text: string): Csv {
	const source = text.startsWith(BOM) ? text.slice(1) : text;
	const separator = separatorOf(source);
	const rows: CsvRow[] = [];
	let row: CsvRow = { line: 1, cells: [] };
	let cell = "";
	let line = 1;
	let quoteLine: number | undefined;

	const endCell = () => {
		row.cells.push(cell.trim());
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

/** With a BOM, without which Excel takes `ø` for two other letters. */
export function writeCsv(rows: readonly (readonly string[])[], separator: ";" | "," = ";"): string {
	const written = (cell: string) =>
		/[";,\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return BOM + rows.map((cells) => `${cells.map(written).join(separator)}\r\n`).join("");
}

/** Excel writes `;` where the decimal sign is a comma. The header's names hold neither. */
function separatorOf(source: string): ";" | "," {
	const header = source.split(/[\r\n]+/).find((each) => each.trim() !== "") ?? "";
	return header.split(";").length >= header.split(",").length ? ";" : ",";
}
