import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { hoursOf } from "../../../utils/domain/estimated-hours.ts";
import { submitOperation } from "../../../utils/domain/operation.ts";
import { due } from "../../../utils/domain/operation-due.ts";
import type { Estimate } from "../../../utils/domain/records.ts";
import { Ask, ESTIMATES, Key } from "../../../utils/domain/records.ts";
import { acceptOperations, remainderOf } from "../../../utils/domain/remainder.ts";
import { anAsk, anEvent, DAY, EXPERT_ID, KAM, MONDAY, OWNER } from "./examples.ts";

const partial = (hours: number | undefined, fields = {}) =>
	anEvent("offer", { key: "o1", scope: "partial", ...(hours !== undefined && { hours }), ...fields });

describe("what a partial offer leaves over", () => {
	test("is an ask of its own, linked to the request, with its texts and wishes", () => {
		const ask = anAsk({
			estimate: "3d",
			unitGains: "A case",
			quote: "“…”",
			sourceTitle: "Mail",
			preferredExpertId: EXPERT_ID,
			excludedExpertId: "a02xx0000000002AAA",
			opportunityId: "006xx0000000001AAA",
			linkedRequestKey: "r0",
		});
		const rest = remainderOf(ask, partial(12));
		expect(rest).toEqual({ ...ask, key: "o1-rest", linkedRequestKey: "r1", estimate: "1d" });
		expect(v.is(Ask, rest)).toBe(true);
	});

	test.each([
		["1d", 5.4, "2h"],
		["1d", 5, "1d"],
		["3d", 11.5, "1d"],
		["3d", 10, "3d"],
		["1w", 19, "3d"],
		["1w", 18, "1w"],
		["1w", 0, "1w"],
		["unknown", 8, "unknown"],
		["3d", undefined, "unknown"],
	] as const)("of %s less %s hours is asked for as %s", (estimate, hours, expected) => {
		expect(remainderOf(anAsk({ estimate }), partial(hours))?.estimate).toBe(expected);
	});

	test("is nothing where all was offered, or where the offer is not partial", () => {
		expect(remainderOf(anAsk({ estimate: "1d" }), partial(7.5))).toBeUndefined();
		expect(remainderOf(anAsk({ estimate: "1d" }), partial(20))).toBeUndefined();
		for (const scope of ["full", "smaller", "asset", undefined] as const)
			expect(remainderOf(anAsk(), anEvent("offer", { hours: 1, ...(scope && { scope }) }))).toBeUndefined();
	});

	test("fits into its estimated time, and no smaller one would do", () => {
		const anyEstimate = fc.constantFrom(...ESTIMATES.filter((each) => each !== "unknown"));
		fc.assert(
			fc.property(anyEstimate, fc.integer({ min: 1, max: 80 }), (estimate, halves) => {
				const left = (hoursOf(estimate) ?? 0) - halves / 2;
				const rest = remainderOf(anAsk({ estimate }), partial(halves / 2));
				expect(rest === undefined).toBe(left <= 0);
				if (!rest) return;
				const fits = (each: Estimate) => (hoursOf(each) ?? 0) >= left;
				expect(fits(rest.estimate)).toBe(true);
				const smaller = ESTIMATES.slice(0, ESTIMATES.indexOf(rest.estimate));
				expect(smaller.filter(fits)).toEqual([]);
			}),
		);
	});

	test("has a key that the CRM can hold, of its offer alone", () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 64 }).filter((key) => v.is(Key, key)),
				(key) => {
					const rest = remainderOf(anAsk(), partial(1, { key }));
					expect(v.is(Key, rest?.key)).toBe(true);
					expect(rest?.key).toBe(remainderOf(anAsk({ key: "r9" }), partial(2, { key }))?.key);
				},
			),
		);
	});
});

describe("accepting an offer", () => {
	const ids = () => {
		let n = 0;
		return () => `id-${++n}`;
	};
	const accepting = (hours: number, author = KAM) =>
		acceptOperations(anAsk({ estimate: "3d" }), partial(hours), author, ids(), MONDAY);

	test("in full is one operation", () => {
		const [accept, ...rest] = accepting(18.5);
		expect(accept?.event).toMatchObject({ type: "accept", refersTo: "o1", requestKey: "r1" });
		expect(rest).toEqual([]);
	});

	test("in part is two: the accept, and the submit of the remainder after it", () => {
		const [accept, rest] = accepting(10);
		expect(accept?.event.type).toBe("accept");
		expect(rest).toMatchObject({
			key: "o1-rest",
			requestKey: "o1-rest",
			after: accept?.key,
			ask: { key: "o1-rest", linkedRequestKey: "r1", estimate: "3d" },
			event: { type: "submit", key: "o1-rest", requestKey: "o1-rest" },
		});
	});

	test("by two people makes one remainder: request and event have the same keys", () => {
		const [, mine] = accepting(10);
		const [, theirs] = accepting(10, OWNER);
		expect([theirs?.ask, theirs?.event.key]).toEqual([mine?.ask, mine?.event.key]);
	});

	test("sends the remainder only when the accept is through", () => {
		const operations = accepting(10);
		const keys = (all: typeof operations) => due(all, MONDAY + DAY).map(({ event }) => event.type);
		expect(keys(operations)).toEqual(["accept"]);
		expect(keys(operations.slice(1))).toEqual(["submit"]);
		const stuck = operations.map((each, index) =>
			index === 0 ? { ...each, status: "rejected" as const } : each,
		);
		expect(keys(stuck)).toEqual([]);
		const unrelated = submitOperation(anAsk({ key: "r7" }), KAM, () => "x7", MONDAY);
		expect(keys([...stuck, unrelated])).toEqual(["submit"]);
	});
});
