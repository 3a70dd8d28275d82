/** Transactions that do not come through: the disk is full, or the browser takes them back. */
import type { Store } from "../../utils/store/db.ts";

export const DISK_FAULTS = ["no room", "taken back"] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

type Method = (...args: unknown[]) => unknown;
const isMethod = (value: unknown): value is Method => typeof value === "function";
const WRITES = ["put", "add"];

/**
 * A store whose next transactions that write meet these faults, one each; `onMet` is told.
 * As in a browser, a write without room takes its whole transaction with it.
 */
export function failingStore(plan: DiskFault[], onMet: (fault: DiskFault) => void, store: Store): Store {
	const next = () => {
		const fault = plan.shift();
		if (fault) onMet(fault);
		return fault;
	};
	return new Proxy(store, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (!isMethod(value)) return value;
			if (key === "put") {
				return async (...args: unknown[]) => {
					if (next()) throw noRoom();
					return value.apply(target, args);
				};
			}
			if (key !== "transaction") return value.bind(target);
			return (...args: unknown[]) => {
				const tx = value.apply(target, args);
				const fault = args[1] === "readwrite" ? next() : undefined;
				return fault && isTransaction(tx) ? failing(fault, tx) : tx;
			};
		},
	});
}

interface Transaction {
	done: Promise<void>;
	abort: () => void;
	objectStore: (name: string) => object;
}
const isTransaction = (value: unknown): value is Transaction =>
	typeof value === "object" && value !== null && "done" in value && "abort" in value;

function failing(fault: DiskFault, tx: Transaction): Transaction {
	return new Proxy(tx, {
		get(target, key) {
			if (key === "done") return fault === "taken back" ? takenBack(target) : target.done;
			const value: unknown = Reflect.get(target, key);
			if (key === "store" && fault === "no room") return full(target, value);
			if (!isMethod(value)) return value;
			if (key !== "objectStore" || fault !== "no room") return value.bind(target);
			return (...args: unknown[]) => full(target, value.apply(target, args));
		},
	});
}

function full(tx: Transaction, objectStore: unknown): unknown {
	if (typeof objectStore !== "object" || objectStore === null) return objectStore;
	return new Proxy(objectStore, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (!isMethod(value)) return value;
			if (!WRITES.includes(String(key))) return value.bind(target);
			return async () => {
				// The disk answers later, when more may have been asked of the transaction.
				await Promise.resolve();
				end(tx);
				throw noRoom();
			};
		},
	});
}

async function takenBack(tx: Transaction): Promise<void> {
	end(tx);
	await tx.done;
}

function end(tx: Transaction): void {
	try {
		tx.abort();
	} catch {
		// It has ended by itself.
	}
}

function noRoom(): DOMException {
	return new DOMException("The quota has been exceeded.", "QuotaExceededError");
}
