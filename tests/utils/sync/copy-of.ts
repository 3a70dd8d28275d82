/** All that a device has copied of the CRM, in a form in which two devices can be compared. */
import { fold } from "../../../utils/domain/request.ts";
import type { Store } from "../../../utils/store/db.ts";

export async function copyOf(store: Store) {
	const requests = await store.getAll("requests");
	return {
		accounts: await store.getAll("accounts"),
		units: await store.getAll("units"),
		experts: await store.getAll("experts"),
		policies: await store.getAll("policies"),
		cursors: (await store.getAll("sync")).filter(({ key }) => key.startsWith("cursor:")),
		requests: requests.map(({ isHistoryRead: _, ...request }) => ({
			...request,
			events: request.events.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
		})),
	};
}

/** The queue of a unit as the panel reads it: keys of open requests. */
export async function queueOf(store: Store, unitId: string): Promise<string[]> {
	return (await store.getAllFromIndex("requests", "openUnitId", unitId)).map(({ key }) => key);
}

export async function statusOf(store: Store, key: string): Promise<string | undefined> {
	const request = await store.get("requests", key);
	return request && fold(request.events).status;
}
