/** Transactions that do not come through: the disk is full, or the browser takes them back. */
import { unwrap } from "idb";
import type { Store } from "../../utils/store/db.ts";
import { refusedWrite } from "../utils/store/refused-write.ts";

export const DISK_FAULTS = ["no room", "taken back"] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

type Method = (...args: unknown[]) => unknown;
const isMethod = (value: unknown): value is Method => typeof value === "function";

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
			return (...[names, mode, options]: Parameters<Store["transaction"]>) => {
				const tx = target.transaction(names, mode, options);
				const fault = mode === "readwrite" ? next() : undefined;
				if (fault === "no room") withoutRoom(unwrap(tx));
				return fault === "taken back" ? takenBackAtItsEnd(tx) : tx;
			};
		},
	});
}

interface Transaction {
	done: Promise<void>;
	abort: () => void;
}

function takenBackAtItsEnd(tx: Transaction): Transaction {
	return new Proxy(tx, {
		get(target, key) {
			if (key === "done") return takenBack(target);
			// It would come to that, had it not been taken back.
			if (key === "commit") return () => undefined;
			const value: unknown = Reflect.get(target, key);
			return isMethod(value) ? value.bind(target) : value;
		},
	});
}

/** The browser's own stores in a transaction, changed for whoever reaches them. */
function withoutRoom(tx: IDBTransaction): void {
	for (const name of tx.objectStoreNames) {
		const target = tx.objectStore(name);
		for (const method of ["put", "add"] as const) target[method] = () => refusedWrite(target);
	}
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
