/** The accounts that the user looked at last. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { noteLookedAt, readRecent } from "../../../utils/store/recent.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { anAccount } from "../domain/examples.ts";

let store: Store;
beforeEach(async () => {
	store = await openStore(`instep-recent-${crypto.randomUUID()}`, () => {});
	for (const id of ["a", "b", "c", "d"]) await store.put("accounts", { ...anAccount({ id }), stamp: "" });
});
const look = async (...ids: string[]) => {
	for (const id of ids) await noteLookedAt(store, id);
};
const recent = async () => (await readRecent(store)).map(({ id }) => id);

test("the last three, each once, the last one first", async () => {
	await look("a", "b", "a", "a", "b");
	expect(await recent()).toEqual(["b", "a"]);
	await look("c", "a", "d");
	expect(await recent()).toEqual(["d", "a", "c"]);
});

test("what the device does not have yet, or no longer, is left out", async () => {
	await look("a", "x", "b");
	expect(await recent()).toEqual(["b", "a"]);
	await store.delete("accounts", "b");
	expect(await recent()).toEqual(["a"]);
});

test("who signs out leaves none of them behind, though unsent work stays", async () => {
	await look("a");
	await clearStore(store, false);
	await store.put("accounts", { ...anAccount({ id: "a" }), stamp: "" });
	expect(await recent()).toEqual([]);
});
