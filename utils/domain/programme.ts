/** The whole programme at a glance: which unit supports which account, and how (the panel's support, for all accounts). */
import type { Account } from "./records.ts";
import { type Support, type SupportStatus, supportByUnit } from "./support.ts";
import type { Work } from "./work.ts";

export interface ProgrammeRow {
	accountId: string;
	accountName: string;
	/** Missing where the device knows the account by its requests only. */
	ownerName: string | undefined;
	/** One for each unit shown, in the order of `Programme.unitIds`. */
	support: Support[];
}

export interface Programme {
	/** In the order in which the page names units. */
	unitIds: string[];
	/** In the order of their names: this is no league table. */
	rows: ProgrammeRow[];
	/** Accounts there would be without a filter. */
	all: number;
}

export interface ProgrammeFilter {
	/** Only this unit's column. */
	unitId?: string | undefined;
	/** Only accounts that some shown unit supports in this way. */
	status?: SupportStatus | undefined;
	/** Only accounts of this owner. */
	ownerId?: string | undefined;
}

/**
 * Accounts by units. An account is here if the device has it or a request of it; asks that never entered the
 * queue count as everywhere else. Pure: the same on every device that has the same requests.
 * @param locale for the order of names
 */
export function toProgramme(work: Work, filter: ProgrammeFilter, locale: string): Programme {
	const { input, policy, folded, today } = work;
	const unitIds = input.units.map(({ id }) => id).filter((id) => !filter.unitId || id === filter.unitId);
	const byAccount = Map.groupBy(folded, ({ request }) => request.accountId);
	const ids = [...new Set([...work.accounts.keys(), ...byAccount.keys()])];
	const rows = ids.flatMap((accountId): ProgrammeRow[] => {
		const account = work.accounts.get(accountId);
		if (filter.ownerId && account?.ownerId !== filter.ownerId) return [];
		const own = byAccount.get(accountId) ?? [];
		const support = supportByUnit(unitIds, own, policy.rules, input.now, today);
		if (filter.status && !support.some(({ status }) => status === filter.status)) return [];
		return [{ accountId, ...named(account, own[0]?.request.accountName), support }];
	});
	return {
		unitIds,
		rows: rows.sort(
			(a, b) => a.accountName.localeCompare(b.accountName, locale) || (a.accountId < b.accountId ? -1 : 1),
		),
		all: ids.length,
	};
}

function named(account: Account | undefined, inRequests: string | undefined) {
	return { accountName: account?.name ?? inRequests ?? "", ownerName: account?.ownerName };
}
