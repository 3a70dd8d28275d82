import { readSyncState } from "../store/sync-state.ts";
import { noting, pull, pullAccounts, type SyncContext } from "./pull.ts";

/**
 * Brings the copy up to date. Somebody may be looking at an account: it is read whole first if this device
 * never has, but after the feeds where these are new here. A history that is older than the feed's first look,
 * which asks for what is open only, would lack what was opened and closed between the two.
 * Notes failures for the panels and throws them as CrmError.
 */
export async function revalidate(context: SyncContext, accountId: string | undefined): Promise<void> {
	await noting(context, async () => {
		const { cursors } = await readSyncState(context.store);
		const isNew = cursors.request === undefined;
		if (!isNew) await readOnce(context, accountId);
		await pull(context);
		if (isNew) await readOnce(context, accountId);
	});
}

async function readOnce(context: SyncContext, accountId: string | undefined): Promise<void> {
	if (accountId === undefined) return;
	const { scopes } = await readSyncState(context.store);
	const scope = scopes.find((each) => each.accountId === accountId);
	if (scope?.historyAt === undefined) await pullAccounts(context, [accountId]);
}
