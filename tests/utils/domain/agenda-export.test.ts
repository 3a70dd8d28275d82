import { describe, expect, test } from "vitest";
import { agendaIcs, agendaMarkdown } from "../../../utils/domain/agenda-export.ts";
import { meetingsOf } from "../../../utils/domain/agenda-meetings.ts";
import { aPoint } from "./agenda-examples.ts";
import { MONDAY } from "./examples.ts";

const SAY = {
	title: (account: string) => `Agenda: ${account}`,
	purpose: { decision: "For decision", discussion: "For discussion", information: "For information" },
	day: (day: string) => day,
	account: () => "Arla & søn",
};
const MEETINGS = meetingsOf([
	aPoint({ key: "p2", purpose: "information", point: "Result\nof Q4" }),
	aPoint(),
	aPoint({ key: "p3", date: "2026-04-01", meeting: "Drift", forum: "" }),
]);

describe("the coming points", () => {
	test("as Markdown: each meeting with its points, hostile texts as texts", () => {
		expect(agendaMarkdown(MEETINGS, "Arla & søn", SAY)).toBe(
			[
				"# Agenda: Arla \\& søn",
				"",
				"## 2026-03-05 · Månedsmøde · Direktionen",
				"",
				"- **For decision** Who pays the pilot hours?",
				"- **For information** Result of Q4",
				"",
				"## 2026-04-01 · Drift",
				"",
				"- **For decision** Who pays the pilot hours?",
				"",
			].join("\n"),
		);
	});

	test("as a calendar file: one event a point, under the point's own key", () => {
		const file = agendaIcs(MEETINGS, SAY, MONDAY);
		expect(file.match(/UID:\S+/g)).toEqual(["UID:p1@instep", "UID:p2@instep", "UID:p3@instep"]);
		expect(file).toContain("SUMMARY:Månedsmøde: Arla & søn\r\n");
		expect(file).toContain("DESCRIPTION:For information: Result\\nof Q4\\nDirektionen\r\n");
	});
});
