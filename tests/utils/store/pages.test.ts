import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Page, Stamped } from "../../../utils/domain/page.ts";
import type { RequestEvent, RequestRow } from "../../../utils/domain/records.ts";
import { fold } from "../../../utils/domain/request.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { markHistoriesRead, storePage } from "../../../utils/store/pages.ts";
import { openScopes } from "../../../utils/store/sync-state.ts";
import { ACCOUNT_ID, anAccount, aRequest, aStory, aUnit, UNIT_ID, unconfirmed } from "../domain/examples.ts";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`pages-${names}`, () => {});
});

const stamped = (events: readonly RequestEvent[]) => events.map((event) => ({ ...event, stamp: "1" }));
function rowOf(fields: Partial<RequestRow> = {}): Stamped<RequestRow> {
	const { events: _, ...row } = aRequest({ listedStatus: "submitted", ...fields });
	return { ...row, stamp: "1" };
}
const requests = (...rows: Stamped<RequestRow>[]): Page => ({ kind: "request", rows, gone: [] });
const events = (rows: readonly RequestEvent[]): Page => ({ kind: "event", rows: stamped(rows), gone: [] });
const stored = async () => (await store.get("requests", "r1")) ?? expect.fail("not stored");

const STORY = aStory(
	"submit",
	"ask_info",
	"give_info",
	{ type: "offer", expires: "2026-03-20" },
	"accept",
	"commit",
);

describe("the same page twice", () => {
	const PAGES: [string, Page, Page?][] = [
		["accounts", { kind: "account", rows: [{ ...anAccount(), stamp: "1" }], gone: [] }],
		["units", { kind: "unit", rows: [{ ...aUnit(), stamp: "1" }], gone: [] }],
		["requests", requests(rowOf())],
		["events", events(STORY), requests(rowOf())],
	];
	test.each(PAGES)("changes nothing and says so: %s", async (_, page, before) => {
		if (before) await storePage(store, before);
		expect(await storePage(store, page)).toBe(true);
		const all = async () => [
			await store.getAll("accounts"),
			await store.getAll("units"),
			await store.getAll("requests"),
		];
		const first = await all();
		expect(await storePage(store, page)).toBe(false);
		expect(await all()).toEqual(first);
	});

	test("that takes away what is not there changes nothing either", async () => {
		for (const kind of ["account", "unit", "expert", "policy", "request", "event"] as const)
			expect(await storePage(store, { kind, rows: [], gone: [{ id: "x", key: "x" }] }), kind).toBe(false);
	});
});

test("any order and any cut of the same events gives the same request", async () => {
	const cut = fc.tuple(fc.shuffledSubarray(STORY, { minLength: STORY.length }), fc.nat(6), fc.nat(6));
	await fc.assert(
		fc.asyncProperty(cut, async ([order, a, b]) => {
			await store.clear("requests");
			await storePage(store, requests(rowOf()));
			const [from, to] = [Math.min(a, b), Math.max(a, b)];
			// The last page overlaps with the others, as a delta does.
			for (const part of [order.slice(0, to), order.slice(from), order.slice(0, 2)])
				await storePage(store, events(part));
			const { events: kept, openUnitId, isIncomplete } = await stored();
			expect(kept).toHaveLength(STORY.length);
			expect(fold(kept)).toEqual(fold(stamped(STORY)));
			expect({ openUnitId, isIncomplete }).toEqual({ openUnitId: UNIT_ID, isIncomplete: undefined });
		}),
		{ numRuns: 40 },
	);
});

describe("the cursor", () => {
	test("does not move where the rows could not all be stored", async () => {
		const broken = { ...rowOf(), key: {} } as unknown as Stamped<RequestRow>;
		const cursor = { feed: "request", value: "2026-03-02T09:00:00.000+0000" };
		await expect(storePage(store, { ...requests(rowOf(), broken), cursor } as Page)).rejects.toThrow();
		expect(await store.getAll("sync")).toEqual([]);
	});

	test("moves also where a page brings nothing new", async () => {
		await storePage(store, requests(rowOf()));
		const page = { ...requests(rowOf()), cursor: { feed: "request", value: "later" } } as Page;
		expect(await storePage(store, page)).toBe(false);
		expect(await store.get("sync", "cursor:request")).toMatchObject({ value: "later" });
	});
});

describe("a request that is over", () => {
	const over = rowOf({ listedStatus: "declined" });
	test("is left out, unless its account is in scope or the device has it", async () => {
		await storePage(store, requests(over));
		expect(await store.count("requests")).toBe(0);
		await openScopes(store, [ACCOUNT_ID], 1);
		await storePage(store, requests(over));
		expect(await stored()).toMatchObject({ listedStatus: "declined" });
	});

	test("of a status this version does not know is kept", async () => {
		await storePage(store, requests(rowOf({ listedStatus: "of_next_year" })));
		await storePage(store, requests({ ...rowOf({ listedStatus: undefined }), key: "r2" }));
		expect(await store.count("requests")).toBe(2);
	});

	test("keeps its history when its row comes again", async () => {
		await storePage(store, requests(rowOf()));
		await storePage(store, events(STORY));
		await storePage(store, requests({ ...over, stamp: "2" }));
		expect((await stored()).events).toHaveLength(STORY.length);
	});
});

describe("the queue of a unit", () => {
	const queue = () => store.countFromIndex("requests", "openUnitId", UNIT_ID);
	test("holds a request from its first step until it closes, and again when it comes back", async () => {
		await storePage(store, requests(rowOf()));
		expect(await queue()).toBe(0);
		const story = aStory("submit", "decline", "give_info");
		const sizes: number[] = [];
		for (const event of story) {
			await storePage(store, events([event]));
			sizes.push(await queue());
		}
		expect(sizes).toEqual([1, 0, 1]);
	});
});

describe("events", () => {
	test("of a request the device does not have are left out", async () => {
		expect(await storePage(store, events(STORY))).toBe(false);
		expect(await store.count("requests")).toBe(0);
	});

	test("that the CRM confirms replace what the device said of them, and never the other way round", async () => {
		const [submit] = STORY;
		if (!submit) throw new Error("no story");
		await storePage(store, requests(rowOf()));
		await storePage(store, events([unconfirmed(submit)]));
		await storePage(store, events([submit]));
		await storePage(store, events([unconfirmed(submit)]));
		expect((await stored()).events).toMatchObject([{ key: submit.key, createdAt: submit.createdAt }]);
	});

	test("that lack the first make the request incomplete until its history was read, once", async () => {
		const incomplete = () => store.countFromIndex("requests", "isIncomplete");
		await storePage(store, requests(rowOf()));
		await storePage(store, events(STORY.slice(2)));
		expect(await incomplete()).toBe(1);
		await markHistoriesRead(store, ["r1", "unknown"]);
		expect(await incomplete()).toBe(0);
		await storePage(store, events(STORY));
		expect(await stored()).toMatchObject({ openUnitId: UNIT_ID });
		expect(await incomplete()).toBe(0);
	});
});
