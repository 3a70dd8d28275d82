import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../utils/domain/operation.ts";
import { due, nextDueAt } from "../../../utils/domain/operation-due.ts";
import { anAsk, anOperation, frozen, MONDAY } from "./examples.ts";

const moment = fc.integer({ min: 0, max: 6 }).map((seconds) => MONDAY + seconds * 1000);
const anyOperations: fc.Arbitrary<Operation[]> = fc
	.array(
		fc.record({
			requestKey: fc.constantFrom("r1", "r2", "r3"),
			createdAt: moment,
			dueAt: moment,
			status: fc.constantFrom("waiting", "waiting", "blocked", "rejected"),
		}),
		{ maxLength: 8 },
	)
	.map((all) => all.map((fields, index) => anOperation({ ...fields, key: `o${index}` })));

const keys = (operations: readonly Operation[]) => operations.map(({ key }) => key);

describe("what is due", () => {
	test("is sent in the order in which it was done, whatever order the store gives", () => {
		const operations = [
			anOperation({ key: "c", requestKey: "r3", createdAt: MONDAY - 1 }),
			anOperation({ key: "a", requestKey: "r1", createdAt: MONDAY - 3 }),
			anOperation({ key: "b", requestKey: "r2", createdAt: MONDAY - 2 }),
		];
		expect(keys(due(operations, MONDAY))).toEqual(["a", "b", "c"]);
	});

	test("is of each request only the first that is not through", () => {
		fc.assert(
			fc.property(anyOperations, moment, (operations, now) => {
				for (const ready of due(operations, now)) {
					const before = operations.filter(
						({ requestKey, createdAt }) => requestKey === ready.requestKey && createdAt < ready.createdAt,
					);
					expect(before).toEqual([]);
				}
				const requests = due(operations, now).map(({ requestKey }) => requestKey);
				expect(new Set(requests).size).toBe(requests.length);
			}),
		);
	});

	test("waits, and its time has come", () => {
		fc.assert(
			fc.property(anyOperations, moment, (operations, now) => {
				for (const ready of due(operations, now)) {
					expect(ready.status).toBe("waiting");
					expect(ready.dueAt).toBeLessThanOrEqual(now);
				}
			}),
		);
	});

	describe("after the clock was set back", () => {
		const MINUTE = 60_000;
		test("is sent: no wait that began now could be so long", () => {
			const fresh = anOperation({ dueAt: MONDAY + 24 * 60 * MINUTE });
			const tried = anOperation({ attempts: 3, dueAt: MONDAY + 24 * 60 * MINUTE });
			expect(due([fresh], MONDAY)).toEqual([fresh]);
			expect(due([tried], MONDAY)).toEqual([tried]);
		});

		test("still waits where the wait could have begun now", () => {
			const undoable = anOperation({ dueAt: MONDAY + 10_000 });
			const tried = anOperation({ attempts: 3, dueAt: MONDAY + 15 * MINUTE });
			const failure = { kind: "server", code: "X", message: "", retryAfterMs: 60 * MINUTE } as const;
			const asked = anOperation({ attempts: 1, failure, dueAt: MONDAY + 60 * MINUTE });
			for (const each of [undoable, tried, asked]) expect(due([each], MONDAY)).toEqual([]);
		});
	});

	test.each(["blocked", "rejected"] as const)("holds back the later steps of a %s request", (status) => {
		const stuck = anOperation({ key: "a", createdAt: MONDAY - 2, status });
		expect(due([anOperation({ key: "b" }), stuck], MONDAY)).toEqual([]);
	});

	test("is of one request the same whatever else waits: one that is stuck never holds back another", () => {
		fc.assert(
			fc.property(anyOperations, moment, (operations, now) => {
				for (const requestKey of ["r1", "r2", "r3"]) {
					const own = (each: Operation) => each.requestKey === requestKey;
					expect(keys(due(operations, now).filter(own))).toEqual(keys(due(operations.filter(own), now)));
				}
			}),
		);
	});

	test("is found without changing what is stored", () => {
		fc.assert(
			fc.property(anyOperations, (operations) => {
				due(frozen(operations), MONDAY);
			}),
		);
	});

	test("of a new request is the ask first, even where the clock was set back before the next step", () => {
		const ask = anOperation({ key: "b", createdAt: MONDAY, ask: anAsk() });
		const sameMoment = anOperation({ key: "a", createdAt: MONDAY });
		const clockSetBack = anOperation({ key: "c", createdAt: MONDAY - 60_000 });
		expect(keys(due([sameMoment, ask, clockSetBack], MONDAY))).toEqual(["b"]);
	});
});

