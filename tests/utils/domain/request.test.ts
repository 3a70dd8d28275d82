import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type RequestEvent } from "../../../utils/domain/records.ts";
import { fold, STATUSES, stateAt, timeOf } from "../../../utils/domain/request.ts";
import { TRANSITIONS } from "../../../utils/domain/request-rules.ts";
import type { Terms } from "../../../utils/domain/request-time.ts";
import { anEvent, aStory, frozen, HOUR, KAM, MANAGER, MONDAY, unconfirmed } from "./examples.ts";

/** Few keys, people and moments, so that equal times, answers to gone offers and lapsed holds are common. */
const moment = fc.integer({ min: 0, max: 60 }).map((hours) => MONDAY + hours * HOUR);
const anyEvent: fc.Arbitrary<RequestEvent> = fc.record(
	{
		key: fc.integer({ min: 0, max: 20 }).map((number) => `e${number}`),
		requestKey: fc.constant("r1"),
		type: fc.constantFrom(...EVENT_TYPES),
		actorId: fc.constantFrom(KAM.userId, MANAGER.userId, "005third"),
		actorName: fc.constant(""),
		at: moment,
		createdAt: moment,
		refersTo: fc.integer({ min: 0, max: 20 }).map((number) => `e${number}`),
		expires: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03"),
		side: fc.constantFrom("asker", "unit"),
	},
	{ requiredKeys: ["key", "requestKey", "type", "actorId", "actorName", "at"] },
);
/** Starts with a submit more often than chance would, so that stories get somewhere. */
const anyHistory = fc
	.tuple(fc.boolean(), fc.uniqueArray(anyEvent, { selector: ({ key }) => key, maxLength: 14 }))
	.map(([isBegun, events]) =>
		isBegun ? [anEvent("submit", { at: MONDAY - HOUR, key: "first" }), ...events] : events,
	);
/** A history, and the same events in any order with any of them repeated. */
const retold = anyHistory.chain((events) =>
	fc.tuple(
		fc.constant(events),
		fc.subarray(events).chain((repeated) => {
			const all = [...events, ...repeated];
			return fc.shuffledSubarray(all, { minLength: all.length });
		}),
	),
);

/** Expires, ends holds and closes within the hours that the histories cover, or never. */
const anyTerms: fc.Arbitrary<Terms> = fc.record({
	timeZone: fc.constantFrom("Europe/Copenhagen", "America/New_York", "Pacific/Kiritimati"),
	expiresAt: fc.oneof(moment, fc.constant(Number.POSITIVE_INFINITY)),
	closeMs: fc.integer({ min: 0, max: 20 }).map((hours) => hours * HOUR),
});

describe("the state of a request", () => {
	test("is the same in any order and with any repetition whatever time does to it", () => {
		fc.assert(
			fc.property(retold, anyTerms, ([events, again], terms) => {
				expect(fold(again, terms)).toEqual(fold(events, terms));
				expect(fold(again, terms).steps).toHaveLength(events.length);
			}),
		);
	});

	test("is there for any events: every step counts where the table allows it, and has a reason where it does not", () => {
		const wild = fc.uniqueArray(anyEvent, { selector: ({ key }) => key, maxLength: 30 });
		fc.assert(
			fc.property(wild, anyTerms, (events, terms) => {
				const { steps } = fold(frozen(events), terms);
				steps.forEach(({ event, superseded }, index) => {
					const then = fold(
						steps.slice(0, index).map((step) => step.event),
						terms,
					);
					const { status } = stateAt(then, timeOf(event));
					const isInTable = TRANSITIONS[event.type].from.includes(status);
					expect([event.type, status, superseded !== undefined || isInTable]).toEqual([
						event.type,
						status,
						true,
					]);
					// An override of what is promised is in the table, and needs an escalation besides.
					const isRefused = superseded === "not_allowed" && event.type !== "override";
					expect([event.type, status, isRefused && isInTable]).toEqual([event.type, status, false]);
				});
			}),
		);
	});

	test("at a later moment follows from the state at an earlier one", () => {
		fc.assert(
			fc.property(anyHistory, anyTerms, moment, moment, (events, terms, a, b) => {
				const state = fold(events, terms);
				const [first, last] = a <= b ? [a, b] : [b, a];
				expect(stateAt(stateAt(state, first), last)).toEqual(stateAt(state, last));
			}),
		);
	});

	test("once expired or closed stays so as time goes on, and an ended hold does not come back", () => {
		fc.assert(
			fc.property(anyHistory, anyTerms, moment, moment, (events, terms, a, b) => {
				const state = fold(events, terms);
				const [first, last] = a <= b ? [a, b] : [b, a];
				const early = stateAt(state, first);
				const late = stateAt(state, last);
				if (early.status === "expired" || early.status === "closed") expect(late).toEqual(early);
				if (early.offer === undefined) expect(late.offer).toBeUndefined();
				expect(late.since).toBeGreaterThanOrEqual(early.since);
			}),
		);
	});

	test("without what comes after a moment is the state at that moment", () => {
		const confirmed = anyHistory.map((events) => events.map((event) => ({ ...event, createdAt: event.at })));
		fc.assert(
			fc.property(confirmed, anyTerms, moment, (events, terms, now) => {
				const past = events.filter(({ at }) => at <= now);
				const steps = fold(events, terms).steps.slice(0, past.length);
				expect(fold(past, terms).steps).toEqual(steps);
			}),
		);
	});

	test("is the same for the same events in any order and with any repetition", () => {
		fc.assert(
			fc.property(retold, ([events, again]) => {
				expect(fold(again)).toEqual(fold(events));
			}),
		);
	});

	test("is the same whether or not the device's own copy of a confirmed event is still there", () => {
		fc.assert(
			fc.property(retold, ([events, again]) => {
				const copies = again.filter(({ createdAt }) => createdAt !== undefined).map(unconfirmed);
				expect(fold([...copies, ...again])).toEqual(fold(events));
				expect(fold([...again, ...copies])).toEqual(fold(events));
			}),
		);
	});

	test("drops no event: there are as many steps as there are keys", () => {
		fc.assert(
			fc.property(retold, ([events, again]) => {
				const keys = fold(again).steps.map(({ event }) => event.key);
				expect(keys.toSorted()).toEqual(events.map(({ key }) => key).toSorted());
			}),
		);
	});

	test("is one that the domain knows, and the one after the last step", () => {
		fc.assert(
			fc.property(anyHistory, (events) => {
				const { status, steps } = fold(events);
				expect(STATUSES).toContain(status);
				expect(steps.at(-1)?.status ?? "draft").toBe(status);
			}),
		);
	});

	test("is computed without changing the events", () => {
		fc.assert(
			fc.property(anyHistory, (events) => {
				fold(frozen(events));
			}),
		);
	});

	test("of no events is a draft", () => {
		expect(fold([])).toMatchObject({ status: "draft", steps: [], rounds: 0, escalation: 0 });
	});
});

