/** What the panel says of an account's economy (domain.md, sections 7 and 9): two measures, quarter by quarter. */
import { cashFlowOf, contributionOf, periodBefore, type Result } from "./result.ts";
import { daysUntil } from "./week.ts";

/** Why a figure is not there. */
export type ResultGap = "hidden" | "not_entered" | "no_quarter_before";

export interface Measured {
	/** Of the latest quarter; missing for the reason in `gap`. */
	value?: number;
	gap?: ResultGap;
	/** Against the quarter before it; missing where that is unknown. */
	change?: number;
	/** The same as a share of the quarter before it, without its sign; missing where that was 0. */
	share?: number;
}

export interface ResultsView {
	/** The latest quarter with a result. */
	period: string;
	contribution: Measured;
	cashFlow: Measured;
	/** Quarter after quarter up to the latest, none left out: what is unknown is missing. */
	quarters: { period: string; contribution: number | undefined; cashFlow: number | undefined }[];
	source: string | undefined;
	asOf: string | undefined;
	/** How many days old the figures are by that; missing where nobody has said of when they are. */
	ageDays: number | undefined;
}

const MOST_QUARTERS = 8;
const CONTRIBUTION = ["result.Gross_Margin__c", "result.Cost_To_Serve__c"];
const CAPITAL = ["result.Receivables__c", "result.Inventory__c", "result.Payables__c"];

/** Whether this user may read no results at all, which nothing else can be told apart from. */
export function isWithheld(withheld: readonly string[]): boolean {
	return withheld.includes("result");
}

/**
 * The account's latest quarter with what came before. Nothing where there is no result.
 * @param results of one account, in any order
 * @param withheld the fields that this user may not read, as the adapter names them
 * @param today the user's day
 */
export function resultsView(
	results: readonly Result[],
	withheld: readonly string[],
	today: string,
): ResultsView | undefined {
	const byPeriod = new Map(results.map((result) => [result.period, result]));
	const latest = [...byPeriod.values()].reduce<Result | undefined>(
		(last, each) => (last && last.period > each.period ? last : each),
		undefined,
	);
	if (!latest) return undefined;
	const quarters = quartersOf(results);
	const before = quarters.at(-2);
	const now = quarters.at(-1);
	const isHidden = (fields: readonly string[]) => fields.some((field) => withheld.includes(field));
	const hasBefore = byPeriod.has(periodBefore(latest.period));
	return {
		period: latest.period,
		contribution: measured(now?.contribution, before?.contribution, gapOf(isHidden(CONTRIBUTION), true)),
		cashFlow: measured(
			now?.cashFlow,
			before?.cashFlow,
			gapOf(isHidden([...CONTRIBUTION, ...CAPITAL]), hasBefore),
		),
		quarters,
		source: latest.source,
		asOf: latest.asOf,
		ageDays: latest.asOf === undefined ? undefined : daysUntil(today, Date.parse(latest.asOf)),
	};
}

/** Up to the latest quarter with a result, none left out between it and the first. None where there is no result. */
function quartersOf(results: readonly Result[]): ResultsView["quarters"] {
	const byPeriod = new Map(results.map((result) => [result.period, result]));
	const periods = [...byPeriod.keys()].sort();
	const [first = ""] = periods;
	const quarters: ResultsView["quarters"] = [];
	for (
		let period = periods.at(-1);
		period !== undefined && period >= first && quarters.length < MOST_QUARTERS;
		period = periodBefore(period)
	) {
		const result = byPeriod.get(period);
		quarters.unshift({
			period,
			contribution: result && contributionOf(result),
			cashFlow: result && cashFlowOf(result, results),
		});
	}
	return quarters;
}

function gapOf(isHidden: boolean, hasQuarters: boolean): ResultGap {
	if (isHidden) return "hidden";
	return hasQuarters ? "not_entered" : "no_quarter_before";
}

function measured(now: number | undefined, before: number | undefined, gap: ResultGap): Measured {
	if (now === undefined) return { gap };
	if (before === undefined) return { value: now };
	const change = now - before;
	return { value: now, change, ...(before !== 0 && { share: change / Math.abs(before) }) };
}

/**
 * The contribution of the four quarters up to the latest, what a business case of a year is read against. Unknown
 * where one of them is.
 */
export function yearlyContribution(results: readonly Result[]): number | undefined {
	const year = quartersOf(results)
		.slice(-4)
		.map(({ contribution }) => contribution);
	return year.length < 4
		? undefined
		: year.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}
