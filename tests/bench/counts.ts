import type { Bar } from "./bars.ts";
import type { Timings } from "./measure.ts";

/** A figure that does not depend on how fast the machine is: a count, or a ratio to something of the same run. */
export interface Count {
	name: string;
	/** Which bar it is a figure of (bars.ts), if of any. */
	bar?: Bar;
	/** From quality.md or ux.md; missing where there is none. */
	budget?: number;
	figure: number;
}

/** What a bench hands back. */
export interface Report {
	timings: Timings[];
	counts: Count[];
}

/** How much longer the middle run of the one took than that of the other. */
export function ratioOf(runs: readonly number[], baselineRuns: readonly number[]): number {
	return median(runs) / median(baselineRuns);
}

/** The figure in the middle; of an even number of them the mean of the two there. */
export function median(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	const at = (index: number) => sorted[index] ?? Number.NaN;
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}

/** The smallest figure that at least this share of them do not exceed. */
export function quantile(figures: readonly number[], share: number): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
