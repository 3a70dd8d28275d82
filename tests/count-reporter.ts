import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** `.ci/run` ends with this file's one line. */
export const COUNT_FILE = join(".output", "test-count");

/** Writes `N passed, N failed` over all projects of the run. */
export default class CountReporter implements Reporter {
	/** No count of an earlier run may stand in for one that died. */
	onInit(): void {
		rmSync(COUNT_FILE, { force: true });
	}

	onTestRunEnd(
		modules: ReadonlyArray<TestModule>,
		errors: ReadonlyArray<SerializedError>,
		reason: "passed" | "interrupted" | "failed",
	): void {
		const { passed, failed } = countTests(modules, errors.length);
		// Vitest may fail a run for a reason that is no test's, such as finding no test at all.
		const missed = reason !== "passed" && failed === 0 ? 1 : 0;
		mkdirSync(dirname(COUNT_FILE), { recursive: true });
		writeFileSync(COUNT_FILE, `${passed} passed, ${failed + missed} failed\n`);
		for (const name of toldTwice(modules)) console.log(`Passed only when told again: ${name}`);
	}
}

type Retold = {
	children: { allTests(): Iterable<{ fullName: string; diagnostic(): { flaky: boolean } | undefined }> };
};

/** The tests that failed at first: each is a fault to be found, in the test or in what it tries. */
export function toldTwice(modules: Iterable<Retold>): string[] {
	return [...modules].flatMap(({ children }) =>
		[...children.allTests()].flatMap((test) => (test.diagnostic()?.flaky ? test.fullName : [])),
	);
}

type Countable = Pick<TestModule, "state"> & {
	children: { allTests(): Iterable<{ result(): { state: string } }> };
};

/** A file that cannot even be loaded, or an error outside every test, is a failure too. Skipped tests are neither. */
export function countTests(modules: Iterable<Countable>, errors: number): { passed: number; failed: number } {
	let passed = 0;
	let failed = errors;
	for (const module of modules) {
		const states = [...module.children.allTests()].map((test) => test.result().state);
		passed += states.filter((state) => state === "passed").length;
		// "pending" at the end of a run: it never came to its end.
		const lost = states.filter((state) => state === "failed" || state === "pending").length;
		failed += lost === 0 && module.state() === "failed" ? 1 : lost;
	}
	return { passed, failed };
}
