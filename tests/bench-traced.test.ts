import { expect, test } from "vitest";
import { busyMs } from "./bench/traced.ts";

const event = (ts: number, dur: number, url = "ours", tid = 1) => ({
	name: "FunctionCall" as const,
	ph: "X" as const,
	pid: 1,
	tid,
	ts,
	dur,
	args: { data: { url } },
});
const isOurs = (url: string) => url === "ours";

test("a script called by another is counted once, and what overlaps in part by what it adds", () => {
	expect(busyMs([event(2_000, 1_000), event(0, 5_000), event(4_000, 3_000)], isOurs)).toBe(7);
});

test("threads run side by side, and scripts of others are not ours", () => {
	expect(busyMs([event(0, 5_000), event(0, 5_000, "ours", 2), event(9_000, 1_000, "theirs")], isOurs)).toBe(
		10,
	);
});
