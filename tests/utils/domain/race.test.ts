import { describe, expect, test } from "vitest";
import { lostRace } from "../../../utils/domain/race.ts";
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
