import type { LatestResult } from "./account-marks.ts";
import { cashFlowOf, contributionOf, type Result } from "./result.ts";

/**
 * The figures of each account's latest quarter. Of quarters that an account has no row for nothing is made: another
 * account may be a quarter ahead. The firm keeps results of its key accounts (domain.md, section 7), so whoever has
 * some is compared, and every device that may read them has the same.
 * @param results of any accounts and quarters, in any order
 */
export function latestResults(results: readonly Result[]): LatestResult[] {
	return [...Map.groupBy(results, ({ accountId }) => accountId)].flatMap(([accountId, own]) => {
		const latest = own.reduce((a, b) => (b.period > a.period ? b : a));
		const contribution = contributionOf(latest);
		const cashFlow = cashFlowOf(latest, own);
		return {
			accountId,
			...(contribution !== undefined && { contribution }),
			...(cashFlow !== undefined && { cashFlow }),
		};
	});
}
