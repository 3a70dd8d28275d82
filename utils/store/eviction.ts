/** Making room: the copy makes way, what is not sent never does. */
import { isHistory, type Need, toEvict } from "../domain/eviction.ts";
import type { Store } from "./db.ts";
import { wholly } from "./wholly.ts";

/**
 * Takes out the history of accounts and units, in one transaction with the choice of them, so that nothing typed
 * meanwhile is missed. What of it is also another's history stays with that. Such an account counts as not read
 * until it is opened again. Answers how many there were.
 */
export async function evict(store: Store, need: Need): Promise<number> {
	const tx = store.transaction(["scopes", "requests", "operations", "drafts"], "readwrite");
	return wholly(tx, async () => {
		const scopes = tx.objectStore("scopes");
		const requests = tx.objectStore("requests");
		const [all, rows, ...unsent] = await Promise.all([
			scopes.getAll(),
			requests.getAll(),
			tx.objectStore("operations").getAll(),
			tx.objectStore("drafts").getAll(),
		]);
		// Whatever names an account or one of its requests is about it: that also holds for rows of an older
		// version, which cannot be read any more.
		const text = JSON.stringify(unsent);
		const byScope = new Map([
			...Map.groupBy(rows, ({ accountId }) => accountId),
			...Map.groupBy(rows, ({ unitId }) => unitId),
		]);
		const historyOf = (scopeId: string) => (byScope.get(scopeId) ?? []).filter(isHistory);
		/** A new request names its unit as well, and is about nothing of what was once asked of it. */
		const namesOf = (scopeId: string) => {
			const own = byScope.get(scopeId) ?? [];
			const isUnit = own.some(({ unitId }) => unitId === scopeId);
			return [...(isUnit ? [] : [scopeId]), ...own.map(({ key }) => key)];
		};
		const evicted = toEvict(
			all
				.filter(({ historyAt }) => historyAt !== undefined)
				.map(({ accountId, openedAt }) => ({
					accountId,
					openedAt,
					bytes: historyOf(accountId).reduce((sum, row) => sum + JSON.stringify(row).length, 0),
					isAboutUnsent: namesOf(accountId).some((name) => text.includes(name)),
				})),
			need,
		);
		const kept = new Set(
			all.flatMap(({ accountId, isEvicted }) => (isEvicted || evicted.includes(accountId) ? [] : accountId)),
		);
		for (const { historyAt: _, ...scope } of all) {
			if (!evicted.includes(scope.accountId)) continue;
			await scopes.put({ ...scope, isEvicted: true });
			for (const { key, accountId, unitId } of historyOf(scope.accountId))
				if (!kept.has(accountId) && !kept.has(unitId)) await requests.delete(key);
		}
		return evicted.length;
	});
}
