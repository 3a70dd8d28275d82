import type { Timings } from "./measure.ts";

export interface Row {
	"budget ms": number;
	median: number;
	p95: number;
	first: number;
	runs: number;
	/** Median of the bench over median of its baseline in the same run. */
	ratio: number;
	baseline: string;
	verdict: "kept" | "OVER";
}

/** A bench's figures as a line of the table. The budget is kept where 95 of 100 runs keep it. */
export function rowOf({ budgetMs, baseline, runs, baselineRuns }: Timings): Row {
	const median = quantile(runs, 0.5);
	const p95 = quantile(runs, 0.95);
	const plain = quantile(baselineRuns, 0.5);
	return {
		"budget ms": budgetMs,
		median: rounded(median),
		p95: rounded(p95),
		first: rounded(runs[0] ?? Number.NaN),
		runs: runs.length,
		ratio: rounded(median / plain),
		baseline: `${baseline}: ${rounded(plain)} ms`,
		verdict: p95 <= budgetMs ? "kept" : "OVER",
	};
}

/** The smallest figure that at least this share of them do not exceed. */
function quantile(figures: readonly number[], share: number): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function rounded(figure: number): number {
	return Math.round(figure * 100) / 100;
}
