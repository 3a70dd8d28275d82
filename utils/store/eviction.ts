/** Making room: the copy makes way, what is not sent never does. */
import { isHistory, type Need, toEvict } from "../domain/eviction.ts";
import type { Store } from "./db.ts";
import { wholly } from "./wholly.ts";

/**
 * Takes out the history of accounts, in one transaction with the choice of them, so that nothing typed
 * meanwhile is missed. Such an account counts as not read until it is opened again. Answers how many there were.
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
		const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
		const historyOf = (accountId: string) => (byAccount.get(accountId) ?? []).filter(isHistory);
		const evicted = toEvict(
			all
				.filter(({ historyAt }) => historyAt !== undefined)
				.map(({ accountId, openedAt }) => ({
					accountId,
					openedAt,
					bytes: historyOf(accountId).reduce((sum, row) => sum + JSON.stringify(row).length, 0),
					isAboutUnsent: [accountId, ...(byAccount.get(accountId) ?? []).map(({ key }) => key)].some((id) =>
						text.includes(id),
					),
				})),
			need,
		);
		for (const { historyAt: _, ...scope } of all) {
			if (!evicted.includes(scope.accountId)) continue;
			await scopes.put({ ...scope, isEvicted: true });
			for (const { key } of historyOf(scope.accountId)) await requests.delete(key);
		}
		return evicted.length;
	});
}
