import { describe, expect, test } from "vitest";
import { toAgenda, usedNames } from "../../../utils/domain/agenda-meetings.ts";
import { aPoint } from "./agenda-examples.ts";

const TODAY = "2026-03-02";

describe("an account's agenda", () => {
	test("has as its next meeting the earliest, today's included, with its points by what they are for", () => {
		const { next, later } = toAgenda(
			[
				aPoint({ key: "late", date: "2026-04-01" }),
				aPoint({ key: "info", purpose: "information", date: TODAY }),
				aPoint({ key: "talk", purpose: "discussion", date: TODAY }),
				aPoint({ key: "decide", purpose: "decision", date: TODAY }),
			],
			TODAY,
		);
		expect(next).toMatchObject({ date: TODAY, meeting: "Månedsmøde", forum: "Direktionen" });
		expect(next?.points.map(({ key }) => key)).toEqual(["decide", "talk", "info"]);
		expect(later.map(({ date }) => date)).toEqual(["2026-04-01"]);
	});

	test("keeps two meetings of one day apart", () => {
		const { next, later } = toAgenda(
			[aPoint({ key: "a", meeting: "Produktråd" }), aPoint({ key: "b", meeting: "Drift" })],
			TODAY,
		);
		expect(next?.meeting).toBe("Drift");
		expect(later.map(({ meeting }) => meeting)).toEqual(["Produktråd"]);
	});

	test("lists what was passed over: meetings that are over, points that nobody took up, the latest first", () => {
		const agenda = toAgenda(
			[
				aPoint({ key: "old", date: "2026-01-05" }),
				aPoint({ key: "yesterday", date: "2026-03-01" }),
				aPoint({ key: "done", date: "2026-02-01", isTakenUp: true, outcome: "Yes." }),
			],
			TODAY,
		);
		expect(agenda.next).toBeUndefined();
		expect(agenda.passedOver.map(({ key }) => key)).toEqual(["yesterday", "old"]);
		expect(agenda.takenUp.map(({ key }) => key)).toEqual(["done"]);
	});

	test("asks nobody to take up again what was taken up before its day", () => {
		const { next, takenUp } = toAgenda([aPoint({ isTakenUp: true })], TODAY);
		expect(next).toBeUndefined();
		expect(takenUp).toHaveLength(1);
	});
});

test("names that were used before are suggested once each, the most used first", () => {
	const points = ["Finance", "Bestyrelsen", "Finance", "", "Drift"].map((forum, index) =>
		aPoint({ key: `p${index}`, forum }),
	);
	expect(usedNames(points, "forum")).toEqual(["Finance", "Bestyrelsen", "Drift"]);
});
