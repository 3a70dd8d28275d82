import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { openStore, storeName } from "../../../utils/store/db.ts";
import { addOperation, readOperations } from "../../../utils/store/operations.ts";
import { createStores } from "../../../utils/store/stores.ts";
import { anOperation, KAM, MANAGER } from "../domain/examples.ts";

const requestOf = (request: IDBOpenDBRequest) =>
	new Promise<IDBDatabase>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

test("each user of each org has a database of their own", async () => {
	const names = [KAM, MANAGER, { ...KAM, orgId: "00D2" }].map(storeName);
	expect(new Set(names).size).toBe(3);
	const stores = await Promise.all(names.map((name) => openStore(name, () => {})));
	await addOperation(stores[0] as (typeof stores)[0], anOperation(), "d");
	const counts = await Promise.all(stores.map(async (store) => (await readOperations(store)).length));
	expect(counts).toEqual([1, 0, 0]);
});

test("a newer version can open the database while this one has it open, and this one is told", async () => {
	const onLost = vi.fn();
	const store = await openStore("newer", onLost);
	await addOperation(store, anOperation(), "d");
	const newer = await requestOf(indexedDB.open("newer", 99));
	expect(onLost).toHaveBeenCalledTimes(1);
	expect(() => store.transaction("operations")).toThrow();
	expect([...newer.objectStoreNames]).toContain("operations");
	newer.close();
});

test("a database of a newer version is refused, and what is in it stays", async () => {
	const store = await openStore("downgrade", () => {});
	await addOperation(store, anOperation(), "d");
	store.close();
	(await requestOf(indexedDB.open("downgrade", 99))).close();
	await expect(openStore("downgrade", () => {})).rejects.toMatchObject({ name: "VersionError" });
	const newer = await requestOf(indexedDB.open("downgrade"));
	const all = newer.transaction("operations").objectStore("operations").count();
	await new Promise((resolve) => {
		all.onsuccess = resolve;
	});
	expect(all.result).toBe(1);
});

test("a database is opened once, and anew after its connection has ended", async () => {
	const storeOf = createStores();
	const [a, b] = await Promise.all([storeOf("once"), storeOf("once")]);
	expect(a).toBe(b);
	(await requestOf(indexedDB.open("once", 1))).close();
	indexedDB.deleteDatabase("once");
	await vi.waitFor(async () => expect(await storeOf("once")).not.toBe(a));
	expect(await readOperations(await storeOf("once"))).toEqual([]);
});

test("one that could not be opened is tried again", async () => {
	(await requestOf(indexedDB.open("later", 99))).close();
	const storeOf = createStores();
	await expect(storeOf("later")).rejects.toThrow();
	await new Promise((resolve) => {
		indexedDB.deleteDatabase("later").onsuccess = resolve;
	});
	await expect(storeOf("later")).resolves.toBeDefined();
});
