import type { CaseGap } from "../domain/case-figures.ts";
import type { OutcomeGap } from "../domain/case-outcome.ts";
import type { ResultGap } from "../domain/results-view.ts";
import { plural } from "./plural.ts";

const INPUT: Record<CaseGap, string> = {
	upliftPerYear: "more contribution a year",
	probability: "how likely that is",
	oneOffCash: "one-off cash effect",
	hours: "estimated time",
	hourlyRate: "cost of an hour",
	otherCost: "other cost",
	horizonMonths: "counted for how many months",
	discountRate: "discount rate",
	no_cost: "any cost at all",
};
const RESULT_GAP: Record<ResultGap, string> = {
	hidden:
		"hidden: you may not read all of the figures. Ask your CRM admin for the permission set Instep Money",
	not_entered: "unknown: not all of the figures are entered",
	no_quarter_before: "unknown: the quarter before is not entered",
};
const OUTCOME_GAP: Record<OutcomeGap, string> = {
	not_stated: "the case stated no uplift, or not how likely it was",
	no_result_before: "no result from before the request is entered",
	no_result_since: "no result of a later quarter is entered yet",
	not_entered: "gross margin or cost to serve is not entered, or hidden from you",
};

/** The words of results and business cases in English. Loaded with them. */
export const enEconomics = {
	quarter: (n: string, year: string) => `Q${n} ${year}`,
	results: {
		title: "Profit and cash flow",
		contribution: "Contribution",
		cashFlow: "Cash flow",
		gap: RESULT_GAP,
		change: (amount: string, percent: string) =>
			`${amount}${percent && ` (${percent})`} on the quarter before`,
		noChange: "change unknown: the quarter before is not known",
		source: (source: string) => `Source: ${source}`,
		noSource: "Source unknown",
		asOf: (day: string, days: number) => `as of ${day}, ${plural(days, "day", "days")} old`,
		noDay: "age unknown",
		none: "No result has been entered for this account. Ask finance, or whoever sets Instep up, to import it on the options page.",
		hidden:
			"You may not read what this account earns. Ask your CRM admin for the permission set Instep Money.",
		table: "Quarter by quarter",
		period: "Quarter",
		unknown: "unknown",
	},
	case: {
		title: "Business case",
		hoursCost: (hours: string, rate: string) => `The help itself: ${hours} hours at ${rate}`,
		hoursCostUnknown: "The help itself: choose an estimated time to see what its hours cost",
		field: {
			hourlyRate: "What an hour costs, as far as you know",
			otherCost: "Other cost (0 if there is none)",
			upliftPerYear: "More contribution a year",
			probability: "How likely is that, in per cent",
			oneOffCash: "One-off cash effect (0 if there is none, less than 0 if money goes out)",
			horizonMonths: "Counted for how many months",
			evidence: "Where others can look it up: a link, or a document",
		},
		bad: {
			amount: "Write an amount like 250000 or 250.000,50.",
			percent: "Write a number from 0 to 100.",
			months: (most: number) => `Write whole months, 1 to ${most}.`,
			long: "Shorten this to 1,000 characters.",
		},
		year: (amount: string) => `The account's contribution in the last four quarters: ${amount}.`,
		yearUnknown:
			"The account's contribution in the last four quarters is unknown: not entered, or not yours to read.",
		needsEvidence: "Your request ranks higher with a case only where others can look it up.",
		cost: "Cost",
		expectedContribution: "Expected contribution",
		payBackMonths: "Pay-back",
		npv: "Net present value",
		returnOnEffort: "Return on cost",
		hangsOn: "Hangs most on",
		input: INPUT,
		unknown: (inputs: string) => `unknown, for this is missing: ${inputs}`,
		months: (n: number) => (n === 0 ? "at once" : plural(n, "month", "months")),
		never: "not within the months counted",
		line: (npv: string, payBack: string) => `Business case: net present value ${npv}, pay-back ${payBack}`,
		lineUnknown: (inputs: string) => `Business case: value unknown, for this is missing: ${inputs}`,
		evidence: "Evidence",
		noEvidence: "none attached: the case does not raise the rank by itself",
	},
	outcome: {
		title: "What business cases expected, and what came",
		note: "The change in the account's contribution has many causes. It is set beside what was expected, and proves nothing about the help.",
		expected: (amount: string) => `Expected: ${amount} a quarter`,
		actual: (amount: string, from: string, to: string) => `Since then: ${amount} from ${from} to ${to}`,
		expectedUnknown: "Expected: unknown",
		actualUnknown: "Since then: unknown",
		gap: OUTCOME_GAP,
	},
};

export type EconomicsDictionary = typeof enEconomics;
