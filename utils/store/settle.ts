import type { StoreNames } from "idb";
import { afterFailure, type Failure } from "../domain/operation.ts";
import type { Page } from "../domain/page.ts";
import type { Schema, Store } from "./db.ts";
import { parsedOperations } from "./operations.ts";
import { applyPage, PAGE_STORES, wholly } from "./pages.ts";

const STORES: StoreNames<Schema>[] = [...PAGE_STORES, "operations"];

/** Stores what the CRM answered: its records come in as the confirmed operations go, all in one step. */
export async function settle(
	store: Store,
	answer: { confirmed: readonly string[]; failed: ReadonlyMap<string, Failure>; pages: readonly Page[] },
	now: number,
): Promise<void> {
	const tx = store.transaction(STORES, "readwrite", { durability: "strict" });
	await wholly(tx, async () => {
		for (const page of answer.pages) await applyPage(tx, page);
		const operations = tx.objectStore("operations");
		for (const key of answer.confirmed) {
			const [operation] = parsedOperations([await operations.get(key)]);
			await operations.delete(key);
			const requestKey = operation?.requestKey;
			if (requestKey) await tx.objectStore("sync").put({ key: `header:${requestKey}`, requestKey });
		}
		for (const [key, failure] of answer.failed) {
			const [operation] = parsedOperations([await operations.get(key)]);
			if (operation) await operations.put(afterFailure(operation, failure, now));
		}
	});
}

/** Requests whose rows in the CRM want their copies refreshed: noted as their steps went through. */
export async function readStaleHeaders(store: Store): Promise<string[]> {
	const rows = await store.getAll("sync", IDBKeyRange.bound("header:", "header:\uffff"));
	return rows.flatMap((row) => ("requestKey" in row ? row.requestKey : []));
}

export async function forgetStaleHeaders(store: Store, requestKeys: readonly string[]): Promise<void> {
	const tx = store.transaction("sync", "readwrite");
	for (const key of requestKeys) await tx.store.delete(`header:${key}`);
	await tx.done;
}
