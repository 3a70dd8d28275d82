/** A user's own rows go out to a file and come back: none lost, none twice, none over what is newer. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { type Owner, readBackup, writeBackup } from "../../../utils/domain/backup.ts";
import type { Draft } from "../../../utils/domain/draft.ts";
import { type Entry, entryOf, type Unsent } from "../../../utils/domain/entry.ts";
import { mergeOwn, planMerge, readOwn } from "../../../utils/store/backup.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { readUnsent } from "../../../utils/store/operations.ts";
import { settle } from "../../../utils/store/settle.ts";
import { writeSyncStatus } from "../../../utils/store/sync-state.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { aPoint } from "../domain/agenda-examples.ts";
import { anyText } from "../domain/any-text.ts";
import { anAsk, anEvent, anOperation, aRequest, HOUR, KAM, MONDAY, OWNER } from "../domain/examples.ts";
import { createFate, mortalStore } from "../sync/death.ts";

const origin = "https://fjeldso.my.salesforce.com";
const owner: Owner = { ...KAM, origin, host: "fjeldso.lightning.force.com" };
const POINT_ID = "a05xx0000000001AAA";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`backup-${names}`, () => {});
	await writeSyncStatus(store, { pulledAt: MONDAY });
});

const draft = (key: string, updatedAt = 1, typed = "half a sent"): Draft => ({
	...{ key, host: owner.host, values: { resultWanted: typed }, updatedAt },
});
const outcome = (at: number): Entry =>
	entryOf(
		{ kind: "outcome", row: { key: "p1", accountId: "a", isTakenUp: true, outcome: "Logistics pays" } },
		KAM,
		() => `outcome-${at}`,
		at,
	);
const point = (changedAt: number) => ({
	...aPoint(),
	id: POINT_ID,
	stamp: new Date(changedAt).toISOString().replace("Z", "+0000"),
});
/** What the store holds, through a file as a person keeps it. */
async function saved() {
	const text = writeBackup({
		...{ madeAt: MONDAY, choices: { addedHosts: [], consumerKeys: {} } },
		parts: [{ owner, ...(await readOwn(store)) }],
	});
	const read = readBackup(text);
	if (typeof read === "string") throw new Error(read);
	const [part] = read.parts;
	return part ?? expect.fail("the file has a part");
}
const wipe = async () => {
	await clearStore(store, true);
	await writeSyncStatus(store, { pulledAt: MONDAY });
};
const held = async () => ({ unsent: await readUnsent(store), drafts: await store.getAll("drafts") });

const anyStep = fc
	.record({
		key: fc.uuid(),
		requestKey: fc.uuid(),
		status: fc.constantFrom("waiting", "rejected"),
		attempts: fc.nat(20),
		text: fc.string({ maxLength: 40, unit: "grapheme" }),
		isNew: fc.boolean(),
	})
	.map(({ key, requestKey, status, attempts, text, isNew }): Unsent => {
		const failure = { kind: "invalid", code: "REQUIRED_FIELD_MISSING", message: text } as const;
		return anOperation({
			...{ key, requestKey, attempts, status: status === "rejected" ? "rejected" : "waiting" },
			event: anEvent(isNew ? "submit" : "escalate", { key, requestKey, note: text }),
			...(isNew && { ask: anAsk({ key: requestKey, expertise: text }) }),
			...(status === "rejected" && { failure }),
		});
	});
const anyDraft = fc.record({ key: fc.uuid(), updatedAt: fc.nat(), typed: anyText });
const anyWork = fc.record({
	steps: fc.uniqueArray(anyStep, { maxLength: 6, selector: ({ key }) => key }),
	outcomes: fc.uniqueArray(fc.integer({ min: MONDAY, max: MONDAY + HOUR }), { maxLength: 3 }),
	drafts: fc.uniqueArray(anyDraft, { maxLength: 4, selector: ({ key }) => key }),
});
type Work = typeof anyWork extends fc.Arbitrary<infer T> ? T : never;
async function put({ steps, outcomes, drafts }: Work): Promise<void> {
	for (const row of [...steps, ...outcomes.map(outcome)]) await store.put("operations", row);
	for (const { key, updatedAt, typed } of drafts) await store.put("drafts", draft(key, updatedAt, typed));
}

