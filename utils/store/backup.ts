/** A user's own rows, out to a backup file and back from one. One function, one transaction. */
import type { Part } from "../domain/backup.ts";
import { type Held, type Merge, rowsOf, toMerge } from "../domain/backup-merge.ts";
import { isEntry } from "../domain/entry.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";
import { wholly } from "./wholly.ts";

const STORES = ["operations", "drafts", "requests", "ratings", "alignments", "agenda", "sync"] as const;

/** As they lie there, those too that this version cannot read. */
export async function readOwn(store: Store): Promise<Pick<Part, "unsent" | "drafts">> {
	const tx = store.transaction(["operations", "drafts"]);
	const [unsent, drafts] = await Promise.all([
		tx.objectStore("operations").getAll(),
		tx.objectStore("drafts").getAll(),
		tx.done,
	]);
	return { unsent, drafts };
}

/**
 * What importing a part would do now. Nothing where the device has not read the CRM yet: it could not tell what of
 * the part the CRM has.
 */
export function planMerge(store: Store, part: Part, now: number): Promise<Merge | undefined> {
	return merge(store, part, now, true);
}

/** Takes a part over, all of it or nothing. Decides anew: what was planned may have been sent since. */
export function mergeOwn(store: Store, part: Part, now: number): Promise<Merge | undefined> {
	return withRoom(store, () => merge(store, part, now, false));
}

function merge(store: Store, part: Part, now: number, isDry: boolean): Promise<Merge | undefined> {
	const tx = store.transaction(STORES, "readwrite", { durability: "strict" });
	return wholly(tx, async () => {
		const operations = tx.objectStore("operations");
		const drafts = tx.objectStore("drafts");
		const status = await tx.objectStore("sync").get("status");
		if (part.owner && !(status?.key === "status" && status.pulledAt !== undefined)) return undefined;
		const confirmed = new Set<string>();
		for (const row of rowsOf(part).unsent) {
			if (isEntry(row)) continue;
			const request = await tx.objectStore("requests").get(row.requestKey);
			for (const { key, createdAt } of request?.events ?? []) if (createdAt) confirmed.add(key);
		}
		const points = await tx.objectStore("agenda").getAll();
		for (const name of ["ratings", "alignments"] as const)
			for (const { key } of await tx.objectStore(name).getAll()) confirmed.add(key);
		for (const { key } of points) confirmed.add(key);
		const held: Held = {
			unsent: new Set(await operations.getAllKeys()),
			draftsAt: new Map((await drafts.getAll()).map(({ key, updatedAt }) => [key, updatedAt])),
			confirmed,
			pointsAt: new Map(points.map(({ key, stamp }) => [key, Date.parse(stamp)])),
		};
		const merged = toMerge(part, held, now);
		if (isDry) return merged;
		for (const row of merged.unsent) await operations.add(row);
		for (const draft of merged.drafts) await drafts.put(draft);
		return merged;
	});
}
