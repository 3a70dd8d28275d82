import { describe, expect, test } from "vitest";
import { type Point, toAgenda } from "../../../utils/domain/agenda-meetings.ts";
import { comingPoints, decisionsOf } from "../../../utils/domain/brief-decisions.ts";
import { toEscalations } from "../../../utils/domain/escalations.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { aPoint } from "./agenda-examples.ts";
import { ACCOUNT_ID, aRequest, aStory, aUnit, OTHER_ACCOUNT_ID } from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

function decided(fields: Partial<StoredRequest>, hourlyRate?: number) {
	const request = aRequest({ events: aStory("submit", "escalate"), ...fields });
	const work = toWork(
		aWorkInput({ requests: [request], units: [aUnit({ ...(hourlyRate && { hourlyRate }) })] }),
	);
	return decisionsOf(toEscalations(work).open, work)[0];
}

describe("a decision that is wanted", () => {
	test("has its hours, their cost at the unit's rate, and what stands behind it", () => {
		expect(decided({ estimate: "1w", opportunityId: "006xx0000000001AAA" }, 800)).toMatchObject({
			...{ kind: "request", accountName: "Arla", expertise: "Kølekæde", unitName: "Quality" },
			...{ hours: 37, cost: 29_600, confidence: "source" },
		});
	});

	test("has no cost where the rate is hidden, or the time was not estimated", () => {
		expect(decided({ estimate: "1w" })).toMatchObject({ hours: 37, cost: undefined, confidence: "none" });
		expect(decided({ estimate: "unknown" }, 800)).toMatchObject({ hours: undefined, cost: undefined });
	});

	test("has no pay-back, which is unknown, as long as no business case says one", () => {
		expect(decided({})?.payback).toBeUndefined();
	});

	test("takes the hours that were offered where some were", () => {
		const events = aStory("submit", { type: "offer", hours: 5, scope: "partial" }, "escalate");
		expect(decided({ estimate: "1w", events }, 800)).toMatchObject({ hours: 5, cost: 4000 });
	});

	test("is never longer than a page has room for", () => {
		const long = decided({ resultWanted: "lang ".repeat(400), expertise: "Kølekæde ".repeat(12) });
		expect(long?.resultWanted.length).toBeLessThanOrEqual(100);
		expect(long?.expertise.length).toBeLessThanOrEqual(32);
	});
});

describe("coming points", () => {
	const work = toWork(aWorkInput());
	const points = (...some: Point[]) => comingPoints(toAgenda(some, "2026-03-02"), work);

	test("are sorted by what they are for, the earliest first; what is over is none", () => {
		const found = points(
			aPoint({ key: "b", date: "2026-04-01", point: "Later" }),
			aPoint({ key: "a" }),
			aPoint({ key: "talk", purpose: "discussion" }),
			aPoint({ key: "past", date: "2026-03-01", point: "Over" }),
		);
		expect(found.decision.map(({ key }) => key)).toEqual(["a", "b"]);
		expect(found.discussion.map(({ key }) => key)).toEqual(["talk"]);
		expect(found.information).toEqual([]);
		expect(found.decision[0]).toMatchObject({ accountName: "Arla Foods", meeting: "Månedsmøde" });
	});

	test("name a standing point once, on its next meeting, and the same point of two accounts twice", () => {
		const found = points(
			aPoint({ key: "a1", date: "2026-03-09" }),
			aPoint({ key: "a2", date: "2026-03-16" }),
			aPoint({ key: "b1", date: "2026-03-16", accountId: OTHER_ACCOUNT_ID }),
		);
		expect(found.decision.map(({ key }) => key)).toEqual(["a1", "b1"]);
	});
});

test("an escalation that was decided waits for nobody", () => {
	const events = aStory("submit", "escalate", { type: "override", note: "Quality helps." });
	expect(decided({ accountId: ACCOUNT_ID, events })).toBeUndefined();
});
