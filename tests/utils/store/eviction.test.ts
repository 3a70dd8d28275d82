import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Operation } from "../../../utils/domain/operation.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { readAccount } from "../../../utils/store/copy.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { saveDraft } from "../../../utils/store/drafts.ts";
import { evict } from "../../../utils/store/eviction.ts";
import { addOperation, readOperations } from "../../../utils/store/operations.ts";
import { storePage } from "../../../utils/store/pages.ts";
import { openScopes, readSyncState } from "../../../utils/store/sync-state.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anOperation,
	aRequest,
	aStory,
	OTHER_ACCOUNT_ID,
	THIRD_ACCOUNT_ID,
	UNIT_ID,
} from "../domain/examples.ts";
import { createFate, mortalStore } from "../sync/death.ts";

const ALL = { staleBefore: 0, excessBytes: Number.POSITIVE_INFINITY };
const ACCOUNTS = [ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID];
const OVER = aStory("submit", "decline");
const OPEN = aStory("submit");

let names = 0;
let store: Store;

const put = (request: StoredRequest, openUnitId?: string) =>
	store.put("requests", { ...request, stamp: "1", ...(openUnitId && { openUnitId }) });

/** Three accounts, opened one after the other, each with a request that is over and one that is open. */
beforeEach(async () => {
	names += 1;
	store = await openStore(`eviction-${names}`, () => {});
	for (const [index, id] of ACCOUNTS.entries()) {
		await store.put("accounts", { ...anAccount({ id }), stamp: "1" });
		await store.put("scopes", { accountId: id, openedAt: index + 1, historyAt: index + 1 });
		await put(aRequest({ key: `over-${index}`, accountId: id, events: OVER }));
		await put(aRequest({ key: `open-${index}`, accountId: id, events: OPEN }), UNIT_ID);
	}
});

const kept = async () => (await store.getAllKeys("requests")).filter((key) => key.startsWith("over"));
const hasCopy = async (id: string) => (await readAccount(store, id)).hasCopy;

describe("an account whose history makes way", () => {
	test("is the least recently opened, as many as it takes", async () => {
		expect(await evict(store, { staleBefore: 0, excessBytes: 1 })).toBe(1);
		expect(await kept()).toEqual(["over-1", "over-2"]);
		expect(await evict(store, { staleBefore: 3, excessBytes: 0 })).toBe(1);
		expect(await kept()).toEqual(["over-2"]);
		expect(await evict(store, { staleBefore: 0, excessBytes: 0 })).toBe(0);
	});

	test("counts as not read, and is not read again until somebody opens it", async () => {
		await evict(store, ALL);
		expect(await Promise.all(ACCOUNTS.map(hasCopy))).toEqual([false, false, false]);
		expect((await readSyncState(store)).accountsWithoutHistory).toEqual([]);
		await openScopes(store, [ACCOUNT_ID], 9);
		expect((await readSyncState(store)).accountsWithoutHistory).toEqual([ACCOUNT_ID]);
	});

	test("keeps its open requests, for they have a place in their unit's queue", async () => {
		await evict(store, ALL);
		expect(await store.getAllKeysFromIndex("requests", "openUnitId", UNIT_ID)).toEqual([
			"open-0",
			"open-1",
			"open-2",
		]);
	});

	test("is not filled again by what closes there meanwhile, until it is opened", async () => {
		await evict(store, ALL);
		const { events: _, ...row } = aRequest({ key: "late", listedStatus: "declined" });
		const page = { kind: "request", rows: [{ ...row, stamp: "1" }], gone: [] } as const;
		await storePage(store, { ...page, rows: [...page.rows], gone: [] });
		expect(await store.get("requests", "late")).toBeUndefined();
		await openScopes(store, [ACCOUNT_ID], 9);
		await storePage(store, { ...page, rows: [...page.rows], gone: [] });
		expect(await store.get("requests", "late")).toBeDefined();
	});
});

describe("a unit whose history makes way", () => {
	beforeEach(() => store.put("scopes", { accountId: UNIT_ID, openedAt: 9, historyAt: 9 }));

	test("leaves to accounts what is theirs, and they leave to it what is its", async () => {
		// All three accounts go; all that they had is the unit's as well.
		expect(await evict(store, { staleBefore: 4, excessBytes: 0 })).toBe(3);
		expect(await kept()).toEqual(["over-0", "over-1", "over-2"]);
		await openScopes(store, [ACCOUNT_ID], 20);
		expect(await evict(store, { staleBefore: 10, excessBytes: 0 })).toBe(1);
		expect(await kept()).toEqual(["over-0"]);
	});

	test("is not kept for the sake of a new request to it, but for that of a step on an old one", async () => {
		await addOperation(store, anOperation({ accountId: "none", requestKey: "none" }), "d");
		expect(await evict(store, ALL)).toBe(4);
		await put(aRequest({ key: "over-0", accountId: ACCOUNT_ID, events: OVER }));
		await openScopes(store, [UNIT_ID], 9);
		await store.put("scopes", { accountId: UNIT_ID, openedAt: 9, historyAt: 9 });
		await addOperation(store, anOperation({ key: "step", accountId: "x", requestKey: "over-0" }), "d");
		expect(await evict(store, ALL)).toBe(0);
		expect(await kept()).toEqual(["over-0"]);
	});
});

describe("what is not sent", () => {
	test("stays, however full the disk is", async () => {
		await addOperation(store, anOperation({ accountId: "none", requestKey: "none" }), "d");
		const draft = { key: "request:", host: "acme", values: { quote: "x" }, updatedAt: 1 };
		await saveDraft(store, draft);
		expect(await evict(store, ALL)).toBe(3);
		expect(await readOperations(store)).toHaveLength(1);
		expect(await store.getAll("drafts")).toEqual([draft]);
	});

	const draft = (key: string, values = {}) => ({ key, host: "acme", values, updatedAt: 1 });
	test.each([
		["a new request", () => addOperation(store, anOperation({ accountId: ACCOUNT_ID }), "d")],
		["a step", () => addOperation(store, anOperation({ accountId: "x", requestKey: "over-0" }), "d")],
		["a draft of a request", () => saveDraft(store, draft(`request:${ACCOUNT_ID}`))],
		["a draft with the account chosen", () => saveDraft(store, draft("request:", { accountId: ACCOUNT_ID }))],
		["a draft of an answer", () => saveDraft(store, draft("decline:over-0"))],
		[
			"a row of an older version",
			() => store.put("operations", { key: "old", of: ACCOUNT_ID } as unknown as Operation),
		],
	])("keeps the whole account it is about: %s", async (_, save) => {
		await save();
		await evict(store, ALL);
		expect(await kept()).toEqual(["over-0"]);
		expect(await hasCopy(ACCOUNT_ID)).toBe(true);
	});
});

test("wherever the background ends, an account is whole or not read", async () => {
	for (let at = 0; at < 3; at++) {
		await evict(mortalStore(createFate(at), store), { staleBefore: 0, excessBytes: 1 }).catch(() => {});
		const isThere = (await store.get("requests", "over-0")) !== undefined;
		expect(await hasCopy(ACCOUNT_ID), `step ${at}`).toBe(isThere);
	}
});
