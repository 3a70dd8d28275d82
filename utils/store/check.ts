/** Comparing the copy with what the CRM still holds: where the comparison stands, and taking out what is gone. */
import type { StoreNames } from "idb";
import { afterFailure, type Failure } from "../domain/operation.ts";
import type { Store } from "./db.ts";
import { parsedOperations } from "./operations.ts";
import { STORE_OF } from "./pages.ts";
import { withRoom } from "./room.ts";
import { CHECKED_KINDS, type CheckedKind, type CheckPosition, type CheckRow, type Schema } from "./schema.ts";
import { wholly } from "./wholly.ts";

const CHECKED = { ...STORE_OF, request: "requests" } as const;

const STORES: StoreNames<Schema>[] = [...Object.values(CHECKED), "scopes", "sync", "operations"];

/** Rows of one kind, in the order of their keys. */
export interface CheckPage {
	kind: CheckedKind;
	rows: { key: string; id: string }[];
}

export async function readCheck(store: Store): Promise<CheckRow | undefined> {
	const row = await store.get("sync", "check");
	return row?.key === "check" ? row : undefined;
}

export async function writeCheck(store: Store, check: Omit<CheckRow, "key">): Promise<void> {
	await withRoom(store, () => store.put("sync", { key: "check", ...check }));
}

/** The next rows after a position, or from the beginning; nothing at the end of the copy. */
export async function readCheckPage(
	store: Store,
	position: CheckPosition | undefined,
	limit: number,
): Promise<CheckPage | undefined> {
	const from = position ? CHECKED_KINDS.indexOf(position.kind) : 0;
	for (const kind of CHECKED_KINDS.slice(from)) {
		const after = kind === position?.kind ? IDBKeyRange.lowerBound(position.after, true) : undefined;
		const rows = await store.getAll(CHECKED[kind], after, limit);
		const page = rows.map((row) => ({
			key: kind === "request" && "key" in row ? row.key : row.id,
			id: row.id,
		}));
		if (page.length > 0) return { kind, rows: page };
	}
	return undefined;
}

/**
 * Takes out what is gone and notes how far the comparison has come, in one step. A row that has come under
 * the same key meanwhile stays. What was to be sent on a request that is gone is kept, as rejected. Answers
 * how many rows were taken out.
 */
export async function removeVanished(
	store: Store,
	{ kind, rows: gone }: CheckPage,
	check: Omit<CheckRow, "key">,
	failure: Failure,
	now: number,
): Promise<number> {
	return withRoom(store, () => {
		const tx = store.transaction(STORES, "readwrite", { durability: "strict" });
		return wholly(tx, async () => {
			const target = tx.objectStore(CHECKED[kind]);
			const removed = new Set<string>();
			for (const { key, id } of gone) {
				if ((await target.get(key))?.id !== id) continue;
				await target.delete(key);
				removed.add(key);
				if (kind !== "account") continue;
				const { historyAt: _, ...scope } = (await tx.objectStore("scopes").get(key)) ?? { openedAt: now };
				await tx.objectStore("scopes").put({ ...scope, accountId: key, isUnreadable: true });
			}
			if (kind === "request" && removed.size > 0) {
				const operations = tx.objectStore("operations");
				for (const operation of parsedOperations(await operations.getAll())) {
					if (removed.has(operation.requestKey)) await operations.put(afterFailure(operation, failure, now));
				}
			}
			if (removed.size > 0) await tx.objectStore("sync").delete("programme");
			await tx.objectStore("sync").put({ key: "check", ...check });
			return removed.size;
		});
	});
}
