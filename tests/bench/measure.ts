import type { Bar } from "./bars.ts";

/** Runs in the page: what is measured, and something plain of the same size that it is compared with. */
export interface Bench {
	name: string;
	bar?: Bar;
	/** From quality.md, in milliseconds. */
	budgetMs: number;
	run: () => unknown;
	baseline: { name: string; run: () => unknown };
}

export interface Timings {
	name: string;
	/** Which bar it is a figure of (bars.ts), if of any. */
	bar?: Bar | undefined;
	budgetMs: number;
	baseline: string;
	/** Milliseconds of each run, in the order of the runs. */
	runs: number[];
	baselineRuns: number[];
}

/**
 * Each bench and its baseline in turn, `count` times, so that a busy machine slows both. The first runs are
 * kept: a page that has just been opened has not been compiled either.
 */
export async function measure(benches: readonly Bench[], count: number): Promise<Timings[]> {
	const results: Timings[] = [];
	for (const { name, bar, budgetMs, run, baseline } of benches) {
		const timings: Timings = { name, bar, budgetMs, baseline: baseline.name, runs: [], baselineRuns: [] };
		for (let n = 0; n < count; n += 1) {
			timings.runs.push(await timed(run));
			timings.baselineRuns.push(await timed(baseline.run));
		}
		results.push(timings);
	}
	return results;
}

/** What the last run gave: a result that nobody keeps need not be computed. */
let kept: unknown;

async function timed(run: () => unknown): Promise<number> {
	// A task of its own, as in the page that does this for real.
	await new Promise((resolve) => setTimeout(resolve));
	const startedAt = performance.now();
	const result = run();
	const took = performance.now() - startedAt;
	if (result === kept) throw new Error("A bench must give a new result each time.");
	kept = result;
	return took;
}
