import type { StoreNames } from "idb";
import { afterFailure, type Failure } from "../domain/operation.ts";
import type { Page } from "../domain/page.ts";
import type { Store } from "./db.ts";
import { parsedUnsent } from "./operations.ts";
import { applyPage, PAGE_STORES } from "./pages.ts";
import { withRoom } from "./room.ts";
import type { Schema } from "./schema.ts";
import { wholly } from "./wholly.ts";

const STORES: StoreNames<Schema>[] = [...PAGE_STORES, "operations"];

/** Stores what the CRM answered: its records come in as the confirmed operations go, all in one step. */
export async function settle(
	store: Store,
	answer: { confirmed: readonly string[]; failed: ReadonlyMap<string, Failure>; pages: readonly Page[] },
	now: number,
): Promise<void> {
	await withRoom(store, () => {
		const tx = store.transaction(STORES, "readwrite", { durability: "strict" });
		return wholly(tx, async () => {
			for (const page of answer.pages) await applyPage(tx, page);
			const operations = tx.objectStore("operations");
			for (const key of answer.confirmed) await operations.delete(key);
			for (const [key, failure] of answer.failed) {
				const [operation] = parsedUnsent([await operations.get(key)]);
				if (operation) await operations.put(afterFailure(operation, failure, now));
			}
		});
	});
}
