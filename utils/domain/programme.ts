/** The whole programme at a glance: which unit supports which account, and how (the panel's support, for all accounts). */
import { type ConflictLine, conflictsOf } from "./conflicts.ts";
import type { Account, Unit } from "./records.ts";
import { type Support, type SupportStatus, supportByUnit } from "./support.ts";
import type { Work } from "./work.ts";

export interface ProgrammeRow {
	accountId: string;
	accountName: string;
	/** Missing where the device knows the account by its requests only. */
	ownerId: string | undefined;
	ownerName: string | undefined;
	/** One for each unit, in the order of `Programme.units`. */
	support: Support[];
}

export interface Programme {
	/** In the order in which the page names them. */
	units: Pick<Unit, "id" | "name">[];
	/** In the order of their names: this is no league table. */
	rows: ProgrammeRow[];
	/** What the units' own targets cost, the latest quarter first. */
	conflicts: ConflictLine[];
	/** When the device last looked in the CRM, epoch milliseconds. */
	pulledAt: number | undefined;
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
export function toProgramme(work: Work, locale: string): Programme {
	const { input, policy, folded, today } = work;
	const units = input.units.map(({ id, name }) => ({ id, name }));
	const unitIds = units.map(({ id }) => id);
	const byAccount = Map.groupBy(folded, ({ request }) => request.accountId);
	const rows = [...new Set([...work.accounts.keys(), ...byAccount.keys()])].map((accountId): ProgrammeRow => {
		const own = byAccount.get(accountId) ?? [];
		const support = supportByUnit(unitIds, own, policy.rules, input.now, today);
		return { accountId, ...named(work.accounts.get(accountId), own[0]?.request.accountName), support };
	});
	return {
		units,
		rows: rows.sort(
			(a, b) => a.accountName.localeCompare(b.accountName, locale) || (a.accountId < b.accountId ? -1 : 1),
		),
		conflicts: conflictsOf(folded, work.units, input.timeZone),
		pulledAt: input.pulledAt,
	};
}

function named(account: Account | undefined, inRequests: string | undefined) {
	return {
		accountName: account?.name ?? inRequests ?? "",
		ownerId: account?.ownerId,
		ownerName: account?.ownerName,
	};
}

/** The part of a programme that a filter leaves; what the targets cost stays whole. */
export function filtered(programme: Programme, { unitId, status, ownerId }: ProgrammeFilter): Programme {
	return {
		...programme,
		units: programme.units.filter(({ id }) => !unitId || id === unitId),
		rows: programme.rows.flatMap((row) => {
			if (ownerId && row.ownerId !== ownerId) return [];
			const support = row.support.filter((each) => !unitId || each.unitId === unitId);
			return status && !support.some((each) => each.status === status) ? [] : [{ ...row, support }];
		}),
	};
}
