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
 * Brings the copy up to date. Somebody may be looking at an account or a unit: it is read whole first if this device
 * never has, but after the feeds where these are new here. A history that is older than the feed's first look,
 * which asks for what is open only, would lack what was opened and closed between the two.
 * Notes failures for the panels and throws them as CrmError. `mostFeeds` as of `pull`.
 */
export async function revalidate(
	context: SyncContext,
	opened: Opened | undefined,
	mostFeeds?: number,
): Promise<void> {
	await noting(context, async () => {
		const { cursors } = await readSyncState(context.store);
		const isNew = cursors.request === undefined;
		if (!isNew) await readOpened(context, opened);
		await pull(context, mostFeeds);
		if (isNew) await readOpened(context, opened);
	});
}

/** Somebody looks at an account or a unit: it is read whole the first time, and noted as opened later. */
async function readOpened(context: SyncContext, opened: Opened | undefined): Promise<void> {
	if (opened === undefined) return;
	const { id, isUnit } = opened;
	const { scopes } = await readSyncState(context.store);
	const scope = scopes.find((each) => each.accountId === id);
	const now = context.now();
	if (scope?.historyAt === undefined) await (isUnit ? pullUnits : pullAccounts)(context, [id]);
	else if (now - scope.openedAt > NOTE_OPENED_EVERY_MS) await openScopes(context.store, [id], now);
}
