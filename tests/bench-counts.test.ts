import { expect, test } from "vitest";
import { countRow, median, ratioOf } from "./bench/counts.ts";

test("a count keeps its budget up to it, and one without a budget has no verdict", () => {
	expect(countRow({ name: "a", budget: 1.2, figure: 1.2 })).toEqual({
		budget: 1.2,
		figure: 1.2,
		verdict: "kept",
	});
	expect(countRow({ name: "a", budget: 0, figure: 1 }).verdict).toBe("OVER");
	expect(countRow({ name: "a", figure: 3.456 })).toEqual({ budget: "-", figure: 3.46, verdict: "-" });
});

test("a ratio is of the middle runs, so that one disturbed run of either changes nothing", () => {
	expect(ratioOf([10, 12, 900], [10, 11, 9])).toBe(1.2);
	expect(median([4, 1, 3, 2])).toBe(2.5);
});
