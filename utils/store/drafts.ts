/** What is typed and not sent. Written strictly, and kept until it is sent or thrown away by hand. */
import * as v from "valibot";
import { Draft } from "../domain/draft.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";

const STRICT = { durability: "strict" } as const;

export async function saveDraft(store: Store, draft: Draft): Promise<void> {
	await withRoom(store, () => {
		const tx = store.transaction("drafts", "readwrite", STRICT);
		return Promise.all([tx.store.put(draft), tx.done]);
	});
}

export async function readDraft(store: Store, key: string): Promise<Draft | undefined> {
	const row = v.safeParse(Draft, await store.get("drafts", key));
	return row.success ? row.output : undefined;
}

/** The request draft touched last, whichever account it is for. */
export async function readLatestDraft(store: Store, prefix: string): Promise<Draft | undefined> {
	const rows = await store.getAll("drafts", IDBKeyRange.bound(prefix, `${prefix}\uffff`));
	return rows
		.flatMap((row) => {
			const draft = v.safeParse(Draft, row);
			return draft.success ? [draft.output] : [];
		})
		.reduce<Draft | undefined>((a, b) => (a && a.updatedAt >= b.updatedAt ? a : b), undefined);
}

export async function deleteDraft(store: Store, key: string): Promise<void> {
	const tx = store.transaction("drafts", "readwrite", STRICT);
	await Promise.all([tx.store.delete(key), tx.done]);
}

/**
 * Drafts typed before anybody was signed in at a host go over to the user who now is, unless they have
 * typed since. Written in the new
 * place before they are dropped in the old one: a death in between leaves two, never none.
 */
export async function adoptDrafts(from: Store, to: Store, host: string): Promise<void> {
	const drafts = (await from.getAll("drafts")).filter((draft) => draft.host === host);
	for (const draft of drafts) {
		const theirs = await readDraft(to, draft.key);
		if (!theirs || theirs.updatedAt < draft.updatedAt) await saveDraft(to, draft);
		await deleteDraft(from, draft.key);
	}
}
