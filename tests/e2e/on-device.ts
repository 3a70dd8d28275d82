import type { Page } from "puppeteer-core";
import * as v from "valibot";

/** What the extension keeps on the device, read and written by way of one of its own pages in a tab. */

const Connections = v.object({
	connections: v.record(
		v.string(),
		v.object({ orgId: v.string(), userId: v.string(), userName: v.string() }),
	),
});
type Area = "local" | "session";

/** One area of the extension's storage, whole. */
export function storageOf(page: Page, area: Area): Promise<unknown> {
	return page.evaluate((name) => {
		const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
		return api.storage[name].get(null);
	}, area);
}

/** Who is signed in at a CRM host, and the database that is theirs. */
export async function signedInAt(page: Page, host: string) {
	const { connections } = v.parse(Connections, await storageOf(page, "local"));
	const author = connections[host];
	if (!author) throw new Error(`Nobody is signed in at ${host}.`);
	return { author, database: `instep-${author.orgId}-${author.userId}` };
}

/** All rows of one object store. */
export function rowsOf(page: Page, database: string, store: string): Promise<unknown[]> {
	return page.evaluate(
		async (name, from) => {
			const done = (request: IDBRequest) =>
				new Promise<void>((resolve, reject) => {
					request.onsuccess = () => resolve();
					request.onerror = () => reject(request.error);
				});
			const opening = indexedDB.open(name);
			await done(opening);
			const reading = opening.result.transaction(from).objectStore(from).getAll();
			await done(reading);
			opening.result.close();
			return reading.result;
		},
		database,
		store,
	);
}

/** Puts one row, as durably as the extension does; returns when it is on disk. */
export async function putRow(page: Page, database: string, store: string, row: object): Promise<void> {
	await page.evaluate(
		async (name, to, value) => {
			const opening = indexedDB.open(name);
			await new Promise((resolve) => {
				opening.onsuccess = resolve;
			});
			const tx = opening.result.transaction(to, "readwrite", { durability: "strict" });
			tx.objectStore(to).put(value);
			await new Promise((resolve, reject) => {
				tx.oncomplete = resolve;
				tx.onabort = () => reject(tx.error);
			});
			opening.result.close();
			new BroadcastChannel("instep").postMessage(name);
		},
		database,
		store,
		row,
	);
}

/** Every row of every database, by name of database and object store. */
export async function everyRow(page: Page): Promise<Record<string, unknown[]>> {
	const stores = await page.evaluate(async () => {
		const found: [string, string][] = [];
		for (const { name = "" } of await indexedDB.databases()) {
			const opening = indexedDB.open(name);
			await new Promise((resolve) => {
				opening.onsuccess = resolve;
			});
			for (const store of opening.result.objectStoreNames) found.push([name, store]);
			opening.result.close();
		}
		return found;
	});
	const rows: Record<string, unknown[]> = {};
	for (const [name, store] of stores) rows[`${name}/${store}`] = await rowsOf(page, name, store);
	return rows;
}
