import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BELIEVED_MS, counted } from "../../../utils/domain/calls.ts";
import { ERROR_KINDS } from "../../../utils/domain/operation.ts";
import { afterFailedLook, isUsedUp, lookEveryMs, pullDueAt, SELDOM_MS } from "../../../utils/domain/pace.ts";
import { MONDAY } from "./examples.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const used = (share: number, at = MONDAY) => counted(undefined, { used: share * 1_000, limit: 1_000 }, at);

describe("a panel in view asks", () => {
	test.each([
		["every minute while somebody works in it", 0, Infinity, MINUTE],
		["every minute up to five minutes later", 5 * MINUTE - 1, Infinity, MINUTE],
		["every five minutes after that", 5 * MINUTE, Infinity, 5 * MINUTE],
		["every quarter of an hour after half an hour", 30 * MINUTE, Infinity, 15 * MINUTE],
		["every 15 seconds right after a step", 0, 0, 15 * SECOND],
		["as before two minutes after it", 2 * MINUTE, 2 * MINUTE, MINUTE],
	])("%s", (_, idleMs, sinceStepMs, everyMs) => {
		expect(lookEveryMs(idleMs, sinceStepMs)).toBe(everyMs);
	});

	test("every 15 seconds in the first half minute after it was opened", () => {
		expect(lookEveryMs(0, Infinity, 30 * SECOND - 1)).toBe(15 * SECOND);
		expect(lookEveryMs(0, Infinity, 30 * SECOND)).toBe(MINUTE);
	});

	test("the more seldom the longer nobody touches it", () => {
		const ms = fc.integer({ min: 0, max: 8 * HOUR });
		fc.assert(
			fc.property(ms, ms, (a, b) => {
				expect(lookEveryMs(Math.min(a, b), Infinity)).toBeLessThanOrEqual(
					lookEveryMs(Math.max(a, b), Infinity),
				);
			}),
		);
	});
});

describe("the CRM is asked", () => {
	const looked = { pulledAt: MONDAY, calls: undefined };

	test("at once where it never was, and then once in each interval, whoever asks", () => {
		expect(pullDueAt(MINUTE, { calls: undefined }, MONDAY)).toBeLessThanOrEqual(MONDAY);
		const dueAt = pullDueAt(MINUTE, looked, MONDAY + SECOND);
		expect(dueAt).toBeGreaterThan(MONDAY + 50 * SECOND);
		expect(dueAt).toBeLessThan(MONDAY + MINUTE);
	});

	test("four times more seldom from 80 % of the org's limit on", () => {
		expect(pullDueAt(MINUTE, { ...looked, calls: used(0.79) }, MONDAY)).toBeLessThan(MONDAY + MINUTE);
		const slow = pullDueAt(MINUTE, { ...looked, calls: used(0.8) }, MONDAY);
		expect(slow).toBeGreaterThan(MONDAY + 3 * MINUTE);
		expect(slow).toBeLessThanOrEqual(MONDAY + 4 * MINUTE);
	});

	test("not at all from 95 % on, not even by hand, until what was heard is old", () => {
		const calls = used(0.95);
		expect(isUsedUp(calls, MONDAY)).toBe(true);
		for (const everyMs of [undefined, 15 * SECOND, SELDOM_MS])
			expect(pullDueAt(everyMs, { ...looked, calls }, MONDAY + HOUR)).toBe(MONDAY + BELIEVED_MS);
		expect(pullDueAt(SELDOM_MS, { ...looked, calls }, MONDAY + BELIEVED_MS)).toBeLessThanOrEqual(
			MONDAY + BELIEVED_MS,
		);
	});

	test("at once by hand, whatever was before", () => {
		const retry = { failures: 9, at: MONDAY + HOUR };
		expect(pullDueAt(undefined, { pulledAt: MONDAY, retry, calls: used(0.94) }, MONDAY)).toBeLessThanOrEqual(
			MONDAY,
		);
	});

	test("not before the time that follows a failure, and then at once", () => {
		const known = { retry: { failures: 1, at: MONDAY + 10 * MINUTE }, calls: undefined };
		expect(pullDueAt(MINUTE, known, MONDAY)).toBe(MONDAY + 10 * MINUTE);
	});

	test("within a day at the latest after the clock was set back by any time", () => {
		const times = fc.integer({ min: 0, max: 400 * 24 * HOUR });
		fc.assert(
			fc.property(times, times, (pulledIn, retryIn) => {
				const known = {
					pulledAt: MONDAY + pulledIn,
					retry: { failures: 1, at: MONDAY + retryIn },
					calls: used(0.99, MONDAY + 1),
				};
				expect(pullDueAt(SELDOM_MS, known, MONDAY)).toBeLessThanOrEqual(MONDAY + 24 * HOUR);
			}),
		);
		expect(pullDueAt(MINUTE, { pulledAt: MONDAY + 24 * HOUR, calls: undefined }, MONDAY)).toBeLessThanOrEqual(
			MONDAY,
		);
	});
});

describe("after looks that failed", () => {
	test("the next waits with full jitter, over a span that doubles up to a quarter of an hour", () => {
		const spans = [5, 10, 20, 40, 80, 160, 320, 640, 900, 900].map((seconds) => seconds * SECOND);
		let retry: ReturnType<typeof afterFailedLook> | undefined;
		for (const span of spans) {
			expect(afterFailedLook(retry, { kind: "offline" }, MONDAY, 0).at).toBe(MONDAY);
			retry = afterFailedLook(retry, { kind: "offline" }, MONDAY, 1);
			expect(retry.at).toBe(MONDAY + span);
		}
	});

	test("of any kind the CRM is left alone for as long as it asks, up to a day", () => {
		const ms = fc.integer({ min: 0, max: 100 * HOUR });
		fc.assert(
			fc.property(fc.constantFrom(...ERROR_KINDS), ms, (kind, retryAfterMs) => {
				const { at } = afterFailedLook(undefined, { kind, retryAfterMs }, MONDAY, 0);
				expect(at - MONDAY).toBeGreaterThanOrEqual(Math.min(retryAfterMs, 24 * HOUR));
				expect(at - MONDAY).toBeLessThanOrEqual(24 * HOUR);
			}),
		);
	});

	test("a limit that was reached is a long pause at once", () => {
		expect(afterFailedLook(undefined, { kind: "throttled" }, MONDAY, 0).at).toBe(MONDAY + 15 * MINUTE);
	});
});
