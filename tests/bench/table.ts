import { BARS, KEPT_BY_TESTS } from "./bars.ts";
import { type Count, quantile, type Report } from "./counts.ts";
import type { Timings } from "./measure.ts";

/** A line of any bench: of timings the p95 is held against the budget, of counts the count. */
export interface Row {
	budget: number | "-";
	count?: number;
	/** Milliseconds, as all that follow. */
	median?: number;
	p95?: number;
	best?: number;
	/** Of a page that has just been opened, with nothing compiled. */
	first?: number;
	runs?: number;
	/** Best run over the baseline's best: a long run is disturbed more often than a short one. */
	ratio?: number;
	baseline?: string;
	verdict: "kept" | "OVER" | "-";
}

/** A bench's lines by their names. */
export function tableOf({ timings, counts }: Report): Record<string, Row> {
	return Object.fromEntries([
		...timings.map((each) => [each.name, timingRow(each)]),
		...counts.map((each) => [each.name, countRow(each)]),
	]);
}

/** A bench's timings as a line of the table. The budget is kept where 95 of 100 runs keep it. */
export function timingRow({ budgetMs, baseline, runs, baselineRuns }: Timings): Row {
	const p95 = quantile(runs, 0.95);
	const best = Math.min(...runs);
	const plain = Math.min(...baselineRuns);
	return {
		budget: budgetMs,
		median: rounded(quantile(runs, 0.5)),
		p95: rounded(p95),
		best: rounded(best),
		first: rounded(runs[0] ?? Number.NaN),
		runs: runs.length,
		ratio: rounded(best / plain),
		baseline: `${baseline}: ${rounded(plain)} ms`,
		verdict: p95 <= budgetMs ? "kept" : "OVER",
	};
}

/** A count as a line of the table. */
export function countRow({ budget, figure }: Count): Row {
	const verdict = budget === undefined ? "-" : figure <= budget ? "kept" : "OVER";
	return { budget: budget ?? "-", count: rounded(figure), verdict };
}

/** The last table: every bar, with each figure that this run has of it. */
export function barsTable(reports: readonly Report[]): Record<string, object> {
	const lines = reports.flatMap(({ timings, counts }) => [
		...timings.map((each) => ({ ...each, row: timingRow(each) })),
		...counts.map((each) => ({ ...each, row: countRow(each) })),
	]);
	const rowsOf = (bar: string, text: string) => {
		const own = lines.filter((line) => line.bar === bar);
		if (own.length === 0) return [[`${bar}: ${text}`, { verdict: "not measured in this run" }]];
		return own.map(({ name, row: { budget, p95, count, verdict } }) => [
			`${bar}: ${name}`,
			{ figure: p95 ?? count, budget, verdict },
		]);
	};
	return Object.fromEntries([
		...Object.entries(BARS).flatMap(([bar, text]) => rowsOf(bar, text)),
		...Object.entries(KEPT_BY_TESTS).map(([text, file]) => [`ux: ${text}`, { verdict: `npm test: ${file}` }]),
	]);
}

function rounded(figure: number): number {
	return Math.round(figure * 100) / 100;
}