describe("what was saved, and lost on the device", () => {
	test("is there again as it was, whatever it is, and importing it once more doubles nothing", async () => {
		await fc.assert(
			fc.asyncProperty(anyWork, async (work) => {
				await wipe();
				await put(work);
				const before = await held();
				const part = await saved();
				await wipe();
				await mergeOwn(store, part, MONDAY);
				expect(await held()).toEqual(before);
				const again = await mergeOwn(store, part, MONDAY);
				expect(again).toMatchObject({ unsent: [], drafts: [], sent: 0, unreadable: 0 });
				expect(again?.here).toBe(before.unsent.length + before.drafts.length);
				expect(await held()).toEqual(before);
			}),
			{ numRuns: 60 },
		);
	});

	test("joins what has been done since: nothing of either is lost", async () => {
		await fc.assert(
			fc.asyncProperty(anyWork, anyWork, async (old, since) => {
				await wipe();
				await put(old);
				const part = await saved();
				await wipe();
				await put(since);
				const there = await held();
				await mergeOwn(store, part, MONDAY);
				const after = await held();
				// What was there is as it was: no key was taken by the file's row, unless its draft is older.
				for (const row of there.unsent) expect(after.unsent).toContainEqual(row);
				for (const row of old.steps) expect(after.unsent.map(({ key }) => key)).toContain(row.key);
				for (const { key, updatedAt } of there.drafts)
					expect(after.drafts.find((one) => one.key === key)?.updatedAt).toBeGreaterThanOrEqual(updatedAt);
				for (const { key } of old.drafts) expect(after.drafts.map((one) => one.key)).toContain(key);
			}),
			{ numRuns: 40 },
		);
	});

	test("comes back whole or not at all, wherever the page ends", async () => {
		await put({ steps: [anOperation()], outcomes: [MONDAY], drafts: [] });
		await store.put("drafts", draft("request:1"));
		const part = await saved();
		let at = 0;
		for (; ; at++) {
			await wipe();
			const fate = createFate(at);
			await mergeOwn(mortalStore(fate, store), part, MONDAY).catch(() => undefined);
			const { unsent, drafts } = await held();
			expect([0, 3], `step ${at}`).toContain(unsent.length + drafts.length);
			if (!fate.isDead()) break;
		}
		expect(at).toBeGreaterThan(2);
	});

	test("is only looked at by a plan", async () => {
		await put({ steps: [anOperation()], outcomes: [], drafts: [] });
		const part = await saved();
		await wipe();
		expect((await planMerge(store, part, MONDAY))?.unsent).toHaveLength(1);
		expect(await held()).toEqual({ unsent: [], drafts: [] });
	});
});

describe("what the CRM has", () => {
	const step = anOperation({ event: anEvent("submit", { key: "o1" }), ask: anAsk() });
	const { events: _, ...row } = aRequest();
	const confirmed = () =>
		settle(
			store,
			{
				...{ confirmed: ["o1"], failed: new Map() },
				pages: [
					{ kind: "request", rows: [{ ...row, listedStatus: "submitted", stamp: "1" }], gone: [] },
					{ kind: "event", rows: [{ ...anEvent("submit", { key: "o1" }), stamp: "1" }], gone: [] },
				],
			},
			MONDAY,
		);

	test("is not sent again, though it was not sent when it was saved", async () => {
		await store.put("operations", step);
		const part = await saved();
		await confirmed();
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ unsent: [], sent: 1 });
		expect(await readUnsent(store)).toEqual([]);
	});

	test("is not known before the CRM has been read, so nothing comes in until then", async () => {
		await store.put("operations", step);
		const part = await saved();
		await clearStore(store, true);
		expect(await mergeOwn(store, part, MONDAY)).toBeUndefined();
		expect(await readUnsent(store)).toEqual([]);
	});

	test("of a point's outcome stays where it is the later one, and else is written over", async () => {
		await store.put("operations", outcome(MONDAY));
		const part = await saved();
		await wipe();
		await store.put("agenda", point(MONDAY + 1_000));
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ unsent: [], sent: 1 });
		await store.put("agenda", point(MONDAY - 1_000));
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({
			sent: 0,
			unsent: [{ key: `outcome-${MONDAY}` }],
		});
	});
});

describe("what may not come in", () => {
	test("is what somebody else did, also where it hides in a part of mine", async () => {
		await store.put("operations", anOperation({ author: OWNER }));
		await store.put("operations", anOperation({ key: "o2", author: { ...KAM, orgId: "00D9" } }));
		const part = await saved();
		await wipe();
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ unsent: [], unreadable: 2 });
		expect(await readUnsent(store)).toEqual([]);
	});

	test("is a step in a part of nobody's: there only drafts are", async () => {
		await store.put("operations", anOperation());
		await store.put("drafts", draft("request:"));
		const { owner: _, ...part } = await saved();
		await wipe();
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ unsent: [], unreadable: 1, drafts: [{}] });
	});

	test("is what cannot be read; the rest does", async () => {
		const part = { owner, unsent: [1, null, { key: "x" }, anOperation()], drafts: ["?", draft("request:1")] };
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ unreadable: 4, unsent: [{}], drafts: [{}] });
	});

	test("is the same key twice", async () => {
		const part = {
			...{ owner, unsent: [anOperation(), anOperation({ accountId: "other" })] },
			drafts: [draft("request:1", 1), draft("request:1", 3), draft("request:1", 2)],
		};
		expect(await mergeOwn(store, part, MONDAY)).toMatchObject({ here: 2 });
		expect((await store.get("drafts", "request:1"))?.updatedAt).toBe(3);
	});
});

test("what was held up for want of a session is free to go: who imports it has signed in", async () => {
	const failure = { kind: "auth", code: "INVALID_SESSION_ID", message: "" } as const;
	const part = { owner, unsent: [anOperation({ status: "blocked", failure })], drafts: [] };
	await mergeOwn(store, part, MONDAY + HOUR);
	expect(await readUnsent(store)).toEqual([anOperation({ dueAt: MONDAY + HOUR })]);
});

test("a draft on the device that is newer stays, an older one makes way", async () => {
	await store.put("drafts", draft("request:1", 5, "mine"));
	await mergeOwn(store, { owner, unsent: [], drafts: [draft("request:1", 4, "old")] }, MONDAY);
	expect(await store.get("drafts", "request:1")).toEqual(draft("request:1", 5, "mine"));
	await mergeOwn(store, { owner, unsent: [], drafts: [draft("request:1", 6, "new")] }, MONDAY);
	expect(await store.get("drafts", "request:1")).toEqual(draft("request:1", 6, "new"));
});
