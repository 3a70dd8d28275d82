import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHistory, type KeptHistory, toEvict } from "../../../utils/domain/eviction.ts";
import { fold, isOpen } from "../../../utils/domain/request.ts";
import { aStory, UNIT_ID } from "./examples.ts";

const kept = fc.uniqueArray(
	fc.record({
		accountId: fc.string({ minLength: 1 }),
		openedAt: fc.nat(1_000),
		bytes: fc.nat(100),
		isAboutUnsent: fc.boolean(),
	}),
	{ selector: ({ accountId }) => accountId },
);
const need = fc.record({ staleBefore: fc.nat(1_000), excessBytes: fc.integer({ min: -500, max: 3_000 }) });
const sum = (rows: readonly KeptHistory[]) => rows.reduce((all, { bytes }) => all + bytes, 0);

describe("what makes way", () => {
	const rule = (
		check: (rows: KeptHistory[], need: Parameters<typeof toEvict>[1], gone: KeptHistory[]) => void,
	) =>
		fc.assert(
			fc.property(kept, need, (rows, need) => {
				const ids = toEvict(rows, need);
				check(
					rows,
					need,
					ids.map((id) => rows.find(({ accountId }) => accountId === id) ?? expect.fail(id)),
				);
			}),
		);

	test("is never what something unsent is about, however full the disk is", () => {
		rule((_, __, gone) => expect(gone.filter(({ isAboutUnsent }) => isAboutUnsent)).toEqual([]));
	});

	test("is all that nobody has opened for long", () => {
		rule((rows, { staleBefore }, gone) => {
			const stale = rows.filter((row) => row.openedAt < staleBefore && row.bytes > 0 && !row.isAboutUnsent);
			expect(gone).toEqual(expect.arrayContaining(stale));
		});
	});

	test("goes in the order in which it was last opened, and nothing opened earlier stays", () => {
		rule((rows, _, gone) => {
			const last = gone.at(-1)?.openedAt ?? Number.NEGATIVE_INFINITY;
			expect(gone.map(({ openedAt }) => openedAt)).toEqual(
				gone.map(({ openedAt }) => openedAt).toSorted((a, b) => a - b),
			);
			const earlier = rows.filter((row) => row.openedAt < last && row.bytes > 0 && !row.isAboutUnsent);
			expect(gone).toEqual(expect.arrayContaining(earlier));
		});
	});

	test("is as much as must go where there is as much, and not one account more", () => {
		rule((rows, { staleBefore, excessBytes }, gone) => {
			const mayGo = rows.filter(({ bytes, isAboutUnsent }) => bytes > 0 && !isAboutUnsent);
			if (sum(gone) < excessBytes) expect(gone).toHaveLength(mayGo.length);
			const last = gone.at(-1);
			if (last && last.openedAt >= staleBefore)
				expect(sum(gone.slice(0, -1))).toBeLessThan(Math.max(0, excessBytes));
		});
	});

	test("is no account whose going would free nothing", () => {
		rule((_, __, gone) => expect(gone.filter(({ bytes }) => bytes === 0)).toEqual([]));
	});
});

describe("history", () => {
	test.each([
		["declined", aStory("submit", "decline"), true],
		["withdrawn", aStory("submit", "withdraw"), true],
		["delivered", aStory("submit", "offer", "accept", "commit", "deliver"), true],
		["submitted", aStory("submit"), false],
		["committed", aStory("submit", "offer", "accept", "commit"), false],
		["without its beginning", aStory("decline"), false],
		["without events", [], false],
	])("is what is over; a request that is %s: %j", (_, events, isOver) => {
		const openUnitId = isOpen(fold(events).status) ? UNIT_ID : undefined;
		expect(isHistory({ events, openUnitId })).toBe(isOver);
	});

	test("is not what a programme lead has to decide on", () => {
		const events = aStory("submit", "decline", "escalate");
		expect(isHistory({ events, listedEventType: "escalate" })).toBe(false);
		expect(isHistory({ events, listedEventType: "decline" })).toBe(true);
	});
});
