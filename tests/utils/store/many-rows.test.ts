import "fake-indexeddb/auto";
import fc from "fast-check";
import { unwrap } from "idb";
import { beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { fewRowsAt, putRows, rowsAt } from "../../../utils/store/many-rows.ts";
import { wholly } from "../../../utils/store/wholly.ts";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`many-rows-${names}`, () => {});
});

const draft = (key: string) => ({ key, host: "acme", values: {}, updatedAt: 1 });

async function put(keys: readonly string[]): Promise<void> {
	const tx = store.transaction("drafts", "readwrite");
	await wholly(tx, async () => putRows(unwrap(tx.store), keys.map(draft)));
}

async function read(how: typeof rowsAt, keys: readonly string[]) {
	const tx = store.transaction("drafts");
	return how<ReturnType<typeof draft>>(unwrap(tx.store), keys);
}

test("what is put is there, and what is asked for is found, all of it and nothing else", async () => {
	const keys = fc.array(fc.stringMatching(/^[a-c]{1,3}$/));
	await fc.assert(
		fc.asyncProperty(keys, keys, async (kept, asked) => {
			await store.clear("drafts");
			await put(kept);
			const both = asked.filter((key) => kept.includes(key));
			const expected = new Map(both.map((key) => [key, draft(key)]));
			expect(await read(rowsAt, asked)).toEqual(expected);
			expect(await read(fewRowsAt, asked)).toEqual(expected);
		}),
	);
});

test("a row is found among more than are looked at", async () => {
	const keys = Array.from({ length: 1_200 }, (_, n) => `k${1_000 + n}`);
	await put(keys);
	expect((await read(fewRowsAt, ["k1000", "k2150", "k2199", "k9"])).keys().toArray()).toEqual([
		"k1000",
		"k2150",
		"k2199",
	]);
});

test("one row that cannot be put takes back all of them, and the transaction says why", async () => {
	const tx = store.transaction("drafts", "readwrite");
	const rows = [draft("a"), { noKey: true }, draft("b")];
	await expect(wholly(tx, async () => putRows(unwrap(tx.store), rows))).rejects.toMatchObject({
		name: "DataError",
	});
	expect(await store.getAllKeys("drafts")).toEqual([]);
});
