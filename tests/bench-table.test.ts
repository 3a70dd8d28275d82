import { expect, test } from "vitest";
import { barsTable, countRow, timingRow } from "./bench/table.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const timings = { name: "a", budgetMs: 19, baseline: "plain", runs: upTo(20), baselineRuns: [4, 2, 2] };

test("a bench is told by its median, its 95th of 100, its best and first run, beside its baseline", () => {
	expect(timingRow(timings)).toEqual({
		budget: 19,
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
	expect(timingRow({ ...timings, budgetMs: 18.9 })).toMatchObject({ verdict: "OVER", median: 10 });
});

test("a count keeps its budget up to it, and one without a budget has no verdict", () => {
	expect(countRow({ name: "a", budget: 1.2, figure: 1.2 })).toEqual({
		budget: 1.2,
		count: 1.2,
		verdict: "kept",
	});
	expect(countRow({ name: "a", budget: 0, figure: 1 }).verdict).toBe("OVER");
	expect(countRow({ name: "a", figure: 3.456 })).toEqual({ budget: "-", count: 3.46, verdict: "-" });
});

test("the last table has each figure of a bar, and says of the other bars that nothing was measured", () => {
	const table = barsTable([
		{
			timings: [{ ...timings, bar: "P4" }],
			counts: [
				{ name: "b", bar: "P4", budget: 0, figure: 2 },
				{ name: "no bar's", figure: 1 },
			],
		},
	]);
	expect(table["P4: a"]).toEqual({ figure: 19, budget: 19, verdict: "kept" });
	expect(table["P4: b"]).toEqual({ figure: 2, budget: 0, verdict: "OVER" });
	const others = Object.entries(table).filter(([name]) => /^P\d/.test(name) && !name.startsWith("P4"));
	expect(others).toHaveLength(11);
	for (const [, line] of others) expect(line).toEqual({ verdict: "not measured in this run" });
});
