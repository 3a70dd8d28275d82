import { expect, test } from "vitest";
import { rowOf } from "./bench/table.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const timings = { name: "a", budgetMs: 19, baseline: "plain", runs: upTo(20), baselineRuns: [4, 2, 2] };

test("a bench is told by its median, its 95th of 100, its best and first run, beside its baseline", () => {
	expect(rowOf(timings)).toEqual({
		"budget ms": 19,
		median: 10,
		p95: 19,
		best: 1,
		first: 20,
		runs: 20,
		ratio: 0.5,
		baseline: "plain: 2 ms",
		verdict: "kept",
	});
});

test("a budget that more than 5 of 100 runs break is not kept, whatever the median says", () => {
	expect(rowOf({ ...timings, budgetMs: 18.9 })).toMatchObject({ verdict: "OVER", median: 10 });
});
