import { parseCsv } from "./csv.ts";
import { MAX_LINES } from "./set-up.ts";
import type { CsvProblem } from "./setup-csv.ts";

/** One line of a table, its cells by the names of their columns; empty where the table has no such column. */
export interface TableLine {
	line: number;
	cell(column: string): string;
}

/** What is wrong in which line, with what stands there. */
export type Complain = (line: number, problem: CsvProblem, value?: string) => void;

/**
 * The lines below a table's headings; columns may stand in any order, in capitals or with blanks for underscores.
 * None where a column is missing that must be there, or a quotation mark is never closed.
 * @param complain hears of that, and of a table that is empty or too long to be imported whole
 */
export function readTable(text: string, needed: readonly string[], complain: Complain): TableLine[] {
	const { rows, openQuoteLine } = parseCsv(text);
	const [header, ...lines] = rows;
	const names = header?.cells.map((cell) => cell.toLowerCase().replaceAll(" ", "_")) ?? [];
	const missing = needed.filter((column) => !names.includes(column));
	if (openQuoteLine !== undefined) complain(openQuoteLine, "open_quote");
	for (const column of missing) complain(header?.line ?? 1, "no_column", column);
	if (openQuoteLine !== undefined || missing.length > 0) return [];
	if (lines.length === 0) complain(header?.line ?? 1, "nothing");
	if (lines.length > MAX_LINES) complain(lines[MAX_LINES]?.line ?? 1, "too_many", String(MAX_LINES));
	return lines.map(({ line, cells }) => ({ line, cell: (column) => cells[names.indexOf(column)] ?? "" }));
}
