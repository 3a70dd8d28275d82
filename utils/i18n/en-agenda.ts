import { plural } from "./plural.ts";

/** What the panel says of internal meetings, in English. Loaded after the account is shown. */
export const enAgenda = {
	agenda: {
		next: "Next meeting",
		add: "Put on an agenda",
		none: "No coming meeting has this account on its agenda. Put a point on one, so that the account comes up where it is decided who helps.",
		later: (n: number) => `Later meetings (${n})`,
		passedOver: (n: number) => `Not taken up (${n})`,
		rest: (n: number) => `${n} more`,
		takenUp: (n: number) => `Taken up (${n})`,
		takeUp: "Taken up…",
		outcomeTitle: "What came of it?",
		outcome: "Outcome",
		sendOutcome: "Save outcome",
		meeting: "Meeting",
		date: "Date",
		forum: "Forum",
		purpose: "What for",
		point: "Point",
		repeats: "Repeats",
		times: "Number of meetings",
		untilDate: "Up to the last date",
		until: "Last date",
		makes: (points: string, last: string) => `${points}, the last on ${last}.`,
		points: (n: number) => plural(n, "point", "points"),
		send: "Put on the agenda",
		undoAll: (n: number) => `Undo all ${n}`,
		ics: "Calendar file",
		copy: "Copy as Markdown",
		copied: "Copied",
		notCopied: "The browser did not let Instep copy. Save the file instead.",
		file: "Markdown file",
		brief: "Board brief",
		title: (account: string) => `Agenda: ${account}`,
	},
	purpose: { decision: "For decision", discussion: "For discussion", information: "For information" },
	repeats: {
		once: "Once",
		weekly: "Every week",
		four_weekly: "Every 4 weeks",
		monthly: "Every month",
		quarterly: "Every quarter",
	},
};

export type AgendaDictionary = typeof enAgenda;
