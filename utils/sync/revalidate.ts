import { openScopes, readSyncState } from "../store/sync-state.ts";
import { noting, pull, pullAccounts, pullUnits, type SyncContext } from "./pull.ts";

/** Fine enough for telling which accounts nobody opens any more (domain/eviction.ts), and hardly ever a write. */
const NOTE_OPENED_EVERY_MS = 24 * 3_600_000;

/** The account, or the unit, that somebody looks at. */
export interface Opened {
	id: string;
	isUnit?: boolean;
}

/**
 * Brings the copy up to date. Somebody may be looking at an account or a unit: it is then read whole first if
 * this device never has. Notes failures for the panels and throws them as CrmError. `mostFeeds` as of `pull`.
 */
export async function revalidate(
	context: SyncContext,
	opened: Opened | undefined,
	mostFeeds?: number,
): Promise<void> {
	await noting(context, async () => {
		if (opened !== undefined) {
			const { id, isUnit } = opened;
			const { scopes } = await readSyncState(context.store);
			const scope = scopes.find((each) => each.accountId === id);
			const now = context.now();
			if (scope?.historyAt === undefined) await (isUnit ? pullUnits : pullAccounts)(context, [id]);
			else if (now - scope.openedAt > NOTE_OPENED_EVERY_MS) await openScopes(context.store, [id], now);
		}
		await pull(context, mostFeeds);
	});
}
