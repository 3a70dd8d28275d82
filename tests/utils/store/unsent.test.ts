import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { saveDraft } from "../../../utils/store/drafts.ts";
import { clearStore, countUnsent } from "../../../utils/store/unsent.ts";

async function filled(name: string): Promise<Store> {
	const store = await openStore(name, () => {});
	await store.put("scopes", { accountId: "001", openedAt: 1 });
	await store.put("sync", { key: "status", pulledAt: 1 });
	await saveDraft(store, { key: "request:001", host: "acme", values: { quote: "x" }, updatedAt: 1 });
	// A row of an older version, which nobody can read any more, is still somebody's work.
	const tx = store.transaction("operations", "readwrite");
	await Promise.all([Reflect.apply(tx.store.put, tx.store, [{ key: "old" }]), tx.done]);
	return store;
}

test("signing out forgets what came from the CRM and keeps what has not got there", async () => {
	const store = await filled("kept");
	await clearStore(store, false);
	expect(await countUnsent(store)).toBe(2);
	expect([await store.count("scopes"), await store.count("sync")]).toEqual([0, 0]);
});

test("the user may have it all deleted", async () => {
	const store = await filled("dropped");
	await clearStore(store, true);
	for (const name of store.objectStoreNames) expect([name, await store.count(name)]).toEqual([name, 0]);
});
