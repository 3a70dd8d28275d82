import { createSalesforce } from "../../utils/crm/salesforce/salesforce.ts";
import { createConnection } from "../../utils/crm/salesforce/session.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { consumerKeyOf } from "../../utils/platform/consumer-key.ts";
import { basePolicy } from "../../utils/platform/managed.ts";
import { tokenStoreOf, withTokens } from "../../utils/platform/token-store.ts";
import { storeName } from "../../utils/store/db.ts";
import { createStores } from "../../utils/store/stores.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";

/** The global one must be called on its global. */
export const globalFetch = globalThis.fetch.bind(globalThis);

/** The background's stores. */
export const storeOf = createStores();

const hiddenFields = new Map<string, Set<string>>();

/** Found out anew by each background: an admin may have opened a field meanwhile. */
function hiddenFieldsOf(name: string): Set<string> {
	const known = hiddenFields.get(name) ?? new Set();
	hiddenFields.set(name, known);
	return known;
}

/** The tokens of this user, for calls as them. */
export async function tokensOf(connection: Connection) {
	return createConnection({
		fetch: globalFetch,
		clientId: await consumerKeyOf(connection.host),
		origin: connection.origin,
		tokens: tokenStoreOf(connection),
		lock: withTokens,
	});
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
			fetch: globalFetch,
			userId: connection.userId,
			hidden: hiddenFieldsOf(name),
			connection: await tokensOf(connection),
		}),
		basePolicy: await basePolicy(),
		now: Date.now,
		random: Math.random,
		announce: () => announce(name),
	};
}
