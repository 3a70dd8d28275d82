import { openScopes, readSyncState } from "../store/sync-state.ts";
import { noting, pull, pullAccounts, type SyncContext } from "./pull.ts";

/** Fine enough for telling which accounts nobody opens any more (domain/eviction.ts), and hardly ever a write. */
const NOTE_OPENED_EVERY_MS = 24 * 3_600_000;

/**
 * Brings the copy up to date. Somebody may be looking at an account: it is read whole first if this device
 * never has, but after the feeds where these are new here. A history that is older than the feed's first look,
 * which asks for what is open only, would lack what was opened and closed between the two.
 * Notes failures for the panels and throws them as CrmError. `mostFeeds` as of `pull`.
 */
export async function revalidate(
	context: SyncContext,
	accountId: string | undefined,
	mostFeeds?: number,
): Promise<void> {
	await noting(context, async () => {
		const { cursors } = await readSyncState(context.store);
		const isNew = cursors.request === undefined;
		if (!isNew) await opened(context, accountId);
		await pull(context, mostFeeds);
		if (isNew) await opened(context, accountId);
	});
}

/** Somebody looks at an account: it is read whole the first time, and noted as opened later. */
async function opened(context: SyncContext, accountId: string | undefined): Promise<void> {
	if (accountId === undefined) return;
	const { scopes } = await readSyncState(context.store);
	const scope = scopes.find((each) => each.accountId === accountId);
	const now = context.now();
	if (scope?.historyAt === undefined) await pullAccounts(context, [accountId]);
	else if (now - scope.openedAt > NOTE_OPENED_EVERY_MS) await openScopes(context.store, [accountId], now);
}
