import { expect, test } from "vitest";
import { search } from "./search.ts";

/** Histories of one shard; there are two, so that both cores of a small machine have work. */
const RUNS = 1_000;
const PATIENCE_MS = 15 * 60_000;

/**
 * The same histories in each run of the tests, so that a red one is red again; `npm run torture` looks for new ones.
 * A kind of act or fault that never happened would make the search say more than it knows.
 */
export function searchShard(seed: number): void {
	test(
		`whatever happens, each step reaches the CRM once or stays with its user (seed ${seed})`,
		async () => {
			const { failure, tally } = await search({ runs: RUNS, seed });
			expect(failure).toBeUndefined();
			expect(tally.rarerThan(1)).toEqual([]);
		},
		PATIENCE_MS,
	);
}
