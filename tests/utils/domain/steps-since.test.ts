import { describe, expect, test } from "vitest";
import { fold } from "../../../utils/domain/request.ts";
import { stepsSince } from "../../../utils/domain/steps-since.ts";
import { aStory } from "./examples.ts";

describe("steps since a form was opened", () => {
	const steps = fold(aStory("submit", "ask_info", "give_info")).steps;
	const since = (basedOn: string | undefined) => stepsSince(steps, basedOn).map(({ event }) => event.type);
	test("are those after the last one its user saw", () =>
		expect(since("e1")).toEqual(["ask_info", "give_info"]));
	test("are none after the newest", () => expect(since("e3")).toEqual([]));
	test("are none where it is not known what was seen", () => {
		expect(since(undefined)).toEqual([]);
		expect(since("elsewhere")).toEqual([]);
	});
});
