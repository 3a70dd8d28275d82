import type { StoreState } from "../domain/diagnostics.ts";
import type { Store } from "./db.ts";
import { parsedUnsent } from "./operations.ts";

/** How much lies in a store, how its last look at the CRM went, and how what is not sent stands. */
export async function readState(store: Store): Promise<StoreState> {
	const names = [...store.objectStoreNames];
	const tx = store.transaction(names);
	const [counts, unsent, row] = await Promise.all([
		Promise.all(names.map(async (name) => [name, await tx.objectStore(name).count()] as const)),
		tx.objectStore("operations").getAll(),
		tx.objectStore("sync").get("status"),
	]);
	await tx.done;
	const status = row?.key === "status" ? row : undefined;
	return {
		rows: Object.fromEntries(counts),
		unsent: parsedUnsent(unsent),
		pulledAt: status?.pulledAt,
		endedAt: status?.endedAt,
		problem: status?.problem,
		failedLooks: status?.retry?.failures,
		hidden: status?.hidden?.length ?? 0,
		unknown: status?.unknown?.length ?? 0,
	};
}
