import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import type { Page } from "../../../utils/domain/page.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { addOperation, discardOperation, readOperations } from "../../../utils/store/operations.ts";
import { settle } from "../../../utils/store/settle.ts";
import { anOperation, aUnit, MONDAY, UNIT_ID } from "../domain/examples.ts";
import { createFate, mortalStore } from "../sync/death.ts";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`settle-${names}`, () => {});
});

const PAGE: Page = { kind: "unit", rows: [{ ...aUnit(), stamp: "2026-03-02T09:00:00Z" }], gone: [] };
const ANSWER = { confirmed: ["o1"], failed: new Map(), pages: [PAGE] };

test("an operation goes with the records that take its place, or stays, wherever the background ends", async () => {
	let at = 0;
	for (; ; at++) {
		await store.clear("units");
		await store.clear("operations");
		await addOperation(store, anOperation({ key: "o1" }), "none");
		const fate = createFate(at);
		await settle(mortalStore(fate, store), ANSWER, MONDAY).catch(() => {});
		const isStored = (await store.get("units", UNIT_ID)) !== undefined;
		expect(await readOperations(store), `step ${at}`).toHaveLength(isStored ? 0 : 1);
		if (!fate.isDead()) break;
	}
	expect(at).toBeGreaterThan(1);
});

test("a failure that comes late does not bring back what its user gave up meanwhile", async () => {
	const failure = { kind: "invalid", code: "X", message: "No" } as const;
	await addOperation(store, anOperation({ key: "o1", status: "rejected", failure }), "none");
	await discardOperation(store, "o1");
	await settle(store, { confirmed: [], failed: new Map([["o1", failure]]), pages: [] }, MONDAY);
	expect(await readOperations(store)).toEqual([]);
});
