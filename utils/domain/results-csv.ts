/** The table of results that finance fills in: one account's figures of one quarter a line (domain.md, section 7). */
import { writeCsv } from "./csv.ts";
import { readTable } from "./csv-table.ts";
import { readAmount, readDay, readPeriod } from "./read-amount.ts";
import { periodOf } from "./result.ts";
import type { LineProblem } from "./setup-csv.ts";

/** The column of each figure; false where less than nothing makes no sense. */
const FIGURES = {
	revenue: true,
	gross_margin: true,
	cost_to_serve: false,
	receivables: true,
	inventory: false,
	payables: true,
} as const;
type Figure = keyof typeof FIGURES;
const FIGURE_NAMES = Object.keys(FIGURES).filter((name): name is Figure => name in FIGURES);

export const RESULT_COLUMNS = ["account", "period", ...FIGURE_NAMES, "source", "as_of"];
const SOURCE_LENGTH = 80;
/** Beyond it the CRM's fields would round. */
const MAX_AMOUNT = 1e12;

export interface ResultLine {
	line: number;
	/** A name, an id or an account number. */
	account: string;
	period: string;
	figures: { [Name in Figure]?: number };
	source: string;
	asOf: string | undefined;
}

/**
 * Reads the table whole: every bad line is named, and no good line counts while there is a bad one.
 * @param today a quarter that has not begun has no result
 */
export function readResultsTable(
	text: string,
	today: string,
): { results: ResultLine[]; problems: LineProblem[] } {
	const problems: LineProblem[] = [];
	const results: ResultLine[] = [];
	const seen = new Set<string>();
	const lines = readTable(text, ["account", "period"], (line, problem, value = "") => {
		problems.push({ line, problem: problem === "too_many" ? "too_many_results" : problem, value });
	});
	for (const { line, cell } of lines) {
		const complain = (problem: LineProblem["problem"], value: string) =>
			problems.push({ line, problem, value });
		const account = cell("account");
		const period = readPeriod(cell("period"));
		if (account === "") complain("no_account", "");
		if (!period) complain("bad_period", cell("period"));
		else if (period > periodOf(today)) complain("future_period", period);
		const figures: ResultLine["figures"] = {};
		for (const name of FIGURE_NAMES) {
			const amount = readAmount(cell(name));
			if (amount === undefined) continue;
			if (amount === null || Math.abs(amount) > MAX_AMOUNT) complain("bad_amount", cell(name));
			else if (amount < 0 && !FIGURES[name]) complain("negative", cell(name));
			else figures[name] = amount;
		}
		if (FIGURE_NAMES.every((name) => cell(name) === "")) complain("no_figure", "");
		const asOf = readDay(cell("as_of"));
		if (cell("as_of") !== "" && (!asOf || asOf > today)) complain("bad_day", cell("as_of"));
		if (cell("source").length > SOURCE_LENGTH) complain("long_source", "");
		const key = `${account.toLowerCase()}\n${period}`;
		if (account !== "" && period && seen.has(key)) complain("result_twice", `${account}, ${period}`);
		seen.add(key);
		if (period) results.push({ line, account, period, figures, source: cell("source"), asOf });
	}
	return { results, problems };
}

/** A table to begin with, and a line of it as an example. */
export function resultsTemplate(): string {
	const example = ["Arla Foods", "2026-Q3", 4_200_000, 1_150_000, 310_000, 1_600_000, 240_000, 720_000];
	return writeCsv([RESULT_COLUMNS, [...example, "ERP, quarterly closing", "2026-10-18"]]);
}
