import type { Known, Mark } from "./rank.ts";
import type { Account } from "./records.ts";
import type { Rules } from "./rules.ts";

/** One key account's figures of the latest period. What is not entered, or not shown to this user, is missing. */
export interface LatestResult {
	accountId: string;
	contribution?: number;
	cashFlow?: number;
}

/** What is known of accounts for the rank of their requests, by account. */
export interface AccountMarks {
	values: ReadonlyMap<string, Mark>;
	fits: ReadonlyMap<string, Mark>;
}

/**
 * The mark of value of each key account: its percentile by contribution and its percentile by cash flow,
 * the mean of both (domain.md, section 5). Turnover has no part in it. An account with only one of the two
 * figures has no mark: guessing the other would raise or lower its value for want of data.
 * @param results one for each key account; one that comes twice counts once
 */
export function valueMarks(results: readonly LatestResult[]): Map<string, Mark> {
	const complete = [...new Map(results.map((result) => [result.accountId, result])).values()].flatMap(
		({ accountId, contribution, cashFlow }) =>
			isFigure(contribution) && isFigure(cashFlow) ? [{ accountId, contribution, cashFlow }] : [],
	);
	const contributions = percentiles(complete.map(({ contribution }) => contribution));
	const cashFlows = percentiles(complete.map(({ cashFlow }) => cashFlow));
	return new Map(
		complete.map(({ accountId, contribution, cashFlow }) => {
			const sum = (contributions.get(contribution) ?? 0) + (cashFlows.get(cashFlow) ?? 0);
			return [accountId, markAt(sum / 2)];
		}),
	);
}

/** The mark of a percentile, 0 to 100: each fifth of the key accounts has one. */
export function markAt(percentile: number): Mark {
	if (percentile >= 80) return 5;
	if (percentile >= 60) return 4;
	if (percentile >= 40) return 3;
	return percentile >= 20 ? 2 : 1;
}

/** Of each figure, how many per cent are below it, those equal to it counted by half: one alone is at 50. */
function percentiles(figures: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
	let below = 0;
	const found = new Map<number, number>();
	for (const [figure, count] of [...counts].sort(([a], [b]) => a - b)) {
		found.set(figure, (100 * (below + count / 2)) / figures.length);
		below += count;
	}
	return found;
}

function isFigure(figure: number | undefined): figure is number {
	return figure !== undefined && Number.isFinite(figure);
}

/**
 * The mark of strategic fit of an account, by its tier as the rules have it. Missing where it has none, or one that
 * the rules do not name.
 */
export function fitMarkOf(
	account: Pick<Account, "tier"> | undefined,
	rules: Partial<Rules>,
): Mark | undefined {
	// A policy that an older version has stored names no tiers.
	return new Map(Object.entries(rules.fitByTier ?? {})).get(account?.tier ?? "");
}

/** What the rules make of accounts: the mark of fit by their tier, beside what is known of their value. */
export function marksOf(
	accounts: readonly Account[],
	rules: Partial<Rules>,
	values: AccountMarks["values"] = new Map(),
): AccountMarks {
	const fits = accounts.flatMap((account): [string, Mark][] => {
		const mark = fitMarkOf(account, rules);
		return mark ? [[account.id, mark]] : [];
	});
	return { values, fits: new Map(fits) };
}

/** The ids of the key accounts; nothing where no account says whether it is one. */
export function keyAccountsOf(accounts: readonly Account[]): Set<string> | undefined {
	const telling = accounts.filter(({ isKeyAccount }) => isKeyAccount !== undefined);
	if (telling.length === 0) return undefined;
	return new Set(telling.filter(({ isKeyAccount }) => isKeyAccount).map(({ id }) => id));
}

/** What is known of a request by its account. */
export function knownOf(accountId: string, marks: AccountMarks): Known {
	return { valueMark: marks.values.get(accountId), fitMark: marks.fits.get(accountId) };
}
