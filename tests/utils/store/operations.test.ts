import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Operation } from "../../../utils/domain/operation.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { readDraft, saveDraft } from "../../../utils/store/drafts.ts";
import {
	addOperation,
	addOperations,
	discardOperation,
	hurry,
	markAttempted,
	readOperations,
	undoOperation,
} from "../../../utils/store/operations.ts";
import { settle } from "../../../utils/store/settle.ts";
import { anAsk, anOperation, MONDAY } from "../domain/examples.ts";
import { createFate, mortalStore } from "../sync/death.ts";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`operations-${names}`, () => {});
});

const DRAFT = { key: "request:1", host: "acme", values: { quote: "q" }, updatedAt: 1 };
const UNREADABLE = { key: "old", shape: "of an older version" } as unknown as Operation;
const FAILURE = { kind: "invalid", code: "X", message: "no" } as const;
const confirm = (confirmed: string[]) => settle(store, { confirmed, failed: new Map(), pages: [] }, MONDAY);

describe("what the user sends", () => {
	test.each([
		["a new request", { ask: anAsk() }],
		["a step", {}],
	])(
		"is an operation or still a draft, never both and never neither, wherever the worker ends: %s",
		async (_, of) => {
			for (let at = 0; at < 4; at++) {
				await store.clear("operations");
				await saveDraft(store, DRAFT);
				await addOperation(mortalStore(createFate(at), store), anOperation(of), DRAFT.key).catch(() => {});
				const hasDraft = (await readDraft(store, DRAFT.key)) !== undefined;
				expect((await readOperations(store)).length === 1, `step ${at}`).toBe(!hasDraft);
			}
		},
	);

	test.each([
		["a new request", { ask: anAsk() }],
		["a step", {}],
	])("with a key that is already there keeps the draft and the first operation: %s", async (_, of) => {
		await addOperation(store, anOperation({ accountId: "first" }), "other");
		await saveDraft(store, DRAFT);
		const second = anOperation({ ...of, accountId: "second" });
		await expect(addOperation(store, second, DRAFT.key)).rejects.toMatchObject({ name: "ConstraintError" });
		expect(await readOperations(store)).toMatchObject([{ accountId: "first" }]);
		expect(await readDraft(store, DRAFT.key)).toEqual(DRAFT);
	});
});

describe("operations that belong together", () => {
	const accept = anOperation({ key: "accept" });
	const rest = anOperation({ key: "rest", requestKey: "rest", after: "accept" });
	const keys = async () => (await readOperations(store)).map(({ key }) => key);

	test("are kept all or none, wherever the worker ends", async () => {
		for (let at = 0; at < 5; at++) {
			await store.clear("operations");
			await addOperations(mortalStore(createFate(at), store), [accept, rest], DRAFT.key).catch(() => {});
			expect([0, 2], `step ${at}`).toContain((await keys()).length);
		}
		await expect(addOperations(store, [{ ...accept, key: "new" }, rest], "x")).rejects.toThrow();
		expect(await keys()).toEqual(["accept", "rest"]);
	});

	test("are undone and given up together with what they come after", async () => {
		await addOperations(store, [accept, rest, anOperation({ key: "other" })], DRAFT.key);
		await undoOperation(store, "accept");
		expect(await keys()).toEqual(["other"]);
		await addOperations(store, [{ ...accept, status: "rejected" }, rest], DRAFT.key);
		await discardOperation(store, "accept");
		expect(await keys()).toEqual(["other"]);
	});

	test("can be given up alone, and stay when the first is through", async () => {
		await addOperations(store, [accept, { ...rest, status: "rejected" }], DRAFT.key);
		await discardOperation(store, "rest");
		expect(await keys()).toEqual(["accept"]);
		await addOperation(store, rest, DRAFT.key);
		await confirm(["accept"]);
		expect(await keys()).toEqual(["rest"]);
	});
});

