import { plural } from "./plural.ts";

/** What the page of measures and credit says, in English. */
export const enMeasures = {
	from: (n: number) =>
		`From what this device has read: ${plural(n, "request", "requests")}. Open requests are of all accounts; finished ones of the accounts you have opened.`,
	csv: "Download CSV",
	measuresOf: "Measures",
	byUnit: "Each department",
	byAccount: "Each account",
	declinesTitle: "Declines, priced in hours",
	ledger: "Hours lent and credit",
	experts: "By person",
	shares: "Fair share of the hours",
	thanks: "Thanks to your people",
	thanked: (from: string, to: string) => `${from} thanks ${to}`,
	theUnit: "the department",
	source: { log: "request log" },
	withoutHours: (n: number) => `and ${n} without an estimate`,
	reopened: (n: number) => `${n} reopened`,
	noCode: "No reason given",
	notAgreed: "not agreed",
	agreedUnknown: "unknown; ask your CRM admin to choose its field under Set up this org",
	unknown: {
		no_requests: "Unknown: no requests yet",
		no_replies: "Unknown: nothing answered yet",
		no_outcomes: "Unknown: nothing decided yet",
		no_agreed_weeks: "Unknown: no agreed weeks yet",
		no_promises_due: "Unknown: no promise is due yet",
		no_declines: "Nothing declined",
		no_ratings: "Unknown: nothing rated yet",
		no_hours: "Unknown: no delivery says its hours",
	},
	measure: {
		replyTime: "Time to the first reply",
		unanswered: "Still without a reply",
		leadTime: "Lead time, asked and given",
		got: "What was got",
		promises: "Promises",
		fastTrack: "Asked for at less than a day's notice",
		escalated: "Escalated",
		overridden: "Overridden",
		ratedByAsker: "Help, rated by askers",
		ratedByHelper: "Context, rated by helpers",
		asks: "Asked outside Instep",
	},
	value: {
		replyTime: (median: string, p90: string) => `${median} h in the middle, 9 of 10 within ${p90} h`,
		leadTime: (asked: string, given: string) => `${asked} days asked, ${given} days given`,
		got: (full: number, part: number, other: number, none: number) =>
			`${full} all, ${part} part, ${other} something else, ${none} nothing`,
		promises: (kept: number, late: number, missed: number) => `${kept} kept, ${late} late, ${missed} missed`,
		rating: (mean: string) => `${mean} of 5`,
		asks: (outside: number, inside: number) => `at least ${outside}, beside ${inside} inside`,
	},
};

export type MeasuresDictionary = typeof enMeasures;
