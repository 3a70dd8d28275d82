/** The end of the background at a chosen step: nothing that belongs to it does anything from then on. */
import type { Store } from "../../../utils/store/db.ts";

export class Death extends Error {}

export type Fate = ReturnType<typeof createFate>;

/** Ends at the step of this number, counted from 0. Steps lie before and after all that is awaited. */
export function createFate(at: number) {
	let passed = 0;
	let isDead = false;
	return {
		isDead: () => isDead,
		step() {
			if (!isDead && passed !== at) {
				passed += 1;
				return;
			}
			isDead = true;
			throw new Death(`at step ${at}`);
		},
	};
}

export function mortalFetch(fate: Fate, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
	return async (input, init) => {
		fate.step();
		const answer = await fetch(input, init);
		fate.step();
		return answer;
	};
}

type Method = (...args: unknown[]) => unknown;
const isMethod = (value: unknown): value is Method => typeof value === "function";

/** A store whose reads and transactions end with the background: before they begin, uncommitted, or after. */
export function mortalStore(fate: Fate, store: Store): Store {
	return new Proxy(store, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (!isMethod(value)) return value;
			if (key === "transaction") {
				return (...args: unknown[]) => {
					fate.step();
					return mortalTransaction(fate, value.apply(target, args));
				};
			}
			return async (...args: unknown[]) => {
				fate.step();
				const result = await value.apply(target, args);
				fate.step();
				return result;
			};
		},
	});
}

interface Transaction {
	done: Promise<void>;
	abort: () => void;
	commit: () => void;
}
const isTransaction = (value: unknown): value is Transaction =>
	typeof value === "object" && value !== null && "done" in value && "abort" in value;

function mortalTransaction(fate: Fate, tx: unknown): unknown {
	if (!isTransaction(tx)) throw new TypeError("not a transaction");
	let isCommitting = false;
	return new Proxy(tx, {
		get(target, key) {
			if (key === "commit") {
				return () => {
					endedBefore(fate, target);
					isCommitting = true;
					target.commit();
				};
			}
			if (key === "done") return committed(fate, target, isCommitting);
			const value: unknown = Reflect.get(target, key);
			return isMethod(value) ? value.bind(target) : value;
		},
	});
}

async function committed(fate: Fate, tx: Transaction, isCommitting: boolean): Promise<void> {
	if (!isCommitting) endedBefore(fate, tx);
	await tx.done;
	fate.step();
}

/** What is not committed is rolled back, as the browser does when the process is gone. */
function endedBefore(fate: Fate, tx: Transaction): void {
	try {
		fate.step();
	} catch (death) {
		tx.done.catch(() => {});
		tx.abort();
		throw death;
	}
}
