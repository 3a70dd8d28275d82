/** Whose page a record's is, as the CRM last said. */
import type { Link } from "../domain/related.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";

export function readLink(store: Store, recordId: string): Promise<Link | undefined> {
	return store.get("links", recordId);
}

/** No more than this at once, so that whoever paints meanwhile does not wait for it. */
const PAGE_ROWS = 500;

/** The account of a request that the device has, by the CRM's id: no index leads to it, so that all are leafed through. */
export async function readAccountOfRequest(store: Store, id: string): Promise<string | undefined> {
	for (let after = ""; ; ) {
		const rows = await store.getAll("requests", IDBKeyRange.lowerBound(after, true), PAGE_ROWS);
		const found = rows.find((row) => row.id === id);
		const last = rows[PAGE_ROWS - 1];
		if (found || !last) return found?.accountId;
		after = last.key;
	}
}

export async function writeLink(store: Store, link: Link): Promise<void> {
	await withRoom(store, () => store.put("links", link));
}
