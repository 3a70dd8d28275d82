import { type Crm, CrmError, FAST_FEEDS, FEEDS } from "../crm/crm.ts";
import type { Page } from "../domain/page.ts";
import type { Store } from "../store/db.ts";
import { markHistoriesRead, storePage } from "../store/pages.ts";
import { closeHistory, openScopes, readSyncState, writeSyncStatus } from "../store/sync-state.ts";

export interface SyncContext {
	store: Store;
	crm: Crm;
	/** Whose session the CRM is spoken to with. */
	user: { orgId: string; userId: string };
	/** Epoch milliseconds. */
	now: () => number;
	/** From 0 to 1, for jitter. */
	random: () => number;
	/** Told after each change on this device, so that open panels look again. */
	announce: () => void;
}

/** Units, experts, policies and account lists change by the week; looking this often is enough. */
const SLOW_FEEDS_EVERY_MS = 15 * 60_000;

/**
 * Brings the copy up to date: what changed since the cursors, then the histories of accounts and requests
 * that came without theirs. What was stored before a failure stays, and the next pull goes on from there.
 * Throws CrmError.
 */
export async function pull(context: SyncContext): Promise<void> {
	const { store, crm, now, announce } = context;
	const { cursors, status } = await readSyncState(store);
	const startedAt = now();
	// A time that is still to come was noted before the clock was set back.
	const sinceSlow = startedAt - (status?.slowAt ?? Number.NEGATIVE_INFINITY);
	const isSlowDue = sinceSlow < 0 || sinceSlow >= SLOW_FEEDS_EVERY_MS;
	await storeAll(context, crm.pull(isSlowDue ? FEEDS : FAST_FEEDS, cursors));
	await pullHistories(context);
	const slowAt = isSlowDue ? startedAt : status?.slowAt;
	const hidden = [...crm.hidden];
	await writeSyncStatus(store, { pulledAt: startedAt, hidden, ...(slowAt !== undefined && { slowAt }) });
	announce();
}

/** Does the work; a failure is noted for the panels, which say what to do, and thrown on. */
export async function noting(context: SyncContext, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const { status } = await readSyncState(context.store);
		await writeSyncStatus(context.store, { ...status, problem: problemOf(error) });
		context.announce();
		throw error;
	}
}

/** Reads one account with its history: the first time it is opened on this device, or after it was refused. */
export async function pullAccounts(context: SyncContext, ids: readonly string[]): Promise<void> {
	const { store, crm, now, announce } = context;
	await openScopes(store, ids, now());
	await storeAll(context, crm.accounts(ids));
	await closeHistory(store, ids, now());
	announce();
}

async function pullHistories(context: SyncContext): Promise<void> {
	const { store, crm } = context;
	const { accountsWithoutHistory, incompleteRequests } = await readSyncState(store);
	if (accountsWithoutHistory.length > 0) await pullAccounts(context, accountsWithoutHistory);
	if (incompleteRequests.length > 0) {
		await storeAll(context, crm.histories(incompleteRequests));
		await markHistoriesRead(store, incompleteRequests);
	}
}

/** One transaction a page, and never an await on the network inside it. */
async function storeAll({ store, announce }: SyncContext, pages: AsyncGenerator<Page>): Promise<void> {
	for await (const page of pages) {
		if (await storePage(store, page)) announce();
	}
}

function problemOf(error: unknown): { kind: string; code: string } {
	return error instanceof CrmError ? { kind: error.kind, code: error.code } : { kind: "bug", code: "BUG" };
}
