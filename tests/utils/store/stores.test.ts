import "fake-indexeddb/auto";
import { describe, expect, test, vi } from "vitest";
import { openStore, STEPS, storeName } from "../../../utils/store/db.ts";
import { addOperation, readOperations } from "../../../utils/store/operations.ts";
import { createStores } from "../../../utils/store/stores.ts";
import { anOperation, KAM, MANAGER } from "../domain/examples.ts";
import { opened } from "./image.ts";

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
	const newer = await opened(indexedDB.open("newer", 99));
	expect(onLost).toHaveBeenCalledTimes(1);
	expect(() => store.transaction("operations")).toThrow();
	expect([...newer.objectStoreNames]).toContain("operations");
	newer.close();
});

test("a database of a newer version is refused, and what is in it stays", async () => {
	const store = await openStore("downgrade", () => {});
	await addOperation(store, anOperation(), "d");
	store.close();
	(await opened(indexedDB.open("downgrade", 99))).close();
	await expect(openStore("downgrade", () => {})).rejects.toMatchObject({ name: "VersionError" });
	const newer = await opened(indexedDB.open("downgrade"));
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
	(await opened(indexedDB.open("once", STEPS.length))).close();
	indexedDB.deleteDatabase("once");
	await vi.waitFor(async () => expect(await storeOf("once")).not.toBe(a));
	expect(await readOperations(await storeOf("once"))).toEqual([]);
});

test("one that could not be opened is tried again", async () => {
	(await opened(indexedDB.open("later", 99))).close();
	const storeOf = createStores();
	await expect(storeOf("later")).rejects.toThrow();
	await new Promise((resolve) => {
		indexedDB.deleteDatabase("later").onsuccess = resolve;
	});
	await expect(storeOf("later")).resolves.toBeDefined();
});

/** The stores of the version after this one. */
const createNextStores = () =>
	createStores(undefined, (name, onLost, onBlocked) =>
		openStore(name, onLost, onBlocked, [...STEPS, () => {}]),
	);
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a newer version that an old tab keeps from opening", () => {
	test("waits and says so, and opens by itself once the tab is closed", async () => {
		await addOperation(await createStores()("waiting"), anOperation(), "d");
		// A tab that does not step aside: it is frozen, or of a release that did not know how to.
		const old = await opened(indexedDB.open("waiting"));
		const onBlocked = vi.fn();
		const storeOf = createNextStores();
		const store = storeOf("waiting", onBlocked);
		const isOpen = vi.fn();
		void store.then(isOpen);
		await vi.waitFor(() => expect(onBlocked).toHaveBeenCalledTimes(1));
		const later = vi.fn();
		void storeOf("waiting", later);
		await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
		expect(isOpen).not.toHaveBeenCalled();
		old.close();
		expect(await readOperations(await store)).toEqual([anOperation()]);
		const never = vi.fn();
		await storeOf("waiting", never);
		await soon();
		expect(never).not.toHaveBeenCalled();
	});

	test("is not waited for where the tab steps aside", async () => {
		await createStores()("aside");
		const onBlocked = vi.fn();
		await createNextStores()("aside", onBlocked);
		await soon();
		expect(onBlocked).not.toHaveBeenCalled();
	});
});

describe("a database that is newer than the code", () => {
	test("has become so while this page had it open: the page is told, and its next read says that it must reload", async () => {
		const onLost = vi.fn();
		const old = createStores(onLost);
		await addOperation(await old("updated"), anOperation(), "d");
		const next = await createNextStores()("updated");
		expect(onLost.mock.calls).toEqual([["updated"]]);
		await expect(old("updated")).rejects.toMatchObject({ name: "StoreError", reason: "updated" });
		expect(await readOperations(next)).toEqual([anOperation()]);
	});

	test("was so before: the next read says so, each time, and nothing in it changes", async () => {
		(await createNextStores()("older")).close();
		const storeOf = createStores();
		for (let time = 0; time < 2; time++)
			await expect(storeOf("older")).rejects.toMatchObject({ name: "StoreError", reason: "newer" });
		expect((await opened(indexedDB.open("older"))).version).toBe(STEPS.length + 1);
	});

	test("is told apart from storage that the browser denies", async () => {
		const denied = new DOMException("denied", "SecurityError");
		const storeOf = createStores(undefined, () => Promise.reject(denied));
		await expect(storeOf("denied")).rejects.toBe(denied);
	});
});
