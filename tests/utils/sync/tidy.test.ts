import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { ROOM_BYTES } from "../../../utils/domain/eviction.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { tidy } from "../../../utils/sync/tidy.ts";
import { ACCOUNT_ID, aRequest, aStory, DAY, MONDAY, OTHER_ACCOUNT_ID } from "../domain/examples.ts";

let names = 0;
let store: Store;
const clock = { now: MONDAY };
const announce = vi.fn();
const run = (used: number) => tidy({ store, now: () => clock.now, announce }, async () => used);
const kept = () => store.getAllKeys("requests");

beforeEach(async () => {
	names += 1;
	store = await openStore(`tidy-${names}`, () => {});
	clock.now = MONDAY;
	announce.mockClear();
	for (const [key, accountId, openedAt] of [
		["old", ACCOUNT_ID, MONDAY - 89 * DAY],
		["new", OTHER_ACCOUNT_ID, MONDAY],
	] as const) {
		await store.put("scopes", { accountId, openedAt, historyAt: openedAt });
		await store.put("requests", {
			...aRequest({ key, accountId, events: aStory("submit", "decline") }),
			stamp: "1",
		});
	}
});

test("history that is young and takes no more than 50 MB stays, and nothing is announced", async () => {
	expect(ROOM_BYTES).toBe(50_000_000);
	await run(ROOM_BYTES);
	expect(await kept()).toEqual(["new", "old"]);
	expect(announce).not.toHaveBeenCalled();
});

test("what nobody has opened for 90 days goes, however little it takes", async () => {
	clock.now = MONDAY + 2 * DAY;
	await run(0);
	expect(await kept()).toEqual(["new"]);
	expect(announce).toHaveBeenCalledTimes(1);
});

test("what is over 50 MB goes, the least recently opened first", async () => {
	await run(ROOM_BYTES + 1);
	expect(await kept()).toEqual(["new"]);
});

test("is done once a day: browsers give back late what was deleted, and that must not be deleted for twice", async () => {
	await run(ROOM_BYTES + 1);
	clock.now += DAY - 1;
	await run(ROOM_BYTES + 1);
	expect(await kept()).toEqual(["new"]);
	clock.now += 1;
	await run(ROOM_BYTES + 1);
	expect(await kept()).toEqual([]);
});
