import { CrmError } from "../../utils/crm/crm.ts";
import { signIn } from "../../utils/crm/salesforce/sign-in.ts";
import { apiOriginOf } from "../../utils/crm/sites.ts";
import type { Usage } from "../../utils/domain/calls.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { consumerKeyOf } from "../../utils/platform/consumer-key.ts";
import { redirectUri, showAuthorizePage } from "../../utils/platform/identity.ts";
import type { SignInAnswer } from "../../utils/platform/messages.ts";
import { connections, formerUsers } from "../../utils/platform/settings.ts";
import { tokenStoreOf, withTokens } from "../../utils/platform/token-store.ts";
import { NOBODY, storeName } from "../../utils/store/db.ts";
import { adoptDrafts } from "../../utils/store/drafts.ts";
import { hurry, readUnsent } from "../../utils/store/operations.ts";
import { leave } from "./sign-out.ts";
import { count, globalFetch, storeOf } from "./stores.ts";

/**
 * Signs in at a CRM host. What waited for this user goes on, and drafts typed before go over to them.
 * Answers the new connection, or why there is none.
 */
export async function signInAt(host: string): Promise<SignInAnswer & { connection?: Connection }> {
	const origin = apiOriginOf(host);
	if (!origin) return { ok: false, code: "NO_CRM", message: host };
	const clientId = await consumerKeyOf(host);
	if (!clientId) return { ok: false, code: "NO_CONSUMER_KEY", message: host };
	const heard: (Usage | undefined)[] = [];
	try {
		const { tokens, identity, organization, isLead } = await signIn({
			fetch: globalFetch,
			clientId,
			origin,
			// The local CRM is one origin, and not encrypted.
			authorizeOrigin: `${new URL(origin).protocol}//${host}`,
			redirectUri: redirectUri(),
			show: showAuthorizePage,
			randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)),
			onAnswer: (usage) => void heard.push(usage),
		});
		const connection: Connection = {
			...{ host, ...identity, ...organization, origin: tokens.origin, isSignedOut: false },
			...(isLead !== undefined && { isLead, leadAskedAt: Date.now() }),
		};
		const name = storeName(connection);
		const before = (await connections.get())[host];
		// Somebody else had this host: their session ends here, and what they had not sent waits for them.
		if (before && storeName(before) !== name) await leave(before);
		await withTokens(() => tokenStoreOf(connection).set(tokens));
		const store = await storeOf(name);
		for (const usage of heard) await count(connection, usage);
		await adoptDrafts(await storeOf(NOBODY), store, host);
		const blocked = (await readUnsent(store)).filter(({ status }) => status === "blocked");
		await hurry(
			store,
			blocked.map(({ key }) => key),
			Date.now(),
		);
		await connections.set({ ...(await connections.get()), [host]: connection });
		const { [name]: _, ...others } = await formerUsers.get();
		await formerUsers.set(others);
		return { ok: true, connection };
	} catch (error) {
		if (!(error instanceof CrmError)) throw error;
		return { ok: false, code: error.code, message: error.message };
	}
}
