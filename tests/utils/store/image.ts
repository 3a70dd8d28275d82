/** An image of the database as a version of Instep leaves it: its stores with their indexes, and rows of each. */
import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";

const Image = v.object({
	version: v.number(),
	stores: v.record(
		v.string(),
		v.object({
			keyPath: v.string(),
			indexes: v.record(
				v.string(),
				v.object({ keyPath: v.string(), unique: v.boolean(), multiEntry: v.boolean() }),
			),
			rows: v.array(v.record(v.string(), v.unknown())),
		}),
	),
});
export type Image = v.InferOutput<typeof Image>;

const FOLDER = new URL("./images/", import.meta.url);

/** Images of all released versions, the oldest first. */
export function readImages(): Image[] {
	return readdirSync(FOLDER)
		.map((name) => v.parse(Image, JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))))
		.toSorted((a, b) => a.version - b.version);
}

/** Makes the database of an image, without any code of the extension. */
export async function layDown(name: string, { version, stores }: Image): Promise<void> {
	const request = indexedDB.open(name, version);
	request.onupgradeneeded = () => {
		for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
			const made = request.result.createObjectStore(store, { keyPath });
			for (const [index, { keyPath, ...options }] of Object.entries(indexes))
				made.createIndex(index, keyPath, options);
			for (const row of rows) made.put(row);
		}
	};
	(await opened(request)).close();
}

/** What is in a database now, in the form of an image. */
export async function imageOf(name: string): Promise<Image> {
	const database = await opened(indexedDB.open(name));
	const stores: Image["stores"] = {};
	for (const each of [...database.objectStoreNames].toSorted()) {
		const store = database.transaction(each).objectStore(each);
		const rows = store.getAll();
		const indexes = [...store.indexNames].toSorted().map((index) => store.index(index));
		stores[each] = {
			keyPath: String(store.keyPath),
			indexes: Object.fromEntries(
				indexes.map(({ name, keyPath, unique, multiEntry }) => [
					name,
					{ keyPath: String(keyPath), unique, multiEntry },
				]),
			),
			rows: await new Promise((resolve) => {
				rows.onsuccess = () => resolve(rows.result);
			}),
		};
	}
	const { version } = database;
	database.close();
	return { version, stores };
}

export function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
