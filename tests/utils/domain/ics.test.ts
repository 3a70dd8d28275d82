import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { cleanText, writeIcs } from "../../../utils/domain/ics.ts";
import { addDays } from "../../../utils/domain/week.ts";
import { anyText } from "./any-text.ts";
import { MONDAY } from "./examples.ts";

const EVENT = { key: "p1", date: "2026-03-05", summary: "Månedsmøde", description: "Til beslutning" };
const octets = (line: string) => new TextEncoder().encode(line).length;

/** Read by an independent reader of the format. */
function read(file: string) {
	return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((each) => {
		const { uid, summary, description, startDate, endDate } = new ICAL.Event(each);
		return {
			...{ uid, summary, description, isWholeDay: startDate.isDate },
			...{ date: startDate.toString(), end: endDate.toString() },
		};
	});
}

describe("a calendar file", () => {
	test("holds whole days, each with its key, and says when it was made", () => {
		const file = writeIcs([EVENT], MONDAY);
		expect(file).toContain("\r\nDTSTAMP:20260302T090000Z\r\nDTSTART;VALUE=DATE:20260305\r\n");
		expect(read(file)).toEqual([
			{
				uid: "p1@instep",
				summary: "Månedsmøde",
				description: "Til beslutning",
				isWholeDay: true,
				date: "2026-03-05",
				end: "2026-03-06",
			},
		]);
	});

	test("is read back as it was written, whatever the texts are", () => {
		const event = fc.record({
			key: fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/),
			date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days)),
			summary: anyText,
			description: fc.oneof(
				anyText,
				fc.constantFrom("a\r\nEND:VEVENT\r\nb", "\\n\\;,", "x\rATTACH:http://x"),
			),
		});
		fc.assert(
			fc.property(fc.array(event, { maxLength: 5 }), (events) => {
				expect(read(writeIcs(events, MONDAY))).toMatchObject(
					events.map(({ key, date, summary, description }) => ({
						uid: `${key}@instep`,
						date,
						summary: cleanText(summary),
						description: cleanText(description),
					})),
				);
			}),
		);
	});

	test("has no line of more than 75 octets, and cuts no character in two", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom("ø", "a", "🌍", ",", "€"), maxLength: 400, size: "max" }),
				(summary) => {
					const file = writeIcs([{ ...EVENT, summary }], MONDAY);
					expect(file.endsWith("\r\n")).toBe(true);
					for (const line of file.split("\r\n")) {
						expect(octets(line)).toBeLessThanOrEqual(75);
						expect(line.isWellFormed()).toBe(true);
					}
				},
			),
		);
	});

	test("ends every line with both signs, and has no other control character than those", () => {
		fc.assert(
			fc.property(anyText, (summary) => {
				const rest = writeIcs([{ ...EVENT, summary }], MONDAY)
					.replaceAll("\r\n", "")
					.replaceAll("\t", "");
				expect(rest).not.toMatch(/\p{Cc}/u);
			}),
		);
	});
});
