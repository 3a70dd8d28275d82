/** What the forms offer. Apart from the rest of the copy: the popup needs no more than this. */
import type { StoredRequest } from "../domain/records.ts";
import type { Store } from "./db.ts";

/** What the request form offers: the cached accounts to choose from, the units and who knows what there. */
export async function readFormChoices(store: Store) {
	const tx = store.transaction(["accounts", "units", "experts"]);
	const [accounts, units, experts] = await Promise.all([
		tx.objectStore("accounts").getAll(),
		tx.objectStore("units").getAll(),
		tx.objectStore("experts").getAll(),
	]);
	await tx.done;
	const chosen = accounts.filter(({ isOnlyAsking }) => !isOnlyAsking);
	return { accounts: chosen.sort(byName), units: units.sort(byName), experts: experts.sort(byName) };
}

/** As a Dane looks a name up, whichever language is spoken: æ, ø and å come last, and aa is å. */
function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, "da");
}

/** The open requests of a unit, from all accounts. */
export function readQueue(store: Store, unitId: string): Promise<StoredRequest[]> {
	return store.getAllFromIndex("requests", "openUnitId", unitId);
}
