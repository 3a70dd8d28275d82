/** Whose page a record's is, as the CRM last said. */
import type { Link } from "../domain/related.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";

export function readLink(store: Store, recordId: string): Promise<Link | undefined> {
	return store.get("links", recordId);
}

/** The account of a request that the device has, by the CRM's id: no index leads to it, so that all are gone through. */
export async function readAccountOfRequest(store: Store, id: string): Promise<string | undefined> {
	return (await store.getAll("requests")).find((row) => row.id === id)?.accountId;
}

export async function writeLink(store: Store, link: Link): Promise<void> {
	await withRoom(store, () => store.put("links", link));
}
