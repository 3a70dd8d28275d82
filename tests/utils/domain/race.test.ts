import { describe, expect, test } from "vitest";
import { lostRace, stepsSince } from "../../../utils/domain/race.ts";
import { fold } from "../../../utils/domain/request.ts";
import { aStory } from "./examples.ts";

const stepsOf = (...story: Parameters<typeof aStory>) => fold(aStory(...story)).steps;
const types = (race: ReturnType<typeof lostRace>) => race && [race.lost.event.type, race.won?.event.type];

describe("a step that came too late", () => {
	test("is told with the one it lost to", () => {
		expect(types(lostRace(stepsOf("submit", "offer", "decline")))).toEqual(["decline", "offer"]);
	});
	test("names the step that counts, not another that had no effect either", () => {
		expect(types(lostRace(stepsOf("submit", "offer", "decline", "waitlist")))).toEqual(["waitlist", "offer"]);
	});
	test("stands alone where nothing had come before", () => {
		expect(types(lostRace(stepsOf("offer")))).toEqual(["offer", undefined]);
	});
	test("is no longer told when the request has gone on", () => {
		expect(lostRace(stepsOf("submit", "offer", "decline", "accept"))).toBeUndefined();
	});
	test("is none where each step had its effect", () => {
		expect(lostRace(stepsOf("submit", "offer"))).toBeUndefined();
		expect(lostRace([])).toBeUndefined();
	});
});

describe("steps since a form was opened", () => {
	const steps = stepsOf("submit", "ask_info", "give_info");
	const since = (basedOn: string | undefined) => stepsSince(steps, basedOn).map(({ event }) => event.type);
	test("are those after the last one its user saw", () =>
		expect(since("e1")).toEqual(["ask_info", "give_info"]));
	test("are none after the newest", () => expect(since("e3")).toEqual([]));
	test("are none where it is not known what was seen", () => {
		expect(since(undefined)).toEqual([]);
		expect(since("elsewhere")).toEqual([]);
	});
});