describe("the order of events", () => {
	const submit = anEvent("submit", { key: "s" });

	test("is the CRM's, whatever the devices' clocks said", () => {
		const decline = anEvent("decline", { key: "d", at: MONDAY - 9 * HOUR, createdAt: MONDAY + HOUR });
		const offer = anEvent("offer", { key: "o", at: MONDAY + 9 * HOUR, createdAt: MONDAY + 2 * HOUR });
		const { status, steps } = fold([offer, decline, submit]);
		expect(steps.map(({ event }) => event.key)).toEqual(["s", "d", "o"]);
		expect(status).toBe("declined");
		expect(steps.at(-1)?.superseded).toBe("not_allowed");
	});

	test("within one second of the CRM's clock is the devices', then the keys'", () => {
		const createdAt = MONDAY + HOUR;
		const events = [
			anEvent("escalate", { key: "c", at: MONDAY + 2, createdAt }),
			anEvent("escalate", { key: "b", at: MONDAY + 2, createdAt }),
			anEvent("escalate", { key: "a", at: MONDAY + 3, createdAt }),
			submit,
		];
		expect(fold(events).steps.map(({ event }) => event.key)).toEqual(["s", "b", "c", "a"]);
	});

	test("within one second begins with the submit, however late its device says it was", () => {
		const late = anEvent("submit", { key: "z", at: MONDAY + 9 * HOUR, createdAt: MONDAY });
		const offer = anEvent("offer", { key: "a", at: MONDAY - HOUR, createdAt: MONDAY });
		expect(fold([offer, late])).toMatchObject({ status: "offered", offer: { key: "a" } });
	});

	test("puts last what the CRM has not confirmed, however early its device says it was", () => {
		const mine = unconfirmed(anEvent("withdraw", { key: "w", at: MONDAY - HOUR }));
		const offer = anEvent("offer", { key: "o", at: MONDAY + HOUR });
		expect(fold([mine, offer, submit]).steps.map(({ event }) => event.key)).toEqual(["s", "o", "w"]);
	});

	test("confirmed time wins over device time", () => {
		const event = anEvent("submit", { at: MONDAY, createdAt: MONDAY + 5 });
		expect(timeOf(event)).toBe(MONDAY + 5);
		expect(timeOf(unconfirmed(event))).toBe(MONDAY);
		expect(fold([event]).since).toBe(MONDAY + 5);
	});
});

test("a status began when it was reached; a step that changes nothing does not begin it anew", () => {
	const events = aStory("submit", "escalate", "escalate", "submit");
	expect(fold(events)).toMatchObject({ status: "submitted", since: MONDAY, escalation: 2 });
	expect(fold(aStory("submit", "ask_info")).since).toBe(MONDAY + HOUR);
});
