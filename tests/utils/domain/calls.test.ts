import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BELIEVED_MS, type Calls, callsToday, counted, shareUsed } from "../../../utils/domain/calls.ts";
import { frozen, MONDAY } from "./examples.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("calls of this device", () => {
	test("are counted by the UTC day, however many there are and whenever they come", () => {
		const moments = fc.array(fc.integer({ min: 0, max: 3 * DAY }), { maxLength: 40 });
		fc.assert(
			fc.property(moments, (offsets) => {
				const times = offsets.map((offset) => MONDAY + offset).toSorted((a, b) => a - b);
				let calls: Calls | undefined;
				for (const at of times) calls = counted(calls && frozen(calls), undefined, at);
				const last = times.at(-1) ?? MONDAY;
				const sameDay = times.filter((at) => Math.floor(at / DAY) === Math.floor(last / DAY));
				expect(callsToday(calls, last)).toBe(sameDay.length);
			}),
		);
	});

	test("of yesterday are none of today's", () => {
		const calls = counted(undefined, undefined, Date.parse("2026-11-23T23:59:59Z"));
		expect(callsToday(calls, Date.parse("2026-11-23T23:59:59Z"))).toBe(1);
		expect(callsToday(calls, Date.parse("2026-11-24T00:00:00Z"))).toBe(0);
	});
});

describe("the org's usage", () => {
	const heard = counted(undefined, { used: 900, limit: 1_000 }, MONDAY);

	test("stays known when an answer does not say it", () => {
		expect(shareUsed(counted(heard, undefined, MONDAY + 1), MONDAY + 1)).toBe(0.9);
	});

	test("is believed for a time, and not for ever: who stops asking must begin again", () => {
		expect(shareUsed(heard, MONDAY + BELIEVED_MS - 1)).toBe(0.9);
		expect(shareUsed(heard, MONDAY + BELIEVED_MS)).toBe(0);
	});

	test("is unknown where it was heard in the future, for the clock was set back since", () => {
		expect(shareUsed(heard, MONDAY - 1)).toBe(0);
	});

	test.each([
		undefined,
		counted(undefined, undefined, MONDAY),
		counted(undefined, { used: 0, limit: 0 }, MONDAY),
	])("is nothing where nobody has said it, or what was said makes no sense", (calls) =>
		expect(shareUsed(calls, MONDAY)).toBe(0),
	);
});
