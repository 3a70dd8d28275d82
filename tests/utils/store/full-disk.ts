import type { Store } from "../../../utils/store/db.ts";

type Method = (...args: unknown[]) => unknown;
const isMethod = (value: unknown): value is Method => typeof value === "function";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The same store on a disk that takes no row until one of the copy's requests has been deleted. */
export function fullDisk(store: Store): Store {
	let isFull = true;
	const quota = () => new DOMException("No room", "QuotaExceededError");

	function storeOn(target: unknown, name: unknown, abort: () => void): unknown {
		if (!isObject(target)) return target;
		return new Proxy(target, {
			get(store, key) {
				const value: unknown = Reflect.get(store, key);
				if (!isMethod(value)) return value;
				return (...args: unknown[]) => {
					if (key === "delete" && name === "requests") isFull = false;
					// What a browser does: the request fails a little later, and its transaction with it. Scopes
					// are rewritten, and take no more than before.
					if (isFull && name !== "scopes" && (key === "put" || key === "add"))
						return Promise.resolve().then(() => {
							abort();
							throw quota();
						});
					return value.apply(store, args);
				};
			},
		});
	}

	function transactionOn(names: unknown, tx: unknown): unknown {
		if (!isObject(tx)) return tx;
		const abort = () => {
			const end: unknown = Reflect.get(tx, "abort");
			if (isMethod(end)) end.apply(tx);
		};
		return new Proxy(tx, {
			get(target, key) {
				const value: unknown = Reflect.get(target, key);
				if (key === "store") return storeOn(value, names, abort);
				if (key === "objectStore" && isMethod(value))
					return (name: unknown) => storeOn(value.call(target, name), name, abort);
				return isMethod(value) ? value.bind(target) : value;
			},
		});
	}

	return new Proxy(store, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (!isMethod(value)) return value;
			if (key === "transaction")
				return (...args: unknown[]) => transactionOn(args[0], value.apply(target, args));
			if (key === "put")
				return async (...args: unknown[]) => {
					if (isFull) throw quota();
					return value.apply(target, args);
				};
			return value.bind(target);
		},
	});
}
