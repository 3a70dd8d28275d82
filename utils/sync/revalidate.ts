import { readSyncState } from "../store/sync-state.ts";
import { noting, pull, pullAccounts, type SyncContext } from "./pull.ts";

/**
 * Brings the copy up to date. Somebody may be looking at an account: it is then read whole first if this
 * device never has. Notes failures for the panels and throws them as CrmError. `mostFeeds` as of `pull`.
 */
export async function revalidate(
	context: SyncContext,
	accountId: string | undefined,
	mostFeeds?: number,
): Promise<void> {
	await noting(context, async () => {
		if (accountId !== undefined) {
			const { scopes } = await readSyncState(context.store);
			const scope = scopes.find((each) => each.accountId === accountId);
			if (scope?.historyAt === undefined) await pullAccounts(context, [accountId]);
		}
		await pull(context, mostFeeds);
	});
}