test("what is due of a new request is the ask first, whatever was done on another in between", () => {
	const ask = anOperation({ key: "ask", createdAt: MONDAY - 10, ask: anAsk() });
	const between = anOperation({ key: "between", createdAt: MONDAY - 15, requestKey: "r2" });
	const clockSetBack = anOperation({ key: "set-back", createdAt: MONDAY - 20 });
	for (const order of [
		[ask, between, clockSetBack],
		[clockSetBack, between, ask],
		[between, clockSetBack, ask],
		[between, ask, clockSetBack],
		[clockSetBack, ask, between],
	]) {
		expect(keys(due(order, MONDAY)).toSorted()).toEqual(["ask", "between"]);
	}
});

test("what is due of a new request is the ask first, whatever else waits", () => {
	const withAsks = anyOperations.map((operations) => {
		const asked = new Set<string>();
		return operations.toReversed().map((operation) => {
			const { requestKey } = operation;
			if (asked.has(requestKey)) return operation;
			asked.add(requestKey);
			return { ...operation, ask: anAsk({ key: requestKey }) };
		});
	});
	fc.assert(
		fc.property(withAsks, (operations) => {
			for (const ready of due(operations, Number.MAX_SAFE_INTEGER)) expect(ready.ask).toBeDefined();
		}),
	);
});

describe("the next time something falls due", () => {
	test("is the earliest of what waits", () => {
		const operations = [
			anOperation({ key: "a", requestKey: "r1", dueAt: MONDAY + 5 }),
			anOperation({ key: "b", requestKey: "r2", dueAt: MONDAY + 3 }),
			anOperation({ key: "c", requestKey: "r3", dueAt: MONDAY + 1, status: "rejected" }),
		];
		expect(nextDueAt(operations, MONDAY)).toBe(MONDAY + 3);
	});

	test("is never where nothing waits", () => {
		expect(nextDueAt([], MONDAY)).toBeUndefined();
		expect(nextDueAt([anOperation({ status: "blocked" })], MONDAY)).toBeUndefined();
	});

	test("is a time at which there is something to send, and before it there is nothing", () => {
		fc.assert(
			fc.property(anyOperations, (operations) => {
				const next = nextDueAt(operations, MONDAY);
				if (next === undefined) expect(due(operations, Number.MAX_SAFE_INTEGER)).toEqual([]);
				else {
					expect(due(operations, next)).not.toEqual([]);
					expect(due(operations, next - 1)).toEqual([]);
				}
			}),
		);
	});
});

describe("a clock that was set back after the time was set", () => {
	const HOUR = 3_600_000;
	const DAY = 24 * HOUR;
	const failed = (retryAfterMs?: number) =>
		({ kind: "server", code: "", message: "", ...(retryAfterMs && { retryAfterMs }) }) as const;

	test.each<[string, Partial<Operation>, longestMs: number]>([
		["made just now, longer than it can be undone", {}, 10_000],
		["that the CRM may have, longer than any back-off", { attempts: 1 }, HOUR / 4],
		["that failed, longer than any back-off", { attempts: 3, failure: failed() }, HOUR / 4],
		[
			"the CRM asked to wait with, longer than it asked",
			{ attempts: 1, failure: failed(5 * HOUR) },
			5 * HOUR,
		],
		[
			"the CRM asked to wait with for ever, longer than a day",
			{ attempts: 1, failure: failed(99 * DAY) },
			DAY,
		],
	])("does not keep an operation %s", (_, fields, longestMs) => {
		const legal = anOperation({ attempts: 0, ...fields, dueAt: MONDAY + longestMs });
		expect(due([legal], MONDAY)).toEqual([]);
		expect(nextDueAt([legal], MONDAY)).toBe(MONDAY + longestMs);
		const absurd = { ...legal, dueAt: MONDAY + longestMs + 1 };
		expect(due([absurd], MONDAY)).toEqual([absurd]);
		expect(nextDueAt([absurd], MONDAY)).toBe(MONDAY);
	});
});
