import { waitsForReach } from "../domain/operation-due.ts";
import { pullDueAt, SELDOM_MS } from "../domain/pace.ts";
import { readCalls } from "../store/calls.ts";
import { hurry, readUnsent } from "../store/operations.ts";
import type { Scope } from "../store/schema.ts";
import { readSyncState } from "../store/sync-state.ts";
import { holdBack } from "./drain.ts";
import { FEEDS_IN_ONE_CALL } from "./feeds.ts";
import type { SyncContext } from "./pull.ts";
import { revalidate } from "./revalidate.ts";

/** Somebody would like news. */
export interface Wish {
	/** Which account they look at, if any. */
	accountId?: string | undefined;
	/** Which unit's whole log, if any. */
	unitId?: string | undefined;
	/** How often they would like news; missing: at once, by hand. */
	everyMs?: number | undefined;
	/** Epoch milliseconds. A look that ends after this has served them. */
	askedAt: number;
}

/** An account that the CRM refused is asked for again this often while somebody has it in view. */
const REFUSED_EVERY_MS = 2 * SELDOM_MS;

/**
 * Asks the CRM for news, if it is time to (domain/pace.ts); one look serves all who asked before it ended.
 * Where the CRM answers, what could not reach it before is due at once. Answers whether the CRM was asked.
 * Throws CrmError, which is noted.
 */
export async function look(
	context: SyncContext,
	{ accountId, unitId, everyMs, askedAt }: Wish,
): Promise<boolean> {
	const { store, now } = context;
	const { status, scopes } = await readSyncState(store);
	const isByHand = everyMs === undefined;
	const openedId = accountId ?? unitId;
	const scope = scopes.find((each) => each.accountId === openedId);
	const isUnread = openedId !== undefined && mayBeRead(scope, isByHand, now());
	const endedAt = status?.endedAt ?? -Infinity;
	const isServed = askedAt <= endedAt && endedAt <= now() && !isUnread;
	const known = { pulledAt: status?.pulledAt, retry: status?.retry, calls: await readCalls(store) };
	const isDue = pullDueAt(isUnread && !isByHand ? 0 : everyMs, known, now()) <= now() && !isServed;
	if (!isDue && !isByHand) return false;
	if (isDue) {
		// Where nobody has touched anything for long, a look is one call; whoever comes back has all of it read.
		const mostFeeds = (everyMs ?? 0) < SELDOM_MS ? undefined : FEEDS_IN_ONE_CALL;
		const isOpened = isUnread || scope?.historyAt !== undefined;
		const opened =
			openedId !== undefined && isOpened ? { id: openedId, isUnit: openedId !== accountId } : undefined;
		await revalidate(context, opened, mostFeeds).catch(async (error) => {
			await holdBack(context, error);
			throw error;
		});
	}
	const isBack = isDue && status?.problem !== undefined;
	const waited = (await readUnsent(store)).filter((operation) => waitsForReach(operation, isBack));
	if (waited.length === 0) return isDue;
	await hurry(
		store,
		waited.map(({ key }) => key),
		now(),
	);
	return isDue;
}

function mayBeRead(scope: Scope | undefined, isByHand: boolean, now: number): boolean {
	if (!scope?.isUnreadable) return scope?.historyAt === undefined;
	return isByHand || scope.openedAt > now || now - scope.openedAt >= REFUSED_EVERY_MS;
}
