/** Storing what the CRM delivered: the records of a page and its cursor, in one transaction. */
import { type IDBPTransaction, type StoreNames, unwrap } from "idb";
import { isLeftToLead } from "../domain/eviction.ts";
import type { Page, Stamped, Tombstone } from "../domain/page.ts";
import type { RequestEvent, RequestRow } from "../domain/records.ts";
import { fold, isOpen, STATUSES } from "../domain/request.ts";
import type { Store } from "./db.ts";
import { fewRowsAt, putRows, rowsAt } from "./many-rows.ts";
import { withRoom } from "./room.ts";
import type { RequestInStore, Schema } from "./schema.ts";
import { wholly } from "./wholly.ts";

/** Where rows that are kept as they come are kept. */
export const STORE_OF = {
	account: "accounts",
	unit: "units",
	expert: "experts",
	policy: "policies",
	result: "results",
	rating: "ratings",
	alignment: "alignments",
	agendaItem: "agenda",
} as const;

export const PAGE_STORES: StoreNames<Schema>[] = [
	"accounts",
	"units",
	"experts",
	"policies",
	"results",
	"ratings",
	"alignments",
	"agenda",
	"requests",
	"scopes",
	"sync",
];

type PageTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

/** Stores a page. Answers whether anything on the device is different now. */
export async function storePage(store: Store, page: Page): Promise<boolean> {
	return withRoom(store, () => {
		const tx = store.transaction(PAGE_STORES, "readwrite");
		return wholly(tx, () => applyPage(tx, page));
	});
}

/** The same inside a transaction that has more to do. */
export async function applyPage(tx: PageTransaction, page: Page): Promise<boolean> {
	const { cursor } = page;
	if (cursor)
		putRows(unwrap(tx.objectStore("sync")), [{ key: `cursor:${cursor.feed}`, value: cursor.value }]);
	switch (page.kind) {
		case "request":
			return applyRequests(tx, page.rows, page.gone);
		case "event":
			return applyEvents(tx, page.rows);
		default:
			return applyRows(tx, STORE_OF[page.kind], page.rows, page.gone);
	}
}

async function applyRows(
	tx: PageTransaction,
	name: (typeof STORE_OF)[keyof typeof STORE_OF],
	rows: readonly Schema[typeof name]["value"][],
	gone: readonly Tombstone[],
): Promise<boolean> {
	const target = unwrap(tx.objectStore(name));
	const ids = rows.map(({ id }) => id);
	const known = await fewRowsAt<object>(target, ids);
	const news = rows.flatMap((row) => {
		const old = known.get(row.id);
		const next = stillWanted(old, row);
		return isSame(old, next) ? [] : lean(next);
	});
	putRows(target, news);
	return (await removeGone(tx, name, gone)) || news.length > 0;
}

/** An account that is here for a reason of its own stays so, though it comes again for its requests' sake. */
function stillWanted<T extends object>(known: object | undefined, row: T): T {
	const isHere = known && !("isOnlyAsking" in known && known.isOnlyAsking);
	return isHere && "isOnlyAsking" in row ? { ...row, isOnlyAsking: false } : row;
}

/** Takes out what is deleted in the CRM, unless another record has come under the same key. */
async function removeGone(
	tx: PageTransaction,
	name: (typeof STORE_OF)[keyof typeof STORE_OF] | "requests",
	gone: readonly Tombstone[],
): Promise<boolean> {
	const target = tx.objectStore(name);
	let hasChanged = false;
	for (const { key, id } of gone) {
		if ((await target.get(key))?.id !== id) continue;
		await target.delete(key);
		hasChanged = true;
	}
	// What nobody has any more is not shown for another moment either.
	if (hasChanged) await tx.objectStore("sync").delete("programme");
	return hasChanged;
}

/** The CRM's stamps count whole seconds, so only the content tells whether anything is new. */
function isSame(known: object | undefined, row: object): boolean {
	if (!known) return false;
	const fields = new Map(Object.entries(known));
	return Object.entries(row).every(
		([field, value]) => JSON.stringify(fields.get(field)) === JSON.stringify(value),
	);
}

