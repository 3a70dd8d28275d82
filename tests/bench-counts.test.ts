import { expect, test } from "vitest";
import { median, ratioOf } from "./bench/counts.ts";

test("a ratio is of the middle runs, so that one disturbed run of either changes nothing", () => {
	expect(ratioOf([10, 12, 900], [10, 11, 9])).toBe(1.2);
	expect(median([4, 1, 3, 2])).toBe(2.5);
});
