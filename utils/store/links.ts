/** Whose page a record's is, as the CRM last said. */
import type { Link } from "../domain/related.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";

export function readLink(store: Store, recordId: string): Promise<Link | undefined> {
	return store.get("links", recordId);
}

export async function writeLink(store: Store, link: Link): Promise<void> {
	await withRoom(store, () => store.put("links", link));
}
