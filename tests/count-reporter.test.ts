import { describe, expect, it } from "vitest";
import { countTests, toldTwice } from "./count-reporter.ts";

const file = (state: "passed" | "failed", ...tests: string[]) => ({
	state: () => state,
	children: { allTests: () => tests.map((test) => ({ result: () => ({ state: test }) })) },
});

describe("the count at the end of a run", () => {
	it("sums all files and leaves skipped tests out", () => {
		expect(countTests([file("passed", "passed", "skipped"), file("failed", "failed", "passed")], 0)).toEqual({
			passed: 2,
			failed: 1,
		});
	});

	it("counts a file that could not be loaded, an error outside tests and a test without an end as failures", () => {
		expect(countTests([file("failed"), file("passed", "passed")], 0)).toEqual({ passed: 1, failed: 1 });
		expect(countTests([file("passed", "passed")], 2)).toEqual({ passed: 1, failed: 2 });
		expect(countTests([file("failed", "pending")], 0)).toEqual({ passed: 0, failed: 1 });
	});

	it("names the tests that passed only when they were told again", () => {
		const told = (fullName: string, flaky: boolean) => ({ fullName, diagnostic: () => ({ flaky }) });
		const modules = [
			{ children: { allTests: () => [told("dock > opens", false), told("dock > closes", true)] } },
		];
		expect(toldTwice(modules)).toEqual(["dock > closes"]);
	});
});
