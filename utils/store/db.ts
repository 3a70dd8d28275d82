import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Calls } from "../domain/calls.ts";
import type { Draft } from "../domain/draft.ts";
import type { Operation } from "../domain/operation.ts";
import type { Retry } from "../domain/pace.ts";
import type { Policy } from "../domain/policy.ts";
import type { Account, Expert, StoredRequest, Unit } from "../domain/records.ts";

/** An account this device keeps history of, or was asked to. */
export interface Scope {
	accountId: string;
	openedAt: number;
	/** When its history was read; missing until then. */
	historyAt?: number;
	/** The CRM has no such account for this user. */
	isUnreadable?: boolean;
}

/** How the last look at the CRM went. */
export interface SyncStatus {
	key: "status";
	/** When everything was last seen to be as in the CRM. */
	pulledAt?: number;
	/** When the last look ended, however it went. */
	endedAt?: number;
	/** When each feed was last looked at. */
	feedsAt?: Record<string, number>;
	/** Fields the CRM does not show this user. */
	hidden?: string[];
	/** Why the last look failed; gone with the next that works. */
	problem?: { code: string; kind: string };
	/** When to look again after looks that failed; gone with the next that works. */
	retry?: Retry;
}

export interface CallsRow extends Calls {
	key: "calls";
}

export interface CursorRow {
	key: `cursor:${string}`;
	value: string;
}

type Stamped<T> = T & { stamp: string };

/** A request with what the indexes need; absent keys keep a row out of an index. */
export interface RequestInStore extends Stamped<StoredRequest> {
	/** The unit while the request is open: its place in the unit's queue. */
	openUnitId?: string;
	/** 1 while the history lacks its first event, so that a later pull completes it. */
	isIncomplete?: 1;
	/** The CRM was asked for the whole history; if the first event still lacks, there is none. */
	isHistoryRead?: boolean;
}

export interface Schema extends DBSchema {
	accounts: { key: string; value: Stamped<Account> };
	units: { key: string; value: Stamped<Unit> };
	experts: { key: string; value: Stamped<Expert> };
	policies: { key: string; value: Stamped<Policy & { id: string }> };
	requests: {
		key: string;
		value: RequestInStore;
		indexes: { accountId: string; openUnitId: string; isIncomplete: number };
	};
	scopes: { key: string; value: Scope };
	sync: { key: string; value: SyncStatus | CallsRow | CursorRow };
	operations: { key: string; value: Operation };
	drafts: { key: string; value: Draft };
}

export type Store = IDBPDatabase<Schema>;

const VERSION = 1;

/**
 * Opens the database of one user in one org. Each has a database of its own, so that nothing of one can be
 * read or sent as another. `nobody` holds what was typed before anybody was signed in.
 * @param onLost called when the connection has ended and must be opened again
 */
export function openStore(name: string, onLost: () => void): Promise<Store> {
	return openDB<Schema>(name, VERSION, {
		upgrade(db) {
			db.createObjectStore("accounts", { keyPath: "id" });
			db.createObjectStore("units", { keyPath: "id" });
			db.createObjectStore("experts", { keyPath: "id" });
			db.createObjectStore("policies", { keyPath: "id" });
			const requests = db.createObjectStore("requests", { keyPath: "key" });
			requests.createIndex("accountId", "accountId");
			requests.createIndex("openUnitId", "openUnitId");
			requests.createIndex("isIncomplete", "isIncomplete");
			db.createObjectStore("scopes", { keyPath: "accountId" });
			db.createObjectStore("sync", { keyPath: "key" });
			db.createObjectStore("operations", { keyPath: "key" });
			db.createObjectStore("drafts", { keyPath: "key" });
		},
		// A newer version of Instep wants to open the database: step aside, or it waits for ever.
		blocking(_current, _blocked, event) {
			if (event.target instanceof IDBDatabase) event.target.close();
			onLost();
		},
		terminated: onLost,
	});
}

export const NOBODY = "instep-nobody";

export function storeName(author: { orgId: string; userId: string }): string {
	return `instep-${author.orgId}-${author.userId}`;
}

/** Opens each database once, and anew when the browser has ended its connection. */
export function createStores(): (name: string) => Promise<Store> {
	const opened = new Map<string, Promise<Store>>();
	return (name) => {
		const known = opened.get(name);
		if (known) return known;
		const store = openStore(name, () => opened.delete(name));
		store.catch(() => opened.delete(name));
		opened.set(name, store);
		return store;
	};
}
