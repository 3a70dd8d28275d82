/** What the user did and the CRM has not confirmed. Written strictly: acknowledged means it is on disk. */
import type { IDBPObjectStore } from "idb";
import * as v from "valibot";
import { type Entry, isEntry, Unsent } from "../domain/entry.ts";
import { following } from "../domain/following.ts";
import { attempted, hurried, isUndoable, type Operation } from "../domain/operation.ts";
import type { Store } from "./db.ts";
import { withRoom } from "./room.ts";
import type { Schema } from "./schema.ts";
import { wholly } from "./wholly.ts";

const STRICT = { durability: "strict" } as const;
type Writing = IDBPObjectStore<Schema, ("operations" | "drafts")[], "operations", "readwrite">;

/** Keeps an operation, and drops the draft it was made from, in one step. */
export function addOperation(store: Store, operation: Operation, draftKey: string): Promise<void> {
	return addOperations(store, [operation], draftKey);
}

/** The same for operations that belong together: all of them are kept, or none. */
export async function addOperations(
	store: Store,
	operations: readonly Unsent[],
	draftKey: string,
): Promise<void> {
	await withRoom(store, () => {
		const tx = store.transaction(["operations", "drafts"], "readwrite", STRICT);
		return wholly(tx, async () => {
			const own = tx.objectStore("operations");
			await Promise.all([
				tx.objectStore("drafts").delete(draftKey),
				...operations.map((operation) => own.add(operation)),
				operations.every(isNew) ? ending(tx) : putAfter(own, operations),
			]);
		});
	});
}

/** Somebody waits for it (quality.md P8), and the browser answers nothing before it has drawn the click. */
async function ending(tx: { commit: () => void }): Promise<void> {
	tx.commit();
}

/** A new request comes after nothing: its key was made with it. */
function isNew(unsent: Unsent): boolean {
	return !isEntry(unsent) && unsent.ask !== undefined;
}

/** Writes those once more that a clock which was set back has before what is here. */
async function putAfter(own: Writing, operations: readonly Unsent[]): Promise<void> {
	const keys = operations.map(({ key }) => key);
	const kept = parsedUnsent(await own.getAll()).filter(({ key }) => !keys.includes(key));
	for (const operation of operations) {
		const next = following(operation, kept);
		if (next !== operation) await own.put(next);
	}
}

/** The steps on requests among them. */
export async function readOperations(store: Store): Promise<Operation[]> {
	return parsedOperations(await store.getAll("operations"));
}

export async function readUnsent(store: Store): Promise<Unsent[]> {
	return parsedUnsent(await store.getAll("operations"));
}

/**
 * Stored rows may come from an older version. One that cannot be read is not shown, but it stays where it
 * is: only its user may throw it away.
 */
export function parsedUnsent(rows: readonly unknown[]): Unsent[] {
	return rows.flatMap((row) => {
		const unsent = v.safeParse(Unsent, row);
		return unsent.success ? [unsent.output] : [];
	});
}

/** Steps on requests, and what else waits. */
export function byKind(rows: readonly unknown[]): { operations: Operation[]; entries: Entry[] } {
	const unsent = parsedUnsent(rows);
	return {
		operations: unsent.flatMap((each) => (isEntry(each) ? [] : each)),
		entries: unsent.filter(isEntry),
	};
}

export function parsedOperations(rows: readonly unknown[]): Operation[] {
	return byKind(rows).operations;
}

/**
 * Before a send: notes the attempt and when the next would be due. Answers those still there, for the user
 * may have undone one meanwhile; from here on it cannot be undone.
 */
export function markAttempted(
	store: Store,
	keys: readonly string[],
	now: number,
	random: () => number,
): Promise<Unsent[]> {
	return withRoom(store, () =>
		change(store, keys, (operation) =>
			operation.status === "waiting" ? attempted(operation, now, random()) : undefined,
		),
	);
}

/** A new try at once: of one operation by the user's hand, or of all that wait or are blocked. */
export function hurry(store: Store, keys: readonly string[], now: number): Promise<Unsent[]> {
	return withRoom(store, () => change(store, keys, (operation) => hurried(operation, now)));
}

/** Takes a step back that has never been sent. Answers it, or nothing when it was too late. */
export async function undoOperation(store: Store, key: string): Promise<Unsent | undefined> {
	return remove(store, key, isUndoable);
}

/** The user gives up something that could not be sent. */
export async function discardOperation(store: Store, key: string): Promise<Unsent | undefined> {
	return remove(store, key, ({ status }) => status !== "waiting");
}

async function change(
	store: Store,
	keys: readonly string[],
	/** Nothing leaves the operation as it is, and out of the answer. */
	next: (operation: Unsent) => Unsent | undefined,
): Promise<Unsent[]> {
	const tx = store.transaction("operations", "readwrite", STRICT);
	return wholly(tx, async () => {
		const changed: Unsent[] = [];
		for (const key of keys) {
			const [operation] = parsedUnsent([await tx.store.get(key)]);
			const after = operation && next(operation);
			if (!after) continue;
			await tx.store.put(after);
			changed.push(after);
		}
		return changed;
	});
}

/** What was to come after it goes with it: it has not been sent either. */
async function remove(
	store: Store,
	key: string,
	isAllowed: (operation: Unsent) => boolean,
): Promise<Unsent | undefined> {
	const tx = store.transaction("operations", "readwrite", STRICT);
	return wholly(tx, async () => {
		const [operation] = parsedUnsent([await tx.store.get(key)]);
		const isRemoved = operation !== undefined && isAllowed(operation);
		if (isRemoved) {
			await tx.store.delete(key);
			const rest = parsedUnsent(await tx.store.getAll()).filter(({ after }) => after === key);
			for (const each of rest) await tx.store.delete(each.key);
		}
		return isRemoved ? operation : undefined;
	});
}
