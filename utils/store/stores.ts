import { openStore, type Store } from "./db.ts";

/** The database on the disk is newer than the code that asks for it. */
export class StoreError extends Error {
	/** `updated`: it has become so while this page had it open. `newer`: it was so before. */
	readonly reason: "updated" | "newer";

	constructor(reason: "updated" | "newer") {
		super(`The database is of a newer version (${reason})`);
		this.name = "StoreError";
		this.reason = reason;
	}
}

/**
 * Opens the store of that name, or answers the one that is open. Rejects with StoreError, or with the
 * browser's error where it denies the extension its storage.
 * @param onBlocked called where an old tab keeps the database from opening; the answer comes once it is closed
 */
export type StoreOf = (name: string, onBlocked?: () => void) => Promise<Store>;

interface Opening {
	store: Promise<Store>;
	/** Resolves where an old tab is in the way; missing once the store is open. */
	blocked: Promise<void> | undefined;
}

/**
 * Opens each database once, and anew when its connection has ended.
 * @param onLost told whose connection has ended, so that pages look again and say what they find
 */
export function createStores(
	onLost: (name: string) => void = () => {},
	openOne: typeof openStore = openStore,
): StoreOf {
	const openings = new Map<string, Opening>();
	const former = new Set<string>();

	function open(name: string): Opening {
		const { promise: blocked, resolve } = Promise.withResolvers<void>();
		const lost = () => {
			openings.delete(name);
			onLost(name);
		};
		const opening: Opening = {
			blocked,
			store: openOne(name, lost, resolve).then(
				(store) => {
					former.add(name);
					opening.blocked = undefined;
					return store;
				},
				(error) => {
					openings.delete(name);
					throw isTooNew(error) ? new StoreError(former.has(name) ? "updated" : "newer") : error;
				},
			),
		};
		openings.set(name, opening);
		return opening;
	}

	return (name, onBlocked) => {
		const opening = openings.get(name) ?? open(name);
		if (onBlocked) void opening.blocked?.then(onBlocked);
		return opening.store;
	};
}

function isTooNew(error: unknown): boolean {
	return error instanceof DOMException && error.name === "VersionError";
}
