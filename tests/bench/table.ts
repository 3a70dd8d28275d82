import { quantile } from "./counts.ts";
import type { Timings } from "./measure.ts";

export interface Row {
	"budget ms": number;
	median: number;
	p95: number;
	best: number;
	/** Of a page that has just been opened, with nothing compiled. */
	first: number;
	runs: number;
	/** Best run over the baseline's best: a long run is disturbed more often than a short one. */
	ratio: number;
	baseline: string;
	verdict: "kept" | "OVER";
}

/** A bench's figures as a line of the table. The budget is kept where 95 of 100 runs keep it. */
export function rowOf({ budgetMs, baseline, runs, baselineRuns }: Timings): Row {
	const p95 = quantile(runs, 0.95);
	const best = Math.min(...runs);
	const plain = Math.min(...baselineRuns);
	return {
		"budget ms": budgetMs,
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

function rounded(figure: number): number {
	return Math.round(figure * 100) / 100;
}
