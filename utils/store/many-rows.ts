/**
 * Many rows in one transaction. The library makes a promise and four listeners of each request, which is half a second
 * of 10,000 records (tests/bench/pull-all.ts), so this speaks to the browser's own store.
 */
import { wrap } from "idb";

/** So many keys between the first and the last that are asked for are looked at, and no more. */
const MOST_KEYS = 1_000;

/** What is stored under these keys, where it is likely that hardly any is, as in a first pull: one look tells. */
export async function fewRowsAt<T>(store: IDBObjectStore, keys: readonly string[]): Promise<Map<string, T>> {
	const [first, ...others] = keys.toSorted();
	if (first === undefined) return new Map();
	const range = IDBKeyRange.bound(first, others.at(-1) ?? first);
	const here = new Set(await wrap(store.getAllKeys(range, MOST_KEYS)));
	return rowsAt(store, here.size < MOST_KEYS ? keys.filter((key) => here.has(key)) : keys);
}

/** What is stored under these keys. */
export async function rowsAt<T>(store: IDBObjectStore, keys: readonly string[]): Promise<Map<string, T>> {
	const asked = keys.map((key): [string, IDBRequest<T | undefined>] => [key, quiet(store.get(key))]);
	// A transaction answers in the order in which it is asked.
	const [, last] = asked.at(-1) ?? [];
	if (last) await wrap(last);
	return new Map(asked.flatMap(([key, { result }]) => (result === undefined ? [] : [[key, result]])));
}

/** Has these rows stored. One that cannot be takes the transaction with it, which tells why (wholly.ts). */
export function putRows<T>(store: IDBObjectStore, rows: readonly T[]): void {
	for (const row of rows) quiet(store.put(row));
}

/**
 * A request that nobody waits for. The library takes the first failure that it hears of for the end of the transaction,
 * while whoever waits for a later request has not heard of any: what has ended it is known at its end.
 */
function quiet<T>(request: IDBRequest<T>): IDBRequest<T> {
	request.onerror = stop;
	return request;
}

const stop = (event: Event) => event.stopPropagation();
