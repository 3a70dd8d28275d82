import { unwrap } from "idb";
import type { Store } from "../../../utils/store/db.ts";
import { refusedWrite } from "./refused-write.ts";

type Method = (...args: unknown[]) => unknown;
const isMethod = (value: unknown): value is Method => typeof value === "function";

/** The same store on a disk that takes no row until one of the copy's requests has been deleted. */
export function fullDisk(store: Store): Store {
	let isFull = true;

	/** The browser's own store in a transaction, changed for whoever reaches it. */
	function limited(target: IDBObjectStore): void {
		const { name, put, add, delete: remove } = target;
		target.delete = (key) => {
			if (name === "requests") isFull = false;
			return remove.call(target, key);
		};
		// Scopes are rewritten, and take no more than before.
		const write =
			(method: typeof put): typeof put =>
			(...args) =>
				isFull && name !== "scopes" ? refusedWrite(target) : method.apply(target, args);
		target.put = write(put);
		target.add = write(add);
	}

	return new Proxy(store, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (!isMethod(value)) return value;
			if (key === "transaction")
				return (...[names, mode, options]: Parameters<Store["transaction"]>) => {
					const tx = target.transaction(names, mode, options);
					for (const name of tx.objectStoreNames) limited(unwrap(tx).objectStore(name));
					return tx;
				};
			if (key === "put")
				return async (...args: unknown[]) => {
					if (isFull) throw new DOMException("No room", "QuotaExceededError");
					return value.apply(target, args);
				};
			return value.bind(target);
		},
	});
}
