import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAST_FEEDS, FEEDS, FIRM_FEEDS } from "../../../utils/crm/crm.ts";
import { FEEDS_IN_ONE_CALL, feedsDue } from "../../../utils/sync/feeds.ts";
import { MINUTE } from "./world.ts";

const NOW = Date.parse("2026-11-23T09:00:00Z");
const allAt = (at: number) => Object.fromEntries(FEEDS.map((feed) => [feed, at]));

describe("the feeds to look at", () => {
	test("are all of them where none ever was, in their order: requests come before their events", () => {
		expect(feedsDue({}, NOW)).toEqual(FEEDS);
		expect(feedsDue({}, NOW, FEEDS_IN_ONE_CALL)).toEqual(FEEDS);
	});

	test("are the fast ones each time, others every quarter of an hour, and what the firm measures every hour", () => {
		expect(feedsDue(allAt(NOW), NOW)).toEqual(FAST_FEEDS);
		expect(feedsDue(allAt(NOW - 15 * MINUTE + 1), NOW)).toEqual(FAST_FEEDS);
		const isFirm = (feed: string) => FIRM_FEEDS.some((firm) => firm === feed);
		const others = FEEDS.filter((feed) => !isFirm(feed));
		expect(feedsDue(allAt(NOW - 15 * MINUTE), NOW)).toEqual(others);
		expect(feedsDue(allAt(NOW - 60 * MINUTE + 1), NOW)).toEqual(others);
		expect(feedsDue(allAt(NOW - 60 * MINUTE), NOW)).toEqual(FEEDS);
	});

	test("fit into one call where nobody waits, and none is left out for more than four looks once it is due", () => {
		const lookedAt = fc.record(
			Object.fromEntries(FEEDS.map((feed) => [feed, fc.integer({ min: NOW - 60 * MINUTE, max: NOW })])),
		);
		fc.assert(
			fc.property(lookedAt, (before) => {
				let known: Record<string, number> = { ...before };
				const seen = new Set<string>();
				for (let look = 0; look < 4; look++) {
					const at = NOW + 60 * MINUTE + look * 15 * MINUTE;
					const feeds = feedsDue(known, at, FEEDS_IN_ONE_CALL);
					expect(feeds.length).toBeLessThanOrEqual(FEEDS_IN_ONE_CALL);
					for (const feed of feeds) seen.add(feed);
					known = { ...known, ...Object.fromEntries(feeds.map((feed) => [feed, at])) };
				}
				expect(seen).toEqual(new Set(FEEDS));
			}),
		);
	});

	test("are due where they were looked at in the future, for the clock was set back since", () => {
		expect(feedsDue(allAt(NOW + 24 * 60 * MINUTE), NOW)).toEqual(FEEDS);
		expect(feedsDue(allAt(NOW + 24 * 60 * MINUTE), NOW, FEEDS_IN_ONE_CALL)).toHaveLength(FEEDS_IN_ONE_CALL);
	});
});
