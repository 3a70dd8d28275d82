/** What accounts earned in the last quarter there are figures of, against the same quarter a year before. */
import { type Cut, cut, NAME_LENGTH, shortened } from "./cut.ts";
import { sumOf } from "./figure.ts";
import { cashFlowOf, contributionOf, type Result } from "./result.ts";

const MOST_SOURCES = 2;

/** A sum over accounts. */
export interface Amount {
	/** In the company's currency; missing where no account has the figure. */
	value: number | undefined;
	/** Accounts in it. */
	n: number;
	/** By how much it changed in a year, as a share: of the accounts that have both figures. Missing where none has. */
	change: number | undefined;
}

export interface Economics {
	/** The quarter; missing where there are no results. */
	period: string | undefined;
	contribution: Amount;
	cashFlow: Amount;
	/** The oldest day that figures of it are of: the data are at least so fresh. */
	asOf: string | undefined;
	/** How many days ago that is. */
	ageDays: number | undefined;
	/** Where figures come from, each source once. */
	sources: Cut<string>;
	/** Some of the figures are hidden from this user in the CRM. */
	isWithheld: boolean;
}

/**
 * @param results of the accounts it is about, in any order
 * @param withheld as `FirmCopy` has it
 */
export function economicsOf(
	results: readonly Result[],
	withheld: readonly string[],
	today: string,
): Economics {
	const period = results.reduce<string | undefined>(
		(latest, each) => (latest === undefined || each.period > latest ? each.period : latest),
		undefined,
	);
	const now = results.filter((each) => each.period === period);
	const asOf = now.flatMap((each) => each.asOf ?? []).sort()[0];
	const byAccount = Map.groupBy(results, ({ accountId }) => accountId);
	const yearBefore = period && `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
	const amount = (figure: (result: Result, all: readonly Result[]) => number | undefined): Amount => {
		const pairs = now.flatMap((result) => {
			const own = byAccount.get(result.accountId) ?? [];
			const then = own.find((each) => each.period === yearBefore);
			const value = figure(result, own);
			return value === undefined ? [] : { value, before: then && figure(then, own) };
		});
		return { value: pairs.length > 0 ? total(pairs) : undefined, n: pairs.length, change: changeOf(pairs) };
	};
	return {
		period,
		contribution: amount(contributionOf),
		cashFlow: amount(cashFlowOf),
		asOf,
		ageDays: asOf === undefined ? undefined : Temporal.PlainDate.from(today).since(asOf).days,
		sources: cut(
			[...new Set(now.flatMap(({ source }) => source ?? []))]
				.sort()
				.map((source) => shortened(source, NAME_LENGTH)),
			MOST_SOURCES,
		),
		isWithheld: withheld.some((each) => each === "result" || each.startsWith("result.")),
	};
}

interface Pair {
	value: number;
	before: number | undefined;
}

function total(pairs: readonly Pair[]): number {
	return sumOf(pairs.map(({ value }) => value));
}

/** Against the size of what was: from a loss to a gain is an increase. Of nothing there is no share. */
function changeOf(pairs: readonly Pair[]): number | undefined {
	const both = pairs.filter(({ before }) => before !== undefined);
	const before = sumOf(both.flatMap((each) => each.before ?? []));
	return both.length === 0 || before === 0 ? undefined : (total(both) - before) / Math.abs(before);
}
