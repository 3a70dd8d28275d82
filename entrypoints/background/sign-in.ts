import { CrmError } from "../../utils/crm/crm.ts";
import { signIn } from "../../utils/crm/salesforce/session.ts";
import { apiOriginOf } from "../../utils/crm/sites.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { redirectUri, showAuthorizePage } from "../../utils/platform/identity.ts";
import type { SignInAnswer } from "../../utils/platform/messages.ts";
import { clientId, connections } from "../../utils/platform/settings.ts";
import { NOBODY, storeName } from "../../utils/store/db.ts";
import { adoptDrafts } from "../../utils/store/drafts.ts";
import { hurry, readOperations } from "../../utils/store/operations.ts";
import { globalFetch, storeOf, tokenStoreOf } from "./stores.ts";

/**
 * Signs in at a CRM host. What waited for this user goes on, and drafts typed before go over to them.
 * Answers the new connection, or why there is none.
 */
export async function signInAt(host: string): Promise<SignInAnswer & { connection?: Connection }> {
	const origin = apiOriginOf(host);
	if (!origin) return { ok: false, code: "NO_CRM", message: host };
	try {
		const { tokens, identity } = await signIn({
			fetch: globalFetch,
			clientId: await clientId.get(),
			origin,
			redirectUri: redirectUri(),
			show: showAuthorizePage,
			randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
		});
		const connection = { host, ...identity, origin: tokens.origin, isSignedOut: false };
		await tokenStoreOf(connection).set(tokens);
		const store = await storeOf(storeName(connection));
		await adoptDrafts(await storeOf(NOBODY), store, host);
		const blocked = (await readOperations(store)).filter(({ status }) => status === "blocked");
		await hurry(
			store,
			blocked.map(({ key }) => key),
			Date.now(),
		);
		await connections.set({ ...(await connections.get()), [host]: connection });
		return { ok: true, connection };
	} catch (error) {
		if (!(error instanceof CrmError)) throw error;
		return { ok: false, code: error.code, message: error.message };
	}
}
