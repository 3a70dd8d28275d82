import { defineConfig } from "vitest/config";

/** These look at `.output/`, which `npm run build` makes. */
const BUILT = ["size", "manifest", "package-lint", "rebuild", "store-listing"].map(
	(name) => `tests/${name}.test.ts`,
);

/** No test times anything, so that a machine with other work to do fails none. */
const UNHURRIED_MS = 60_000;

/**
 * One run, three projects: what is quick fails first, the stories come last. Three of them are told at a time, since a
 * good part of a story is waiting for what a browser or a clock does next; all else keeps a core busy.
 */
export default defineConfig({
	test: {
		// Else one less than there are cores, which on a small machine is one.
		maxWorkers: 2,
		reporters: ["default", "./tests/count-reporter.ts"],
		projects: [
			{
				test: {
					name: "unit",
					include: ["tests/**/*.test.{ts,tsx}"],
					exclude: ["tests/bench/**", ...BUILT],
					environment: "node",
					testTimeout: UNHURRIED_MS,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					name: "built",
					include: BUILT,
					environment: "node",
					testTimeout: UNHURRIED_MS,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.e2e.ts"],
					globalSetup: ["./tests/e2e/global-setup.ts"],
					environment: "node",
					pool: "forks",
					maxWorkers: 3,
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// Two browsers and a CRM on two cores: what passes only when told again is named at the end.
					retry: 1,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