describe("steps of one request", () => {
	const step = (key: string, createdAt: number, requestKey = "r1") => {
		const { event } = anOperation();
		return anOperation({ key, requestKey, createdAt, event: { ...event, key, requestKey, at: createdAt } });
	};

	test("keep the order in which they were done, also where the clock was set back or stood still", async () => {
		await addOperation(store, step("c", MONDAY), "none");
		await addOperation(store, step("b", MONDAY - 3_600_000), "none");
		await addOperation(store, step("a", MONDAY + 1), "none");
		const inOrder = (await readOperations(store)).toSorted((a, b) => a.createdAt - b.createdAt);
		expect(inOrder.map(({ key }) => key)).toEqual(["c", "b", "a"]);
		// The CRM counts whole seconds; within one, the devices' times decide.
		expect(inOrder.map(({ event }) => event.at)).toEqual([MONDAY, MONDAY + 1, MONDAY + 2]);
	});

	test("keep the device's own time where nothing of their request is before them", async () => {
		await addOperation(store, step("b", MONDAY), "none");
		await addOperation(store, step("a", MONDAY - 3_600_000, "r2"), "none");
		expect((await readOperations(store)).find(({ key }) => key === "a")).toMatchObject({
			createdAt: MONDAY - 3_600_000,
			event: { at: MONDAY - 3_600_000 },
		});
	});
});

describe("a row that this version cannot read", () => {
	test("is not shown, not sent and not thrown away", async () => {
		await store.put("operations", UNREADABLE);
		expect(await readOperations(store)).toEqual([]);
		expect(await markAttempted(store, ["old"], MONDAY, () => 0.5)).toEqual([]);
		expect(await hurry(store, ["old"], MONDAY)).toEqual([]);
		expect(await undoOperation(store, "old")).toBeUndefined();
		expect(await discardOperation(store, "old")).toBeUndefined();
		await settle(store, { confirmed: [], failed: new Map([["old", FAILURE]]), pages: [] }, MONDAY);
		expect(await store.getAll("operations")).toEqual([UNREADABLE]);
	});
});

describe("an operation leaves the store", () => {
	test("when the CRM has it, with the CRM's records in the same step", async () => {
		for (let at = 0; at < 4; at++) {
			await store.put("operations", anOperation());
			await store.clear("units");
			const unit = { id: "u", key: "u", name: "Quality", stamp: "1" };
			const page = { kind: "unit", rows: [unit], gone: [] } as const;
			const answer = { confirmed: ["o1"], failed: new Map(), pages: [{ ...page, rows: [unit], gone: [] }] };
			await settle(mortalStore(createFate(at), store), answer, MONDAY).catch(() => {});
			expect(await store.count("units"), `step ${at}`).toBe(1 - (await store.count("operations")));
		}
	});

	test("by undo only before the first try, by discard only once it is stuck", async () => {
		await addOperation(store, anOperation({ key: "new" }), "d");
		await addOperation(store, anOperation({ key: "tried", attempts: 1 }), "d");
		await addOperation(store, anOperation({ key: "stuck", attempts: 1, status: "rejected" }), "d");
		await addOperation(store, anOperation({ key: "blocked", attempts: 1, status: "blocked" }), "d");
		expect(await undoOperation(store, "tried")).toBeUndefined();
		expect(await discardOperation(store, "tried")).toBeUndefined();
		expect(await discardOperation(store, "new")).toBeUndefined();
		expect(await undoOperation(store, "new")).toMatchObject({ key: "new" });
		expect(await discardOperation(store, "stuck")).toMatchObject({ key: "stuck" });
		expect(await discardOperation(store, "blocked")).toMatchObject({ key: "blocked" });
		expect((await readOperations(store)).map(({ key }) => key)).toEqual(["tried"]);
	});

	test("never by failing, whatever the reason", async () => {
		const kinds = ["offline", "server", "throttled", "auth", "invalid", "forbidden", "gone", "bug"] as const;
		for (const kind of kinds) {
			await store.put("operations", anOperation());
			const failed = new Map([["o1", { kind, code: "C", message: "why" }]]);
			await settle(store, { confirmed: [], failed, pages: [] }, MONDAY);
			expect(await readOperations(store)).toMatchObject([{ key: "o1", failure: { kind } }]);
		}
	});
});

test("an attempt that is not noted is not made: what another background removed or rejected is left out", async () => {
	await addOperation(store, anOperation({ key: "gone" }), "d");
	await addOperation(store, anOperation({ key: "here", requestKey: "r2" }), "d");
	await addOperation(store, anOperation({ key: "stuck", requestKey: "r3", status: "rejected" }), "d");
	await confirm(["gone"]);
	const batch = await markAttempted(store, ["gone", "here", "stuck"], MONDAY, () => 0.5);
	expect(batch.map(({ key }) => key)).toEqual(["here"]);
	expect(await readOperations(store)).toMatchObject([
		{ key: "here", attempts: 1 },
		{ key: "stuck", attempts: 0 },
	]);
});