async function applyRequests(
	tx: PageTransaction,
	rows: readonly Stamped<RequestRow>[],
	gone: readonly Tombstone[],
): Promise<boolean> {
	const requests = unwrap(tx.objectStore("requests"));
	const keys = rows.map(({ key }) => key);
	const known = await fewRowsAt<RequestInStore>(requests, keys);
	const isOver = rows.some((row) => !known.has(row.key) && !isWanted(row));
	const scopes = isOver ? await tx.objectStore("scopes").getAll() : [];
	const inScope = new Set(scopes.flatMap(({ accountId, isEvicted }) => (isEvicted ? [] : accountId)));
	const news = rows.flatMap((row) => {
		const old = known.get(row.key);
		if (isSame(old, row)) return [];
		if (!old && !isWanted(row) && !inScope.has(row.accountId) && !inScope.has(row.unitId)) return [];
		return indexed({ ...old, ...row, events: old?.events ?? [] });
	});
	putRows(requests, news);
	return (await removeGone(tx, "requests", gone)) || news.length > 0;
}

/**
 * Open requests of all accounts are kept, and those that a programme lead has to decide on; others that are over
 * only for accounts and units in scope.
 */
function isWanted(row: RequestRow): boolean {
	const status = STATUSES.find((each) => each === row.listedStatus);
	return !status || isOpen(status) || isLeftToLead(row);
}

/**
 * Events go into their request's record. One whose request is not here is left out: the request was not
 * wanted, or it comes with the next pull, which then completes its history.
 */
async function applyEvents(tx: PageTransaction, rows: readonly Stamped<RequestEvent>[]): Promise<boolean> {
	const requests = unwrap(tx.objectStore("requests"));
	const byRequest = Map.groupBy(rows, (row) => row.requestKey);
	const stored = await rowsAt<RequestInStore>(requests, [...byRequest.keys()]);
	const changed = [...stored].flatMap(([key, request]) => {
		const known = new Set(request.events.flatMap((event) => (event.createdAt ? event.key : [])));
		const news = (byRequest.get(key) ?? []).filter((event) => !known.has(event.key));
		return news.length > 0 ? withEvents(request, news) : [];
	});
	putRows(requests, changed);
	return changed.length > 0;
}

/** A request with these events added; what is known of an event with the same key stays if confirmed. */
function withEvents(request: RequestInStore, events: readonly RequestEvent[]): RequestInStore {
	const byKey = new Map(request.events.map((event) => [event.key, event]));
	for (const event of events) byKey.set(event.key, lean(event));
	return indexed({ ...request, events: [...byKey.values()] });
}

/** The row with its index keys as its events make them. */
function indexed({ openUnitId: _u, isLive: _l, isIncomplete: _i, ...row }: RequestInStore): RequestInStore {
	const { status, openEscalation } = fold(row.events);
	return {
		...lean(row),
		...((isOpen(status) || status === "delivered" || openEscalation) && { isLive: 1 as const }),
		...(isOpen(status) && { openUnitId: row.unitId }),
		...(status === "draft" && !row.isHistoryRead && { isIncomplete: 1 as const }),
	};
}

/**
 * A row without the fields that say nothing: disk and reader pay for a field that is `undefined` as for any other,
 * and of the 24 that an event can have most have 8.
 */
function lean<T extends object>(row: T): T {
	const copy = { ...row };
	for (const field in copy) if (copy[field] === undefined) delete copy[field];
	return copy;
}

/** Notes that the CRM was asked for all events of these requests, so that it is not asked again. */
export async function markHistoriesRead(store: Store, keys: readonly string[]): Promise<void> {
	const tx = store.transaction("requests", "readwrite");
	await wholly(tx, async () => {
		for (const key of keys) {
			const request = await tx.store.get(key);
			if (request) await tx.store.put(indexed({ ...request, isHistoryRead: true }));
		}
	});
}
