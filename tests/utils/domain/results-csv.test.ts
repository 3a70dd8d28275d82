import { describe, expect, test } from "vitest";
import { readResultsTable, resultsTemplate } from "../../../utils/domain/results-csv.ts";
import { MAX_LINES } from "../../../utils/domain/set-up.ts";

const TODAY = "2026-11-23";
const HEADER =
	"account;period;revenue;gross_margin;cost_to_serve;receivables;inventory;payables;source;as_of";
const read = (...lines: string[]) => readResultsTable([HEADER, ...lines].join("\r\n"), TODAY);
const problemsOf = (...lines: string[]) =>
	read(...lines).problems.map(({ line, problem, value }) => [line, problem, value]);

describe("the table of results", () => {
	test("the template is one that can be read", () => {
		const { results, problems } = readResultsTable(resultsTemplate(), TODAY);
		expect(problems).toEqual([]);
		expect(results).toEqual([
			{
				line: 2,
				account: "Arla Foods",
				period: "2026-Q3",
				figures: {
					revenue: 4_200_000,
					gross_margin: 1_150_000,
					cost_to_serve: 310_000,
					receivables: 1_600_000,
					inventory: 240_000,
					payables: 720_000,
				},
				source: "ERP, quarterly closing",
				asOf: "2026-10-18",
			},
		]);
	});

	test("is read as Danish and English books write it, and what is left empty is not entered: never 0", () => {
		const danish = read("Arla;K3 2026;1.250.000,50;-400;;;;;ERP;18-10-2026");
		expect(danish).toMatchObject({
			problems: [],
			results: [
				{ period: "2026-Q3", figures: { revenue: 1_250_000.5, gross_margin: -400 }, asOf: "2026-10-18" },
			],
		});
		expect(Object.keys(danish.results[0]?.figures ?? {})).toEqual(["revenue", "gross_margin"]);
		const english = readResultsTable('Period,Account,Gross margin\nQ3 2026,Arla,"1,250,000.50"\n', TODAY);
		expect(english).toMatchObject({ problems: [], results: [{ figures: { gross_margin: 1_250_000.5 } }] });
	});

	test("every bad line is named, with all that is wrong in it", () => {
		expect(
			problemsOf(
				";2026-Q3;1;;;;;;;",
				"Arla;2026-09;1;;;;;;;",
				"Arla;2027-Q1;1;;;;;;;",
				"Arla;2026-Q1;much;;;;;;;",
				"Arla;2026-Q2;1;;-5;;-6;;;",
				"Arla;2025-Q4;;;;;;;ERP;",
				"Arla;2025-Q3;1;;;;;;;18/10/2026",
				"Arla;2025-Q2;1;;;;;;;2026-11-24",
				`Arla;2025-Q1;1;;;;;;${"x".repeat(81)};`,
				"ARLA;2025-Q3;1;;;;;;;",
				"Arla;2024-Q4;2000000000000;;;;;;;",
			),
		).toEqual([
			[2, "no_account", ""],
			[3, "bad_period", "2026-09"],
			[4, "future_period", "2027-Q1"],
			[5, "bad_amount", "much"],
			[6, "negative", "-5"],
			[6, "negative", "-6"],
			[7, "no_figure", ""],
			[8, "bad_day", "18/10/2026"],
			[9, "bad_day", "2026-11-24"],
			[10, "long_source", ""],
			[11, "result_twice", "ARLA, 2025-Q3"],
			[12, "bad_amount", "2000000000000"],
		]);
	});

	test("that cannot be imported whole is not read at all", () => {
		expect(readResultsTable("account;revenue\nArla;1\n", TODAY)).toEqual({
			results: [],
			problems: [{ line: 1, problem: "no_column", value: "period" }],
		});
		expect(problemsOf()).toEqual([[1, "nothing", ""]]);
		const many = Array.from({ length: MAX_LINES + 1 }, (_, index) => `A${index};2026-Q3;1;;;;;;;`);
		expect(problemsOf(...many)).toEqual([[MAX_LINES + 2, "too_many_results", String(MAX_LINES)]]);
	});
});
