import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { measureBuild, type Sizes, STORE_BUILDS } from "./guards/built.ts";

/**
 * quality.md P5 and ux.md section 8, in bytes after gzip, a KB being 1,024 of them. What pages and the background load
 * later has no bar there.
 */
const BUDGET: Record<keyof Sizes, number> = JSON.parse(
	readFileSync(new URL("./size-budget.json", import.meta.url), "utf8"),
);
const PARTS = Object.keys(BUDGET) as (keyof Sizes)[];

describe.each(STORE_BUILDS)("sizes of $name", (build) => {
	const sizes = measureBuild(build);

	it.each(PARTS)("%s keeps its budget", (part) => {
		expect(sizes[part], `${part} is not in the build`).toBeGreaterThan(0);
		expect(sizes[part]).toBeLessThanOrEqual(BUDGET[part]);
	});

	afterAll(() => {
		const rows = PARTS.map((part) => [part, { "bytes gzip": sizes[part], budget: BUDGET[part] }]);
		console.log(build.name);
		console.table(Object.fromEntries(rows));
	});
});
