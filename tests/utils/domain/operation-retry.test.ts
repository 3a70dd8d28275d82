import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	afterFailure,
	attempted,
	ERROR_KINDS,
	type ErrorKind,
	hurried,
	type Operation,
} from "../../../utils/domain/operation.ts";
import { anAsk, anOperation, frozen, MONDAY } from "./examples.ts";

const QUARTER = 15 * 60_000;
const attempts = fc.nat({ max: 2_000 });
/** As `Math.random` gives it. */
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("an attempt", () => {
	test("is noted with the time of the next before it is made, so that a death in mid-send is tried again", () => {
		const operation = attempted(anOperation({ attempts: 2 }), MONDAY, 0.5);
		expect(operation).toMatchObject({ status: "waiting", attempts: 3, dueAt: MONDAY + 10_000 });
	});

	test("puts the next one off by any part of a span that doubles up to a quarter of an hour", () => {
		fc.assert(
			fc.property(attempts, random, (before, part) => {
				const { dueAt } = attempted(anOperation({ attempts: before }), MONDAY, part);
				const span = before < 8 ? 5_000 * 2 ** before : QUARTER;
				expect(dueAt).toBeGreaterThanOrEqual(MONDAY);
				expect(dueAt - MONDAY).toBeLessThanOrEqual(Math.min(span, QUARTER));
				expect(Number.isSafeInteger(dueAt)).toBe(true);
			}),
		);
	});

	test("puts it off by spans that grow until they are as long as they get", () => {
		const spans = Array.from({ length: 10 }, (_, before) => {
			return attempted(anOperation({ attempts: before }), 0, 1).dueAt / 1000;
		});
		expect(spans).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
	});

	test("uses the whole span: full jitter, so that devices that failed together do not come back together", () => {
		const late = anOperation({ attempts: 20 });
		expect(attempted(late, MONDAY, 0).dueAt).toBe(MONDAY);
		expect(attempted(late, MONDAY, 0.25).dueAt).toBe(MONDAY + QUARTER / 4);
	});
});

describe("after a failure", () => {
	/** architecture.md, the table of `CrmError.kind`. */
	const BECOMES: Record<ErrorKind, Partial<Operation>> = {
		offline: { status: "waiting", dueAt: MONDAY + 7 },
		server: { status: "waiting", dueAt: MONDAY + 7 },
		throttled: { status: "waiting", dueAt: MONDAY + QUARTER },
		auth: { status: "blocked" },
		invalid: { status: "rejected" },
		forbidden: { status: "rejected" },
		gone: { status: "rejected" },
		bug: { status: "rejected" },
	};
	const sent = frozen(anOperation({ attempts: 1, dueAt: MONDAY + 7, ask: anAsk() }));

	test.each(ERROR_KINDS)(
		"of kind %s the operation becomes what the table says, with the CRM's reason",
		(kind) => {
			const failure = { kind, code: "CODE", message: "the CRM's reason" };
			const after = afterFailure(sent, failure, MONDAY);
			expect(after).toMatchObject({ ...BECOMES[kind], failure });
		},
	);

	test.each(ERROR_KINDS)("of kind %s nothing of the user's work is lost", (kind) => {
		const after = afterFailure(sent, { kind, code: "", message: "" }, MONDAY);
		const { failure: _, status: __, dueAt: ___, ...work } = after;
		const { status: ____, dueAt: _____, ...before } = sent;
		expect(work).toEqual(before);
	});

	test.each(["server", "throttled"] as const)(
		"of kind %s the CRM is left alone for as long as it asks",
		(kind) => {
			const failure = { kind, code: "", message: "", retryAfterMs: 60 * 60_000 };
			expect(afterFailure(sent, failure, MONDAY).dueAt).toBeGreaterThanOrEqual(MONDAY + 60 * 60_000);
		},
	);

	test("the back-off stands where the CRM asks for less", () => {
		const failure = { kind: "server", code: "", message: "", retryAfterMs: 1 } as const;
		expect(afterFailure(sent, failure, MONDAY).dueAt).toBe(MONDAY + 7);
	});

	test("the reason of an earlier failure gives way to the latest", () => {
		const once = afterFailure(sent, { kind: "offline", code: "A", message: "a" }, MONDAY);
		const twice = afterFailure(once, { kind: "invalid", code: "B", message: "b" }, MONDAY);
		expect(twice).toMatchObject({ status: "rejected", failure: { code: "B" } });
	});
});

describe("an operation in a hurry", () => {
	test.each(["waiting", "blocked", "rejected"] as const)(
		"that was %s is due now, without its reason",
		(status) => {
			const failure = { kind: "invalid", code: "X", message: "" } as const;
			const operation = hurried(anOperation({ status, failure, dueAt: MONDAY + QUARTER }), MONDAY);
			expect(operation).toMatchObject({ status: "waiting", dueAt: MONDAY });
			expect(operation).not.toHaveProperty("failure");
		},
	);

	test("still remembers its attempts, so that what the CRM may have cannot be undone", () => {
		expect(hurried(anOperation({ attempts: 4 }), MONDAY).attempts).toBe(4);
	});
});
