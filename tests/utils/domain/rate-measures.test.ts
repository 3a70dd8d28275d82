import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { asksOf, isFastTrack, ratingOf, shareOf } from "../../../utils/domain/rate-measures.ts";
import type { EventType } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { anEvent, aRequest, aStory, DAY, HOUR, KAM, MANAGER, MONDAY, OWNER } from "./examples.ts";

type Chapter = Parameters<typeof aStory>[number];
const told = (...chapters: Chapter[]) => withState(aRequest({ events: aStory(...chapters) }));
const rated = (userId: string, rating: number, at = MONDAY + 9 * HOUR) =>
	({ type: "rate", actorId: userId, rating, at }) satisfies Chapter;
const delivered = ["submit", "offer", "accept", "commit", "deliver"] satisfies Chapter[];

describe("a fast track", () => {
	const asked = (at: string, neededBy: string) =>
		withState(aRequest({ neededBy, events: [anEvent("submit", { at: Date.parse(at) })] }));

	test.each([
		["2026-03-02T09:00:00Z", "2026-03-02", true],
		["2026-03-02T09:00:00Z", "2026-03-01", true],
		["2026-03-02T09:00:00Z", "2026-03-03", false],
		// After midnight in Copenhagen.
		["2026-03-02T23:30:00Z", "2026-03-03", true],
		["2026-03-02T22:30:00Z", "2026-03-03", false],
	])("asked at %s for %s: %s", (at, neededBy, isFast) => {
		expect(isFastTrack(asked(at, neededBy), "Europe/Copenhagen")).toBe(isFast);
	});
});

describe("a share of the requests", () => {
	const isEscalated = ({ state }: ReturnType<typeof told>) => state.escalation > 0;

	test("is of those that were made, with the latest event behind them", () => {
		const log = [
			told("submit", "escalate"),
			told("submit"),
			told("submit", "offer", "accept"),
			told("offer"),
		];
		expect(shareOf(log, isEscalated)).toEqual({
			value: 1 / 3,
			n: 3,
			asOf: MONDAY + 2 * HOUR,
			source: "log",
		});
	});

	test("is a true 0 where there were requests, and unknown where there were none", () => {
		expect(shareOf([told("submit")], isEscalated)).toMatchObject({ value: 0, n: 1 });
		expect(shareOf([told("offer")], isEscalated)).toMatchObject({ value: undefined, unknown: "no_requests" });
	});
});

describe("ratings", () => {
	test("are the means of either side, each with its number", () => {
		const log = [
			told(...delivered, rated(KAM.userId, 5), rated("005expert", 2, MONDAY + DAY)),
			told(...delivered, rated(KAM.userId, 4)),
		];
		expect(ratingOf(log, "asker")).toEqual({ value: 4.5, n: 2, asOf: MONDAY + 9 * HOUR, source: "log" });
		expect(ratingOf(log, "helper")).toEqual({ value: 2, n: 1, asOf: MONDAY + DAY, source: "log" });
	});

	test("by whoever accepted the offer for the asker are the asker's", () => {
		const story = [
			"submit",
			"offer",
			{ type: "accept", actorId: OWNER.userId },
			"commit",
			"deliver",
		] as const;
		const log = [told(...story, rated(OWNER.userId, 3), rated(MANAGER.userId, 1))];
		expect([ratingOf(log, "asker").value, ratingOf(log, "helper").value]).toEqual([3, 1]);
	});

	test("of one person on one request count once, the last", () => {
		const log = [told(...delivered, rated(KAM.userId, 1), rated(KAM.userId, 4, MONDAY + DAY))];
		expect(ratingOf(log, "asker")).toMatchObject({ value: 4, n: 1 });
	});

	test("that nobody gave are unknown, as is one without a mark", () => {
		const unmarked = { type: "rate", actorId: KAM.userId } as const;
		expect(ratingOf([told(...delivered, unmarked)], "asker")).toMatchObject({
			value: undefined,
			n: 0,
			unknown: "no_ratings",
		});
	});
});

test("asks outside the tool are counted beside those in it", () => {
	const type = v.parse(
		v.custom<EventType>((each) => typeof each === "string"),
		"log_outside",
	);
	const { request, state } = told("submit");
	const event = anEvent(type, { at: MONDAY + DAY });
	const noted = { request, state: { ...state, steps: [...state.steps, { event, status: state.status }] } };
	expect(asksOf([noted, told("submit")])).toEqual({
		value: { outside: 1, inside: 2 },
		n: 3,
		asOf: MONDAY + DAY,
		source: "log",
	});
	expect(asksOf([])).toMatchObject({ value: undefined, unknown: "no_requests" });
});
