/** Coming points for other tools: a calendar file, and Markdown for the minutes. */
import type { Purpose } from "./agenda.ts";
import type { Meeting } from "./agenda-meetings.ts";
import { type DayEvent, writeIcs } from "./ics.ts";
import { markdownOf, oneLine } from "./markdown.ts";

/** How a language says it. */
export interface AgendaSay {
	/** Of the whole, `Agenda: Nordvind A/S`. */
	title(account: string): string;
	purpose: Record<Purpose, string>;
	/** `fri 4 Dec 2026` */
	day(day: string): string;
	account(accountId: string): string;
}

/**
 * One event for each point, so that each keeps its own key and can be moved alone.
 * @param stamp when the file is made, epoch milliseconds
 */
export function agendaIcs(meetings: readonly Meeting[], say: AgendaSay, stamp: number): string {
	const events = meetings.flatMap(({ date, meeting, forum, points }) =>
		points.map(
			({ key, purpose, point, accountId }): DayEvent => ({
				key,
				date,
				summary: oneLine(`${meeting}: ${say.account(accountId)}`),
				description: [`${say.purpose[purpose]}: ${point}`, forum].filter(Boolean).join("\n"),
			}),
		),
	);
	return writeIcs(events, stamp);
}

/** Under each meeting its points, each with what the meeting is to do with it. Ends with a line break. */
export function agendaMarkdown(meetings: readonly Meeting[], account: string, say: AgendaSay): string {
	const lines = meetings.flatMap(({ date, meeting, forum, points }) => [
		"",
		`## ${[say.day(date), meeting, forum].filter(Boolean).map(markdownOf).join(" · ")}`,
		"",
		...points.map(({ purpose, point }) => `- **${markdownOf(say.purpose[purpose])}** ${markdownOf(point)}`),
	]);
	return `${[`# ${markdownOf(say.title(account))}`, ...lines].join("\n")}\n`;
}
