import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { readDraft, saveDraft } from "../../../utils/store/drafts.ts";
import { addOperation, hurry, markAttempted, readOperations } from "../../../utils/store/operations.ts";
import { storePage } from "../../../utils/store/pages.ts";
import { settle } from "../../../utils/store/settle.ts";
import { writeSyncStatus } from "../../../utils/store/sync-state.ts";
import { ACCOUNT_ID, anOperation, aRequest, aStory, aUnit, MONDAY } from "../domain/examples.ts";
import { fullDisk } from "./full-disk.ts";

let names = 0;
let store: Store;
/** The same database on a disk that is full until something of the copy is deleted. */
let full: Store;

beforeEach(async () => {
	names += 1;
	store = await openStore(`room-${names}`, () => {});
	full = fullDisk(store);
});

async function withHistory(): Promise<void> {
	await store.put("scopes", { accountId: ACCOUNT_ID, openedAt: 1, historyAt: 1 });
	const events = aStory("submit", "decline");
	await store.put("requests", { ...aRequest({ key: "over", events }), stamp: "1" });
}

const DRAFT = { key: "request:", host: "acme", values: { quote: "q" }, updatedAt: 1 };
const page = () =>
	({
		kind: "unit",
		rows: [{ ...aUnit(), stamp: "1" }],
		gone: [],
		cursor: { feed: "unit", value: "1" },
	}) as const;
const aStep = (key: string) => anOperation({ key, accountId: "none", requestKey: "none" });

const WRITES: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
	["a draft", () => saveDraft(full, DRAFT), () => readDraft(store, DRAFT.key)],
	[
		"what the user sends",
		() => addOperation(full, aStep("o1"), "d"),
		async () => (await readOperations(store)).find(({ key }) => key === "o1"),
	],
	[
		"an attempt",
		() => markAttempted(full, ["before"], MONDAY, () => 0.5),
		async () => (await readOperations(store)).find(({ attempts }) => attempts === 1),
	],
	[
		"a new try",
		() => hurry(full, ["before"], 9),
		async () => (await readOperations(store)).find(({ dueAt }) => dueAt === 9),
	],
	[
		"what the CRM answered",
		() =>
			settle(
				full,
				{ confirmed: [], failed: new Map(), pages: [{ ...page(), rows: [...page().rows], gone: [] }] },
				1,
			),
		() => store.get("sync", "cursor:unit"),
	],
	[
		"a page of a pull",
		() => storePage(full, { ...page(), rows: [...page().rows], gone: [] }),
		() => store.get("sync", "cursor:unit"),
	],
	["how a pull went", () => writeSyncStatus(full, { pulledAt: 1 }), () => store.get("sync", "status")],
];

describe.each(WRITES)("%s, written to a full disk", (_, write, read) => {
	beforeEach(() => store.put("operations", aStep("before")));

	test("is there after the copy has made way", async () => {
		await withHistory();
		await write();
		expect(await read()).toBeDefined();
		expect(await store.get("requests", "over")).toBeUndefined();
		expect(await store.get("scopes", ACCOUNT_ID)).toMatchObject({ isEvicted: true });
	});

	test("where nothing can make way, is told to whoever writes, and nothing unsent is lost", async () => {
		await expect(write()).rejects.toMatchObject({ name: "QuotaExceededError" });
		expect(await read()).toBeUndefined();
		expect(await readOperations(store)).toEqual([aStep("before")]);
	});
});

test("an error that is no lack of room makes nothing go", async () => {
	await withHistory();
	await store.put("operations", aStep("o1"));
	await expect(addOperation(store, aStep("o1"), "d")).rejects.toMatchObject({ name: "ConstraintError" });
	expect(await store.get("requests", "over")).toBeDefined();
});
