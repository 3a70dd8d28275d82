import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEvery } from "../../../utils/platform/changes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("much that changes at once is told at once, and then once more when it is over", () => {
	const told: string[] = [];
	const tell = atMostEvery(250, (name) => told.push(name));
	for (let page = 0; page < 50; page += 1) tell("a");
	expect(told).toEqual(["a"]);
	vi.advanceTimersByTime(249);
	expect(told).toEqual(["a"]);
	vi.advanceTimersByTime(1);
	expect(told).toEqual(["a", "a"]);
	vi.advanceTimersByTime(10_000);
	expect(told).toEqual(["a", "a"]);
});

test("what goes on changing is told as often as that, and the last of it too", () => {
	const told: number[] = [];
	const tell = atMostEvery(250, () => told.push(Date.now()));
	const begunAt = Date.now();
	for (let n = 0; n < 100; n += 1) {
		tell("a");
		vi.advanceTimersByTime(10);
	}
	vi.advanceTimersByTime(250);
	expect(told.map((at) => at - begunAt)).toEqual([0, 250, 500, 750, 1_000]);
});

test("one store does not wait for another", () => {
	const told: string[] = [];
	const tell = atMostEvery(250, (name) => told.push(name));
	tell("a");
	tell("b");
	vi.advanceTimersByTime(250);
	tell("a");
	expect(told).toEqual(["a", "b", "a"]);
});
