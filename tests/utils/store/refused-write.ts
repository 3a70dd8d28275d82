type Exec = (asked: { source: IDBObjectStore; operation: () => never }) => IDBRequest<IDBValidKey>;
const isExec = (value: unknown): value is Exec => typeof value === "function";

/**
 * A write that a browser's disk has no room for: it fails a little later, when more may have been asked, and its
 * transaction with it. What asks a transaction for something is fake-indexeddb's own.
 */
export function refusedWrite(source: IDBObjectStore): IDBRequest<IDBValidKey> {
	const ask: unknown = Reflect.get(source.transaction, "_execRequestAsync");
	if (!isExec(ask)) throw new TypeError("not of fake-indexeddb");
	return ask.call(source.transaction, {
		source,
		operation: () => {
			throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
		},
	});
}
