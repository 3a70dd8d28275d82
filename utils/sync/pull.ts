import { ACCOUNT_FEEDS, type Crm, CrmError } from "../crm/crm.ts";
import type { AccountFields } from "../domain/account-fields.ts";
import { valueMarks } from "../domain/account-marks.ts";
import { latestResults } from "../domain/latest-results.ts";
import { afterFailedLook } from "../domain/pace.ts";
import type { Page } from "../domain/page.ts";
import type { Policy } from "../domain/policy.ts";
import { readResults } from "../store/copy.ts";
import type { Store } from "../store/db.ts";
import { markHistoriesRead, storePage } from "../store/pages.ts";
import {
	closeHistory,
	openScopes,
	readSyncState,
	readUnitsWithoutHistory,
	startOver,
	writeSyncStatus,
} from "../store/sync-state.ts";
import { feedsDue } from "./feeds.ts";
import { policyInForce } from "./policy-in-force.ts";

export interface SyncContext {
	store: Store;
	crm: Crm;
	/** Whose session the CRM is spoken to with. */
	user: { orgId: string; userId: string };
	/** Epoch milliseconds. */
	now: () => number;
	/** In force while the CRM holds no policy. */
	basePolicy: Policy;
	/** From 0 to 1, for jitter. */
	random: () => number;
	/** Told after each change on this device, so that open panels look again. */
	announce: () => void;
}

/**
 * Brings the copy up to date: what changed since the cursors, then the histories of accounts and requests
 * that came without theirs. What was stored before a failure stays, and the next pull goes on from there.
 * Throws CrmError.
 * @param mostFeeds look at so many feeds at most, where the others can wait for the next pull
 */
export async function pull(context: SyncContext, mostFeeds?: number): Promise<void> {
	const { store, crm, now, announce } = context;
	const { cursors, status } = await readSyncState(store);
	const startedAt = now();
	if (cursors.request === undefined) await startOver(store);
	const feeds = feedsDue(status?.feedsAt ?? {}, startedAt, mostFeeds);
	await storeAll(context, crm.pull(feeds, cursors, await accountFields(context)));
	// The policy has come with this, or in force with this day: what it reads of accounts, no cursor would bring.
	const fields = await accountFields(context);
	const fieldsRead = JSON.stringify(fields);
	if (fieldsRead !== (status?.fieldsRead ?? "{}"))
		await storeAll(context, crm.pull(ACCOUNT_FEEDS, {}, fields));
	await pullHistories(context);
	// Who answers for a unit changes with these two alone.
	if (feeds.includes("unit") || feeds.includes("expert")) await pullOwnUnits(context);
	const looked = Object.fromEntries(feeds.map((feed) => [feed, startedAt]));
	// A delta reads a row once: what was met in it is remembered for as long as this copy lasts.
	const unknown = [...new Set([...(status?.unknown ?? []), ...crm.unknown])];
	await writeSyncStatus(store, {
		pulledAt: startedAt,
		endedAt: now(),
		hidden: [...crm.hidden],
		unknown,
		withheld: [...crm.withheld],
		fieldsRead,
		values: feeds.includes("result") ? valueMarks(latestResults(await readResults(store))) : status?.values,
		feedsAt: { ...status?.feedsAt, ...looked },
	});
	announce();
}

/** Does the work; a failure is noted and thrown on. */
export async function noting(context: SyncContext, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		await noteProblem(context, error);
		throw error;
	}
}

/** Notes why a call failed: for the panels, which say what to do, and for the next look, which comes later. */
export async function noteProblem({ store, now, random, announce }: SyncContext, error: unknown) {
	const { status } = await readSyncState(store);
	const failure = failureOf(error);
	await writeSyncStatus(store, {
		...status,
		endedAt: now(),
		problem: { kind: failure.kind, code: failure.code, message: failure.message },
		retry: afterFailedLook(status?.retry, failure, now(), random()),
	});
	announce();
}

function failureOf(error: unknown) {
	if (error instanceof CrmError) return error;
	// Nothing was lost: what is not stored is read again with the next pull.
	if (error instanceof Error && error.name === "QuotaExceededError")
		return { kind: "full", code: error.name, message: error.message } as const;
	return { kind: "bug", code: "BUG", message: String(error) } as const;
}

/** Reads one account with its history: the first time it is opened on this device, or after it was refused. */
export async function pullAccounts(context: SyncContext, ids: readonly string[]): Promise<void> {
	await readHistory(context, ids, context.crm.accounts(ids, await accountFields(context)));
}

/** Reads the whole log of units: of those that the user answers for, and of one that they look at. */
export async function pullUnits(context: SyncContext, ids: readonly string[]): Promise<void> {
	await readHistory(context, ids, context.crm.unitHistory(ids));
}

/** A policy that an older version has stored names none. */
async function accountFields(context: SyncContext): Promise<AccountFields> {
	return (await policyInForce(context)).rules.accountFields ?? {};
}

/** Taken into scope first, and noted as read last: what ends in between is read again. */
async function readHistory(context: SyncContext, ids: readonly string[], pages: AsyncGenerator<Page>) {
	const { store, now, announce } = context;
	await openScopes(store, ids, now());
	await storeAll(context, pages);
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

async function pullOwnUnits(context: SyncContext): Promise<void> {
	const units = await readUnitsWithoutHistory(context.store, context.user.userId);
	if (units.length > 0) await pullUnits(context, units);
}

/** One transaction a page, and never an await on the network inside it. */
async function storeAll({ store, announce }: SyncContext, pages: AsyncGenerator<Page>): Promise<void> {
	for await (const page of pages) {
		if (await storePage(store, page)) announce();
	}
}
