import type { HttpOptions } from "../../utils/crm/salesforce/http.ts";
import { createSalesforce } from "../../utils/crm/salesforce/salesforce.ts";
import { createConnection } from "../../utils/crm/salesforce/session.ts";
import { CALLS_AT_ONCE, createSlots, type Slots } from "../../utils/crm/salesforce/slots.ts";
import type { Usage } from "../../utils/domain/calls.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { consumerKeyOf } from "../../utils/platform/consumer-key.ts";
import { connections } from "../../utils/platform/settings.ts";
import { tokenStoreOf, withTokens } from "../../utils/platform/token-store.ts";
import { noteCall } from "../../utils/store/calls.ts";
import { type Store, storeName } from "../../utils/store/db.ts";
import { createStores } from "../../utils/store/stores.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";

/** The global one must be called on its global. */
export const globalFetch = globalThis.fetch.bind(globalThis);

/** The background's stores. */
export const storeOf = createStores();

/** Reads the same from the store of each user at each host. */
export async function readAll<T>(read: (store: Store) => Promise<T>): Promise<{ host: string; read: T }[]> {
	const all = Object.values(await connections.get());
	return Promise.all(
		all.map(async (connection) => ({
			host: connection.host,
			read: await read(await storeOf(storeName(connection))),
		})),
	);
}

const hiddenFields = new Map<string, Set<string>>();

/** Found out anew by each background: an admin may have opened a field meanwhile. */
function hiddenFieldsOf(name: string): Set<string> {
	const known = hiddenFields.get(name) ?? new Set();
	hiddenFields.set(name, known);
	return known;
}

const slots = new Map<string, Slots>();

/** Each org has an origin of its own, whoever calls it and for what. */
function slotsOf(origin: string): Slots {
	const known = slots.get(origin) ?? createSlots(CALLS_AT_ONCE);
	slots.set(origin, known);
	return known;
}

/** What calls as this user need: their tokens, a place among the org's calls, and that they are counted. */
export async function callsOf(connection: Connection): Promise<HttpOptions> {
	return {
		fetch: globalFetch,
		slots: slotsOf(connection.origin),
		onAnswer: (usage) => count(connection, usage),
		connection: createConnection({
			fetch: globalFetch,
			clientId: await consumerKeyOf(connection.host),
			origin: connection.origin,
			tokens: tokenStoreOf(connection),
			lock: withTokens,
		}),
	};
}

/** A count that cannot be kept, on a full disk, is no reason to lose the answer that came. */
export async function count(connection: Connection, usage: Usage | undefined): Promise<void> {
	const name = storeName(connection);
	await storeOf(name)
		.then((store) => noteCall(store, usage, Date.now()))
		.catch(() => undefined);
}

/** All that pull and drain need for one user in one org. */
export async function syncContextOf(
	connection: Connection,
	announce: (name: string) => void,
): Promise<SyncContext> {
	const name = storeName(connection);
	return {
		store: await storeOf(name),
		user: connection,
		crm: createSalesforce({
			...(await callsOf(connection)),
			userId: connection.userId,
			hidden: hiddenFieldsOf(name),
		}),
		basePolicy: await basePolicy(),
		now: Date.now,
		random: Math.random,
		announce: () => announce(name),
	};
}
