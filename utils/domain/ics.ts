/** Calendar files of whole days, as RFC 5545 has them. */

export interface DayEvent {
	/** Unique, and the same each time: a calendar that takes the file twice keeps one event. */
	key: string;
	/** `2026-12-04` */
	date: string;
	summary: string;
	description: string;
}

/** Section 3.1: a line is at most 75 octets without its break; what is longer goes on in lines that begin with a blank. */
const LINE_OCTETS = 75;
const octetsOf = new TextEncoder();

/**
 * Pure: the same events at the same moment give the same text. Whatever the texts hold, they stay texts.
 * @param stamp when the file is made, epoch milliseconds
 */
export function writeIcs(events: readonly DayEvent[], stamp: number): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Instep//Agenda//EN",
		"CALSCALE:GREGORIAN",
		...events.flatMap((event) => linesOf(event, stamp)),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ key, date, summary, description }: DayEvent, stamp: number): string[] {
	const day = Temporal.PlainDate.from(date);
	return [
		"BEGIN:VEVENT",
		`UID:${escaped(key)}@instep`,
		`DTSTAMP:${basic(new Date(stamp).toISOString().slice(0, 19))}Z`,
		`DTSTART;VALUE=DATE:${basic(date)}`,
		// The end is the first day that is not part of it (3.6.1).
		`DTEND;VALUE=DATE:${basic(day.add({ days: 1 }).toString())}`,
		`SUMMARY:${escaped(summary)}`,
		`DESCRIPTION:${escaped(description)}`,
		// A point on an agenda keeps nobody's day busy.
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
	];
}

/** `20261204` for `2026-12-04`. */
function basic(extended: string): string {
	return extended.replace(/[-:]/g, "");
}

/** Section 3.3.11. No control character but the tab may stand in a text. */
function escaped(text: string): string {
	return cleanText(text)
		.replace(/[\\;,]/g, "\\$&")
		.replaceAll("\n", "\\n");
}

/** The text as a calendar can hold it: line breaks of one kind, no control characters, no half of a character. */
export function cleanText(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?/g, "\n")
			// \p{Cc} are the control characters; tab and line feed stay.
			.replace(/(?![\t\n])\p{Cc}/gu, "")
	);
}

/** Cut between characters, never within one: half of an `ø` is no text. */
function folded(line: string): string {
	let written = "";
	let octets = 0;
	for (const character of line) {
		const more = octetsOf.encode(character).length;
		if (octets + more > LINE_OCTETS) {
			written += "\r\n ";
			octets = 1;
		}
		written += character;
		octets += more;
	}
	return written;
}
