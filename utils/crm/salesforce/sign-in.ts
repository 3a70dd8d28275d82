import { CrmError } from "../crm.ts";
import { createHttp, type HttpOptions } from "./http.ts";
import {
	authorizeUrl,
	challengeOf,
	codeFrom,
	exchangeCode,
	type Identity,
	identityOf,
	isLead,
	type Organization,
	organizationOf,
	verifierFrom,
} from "./oauth.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Has the user allow Instep on the CRM's own page, and finds out who they are.
 * @param show opens the page and answers the address it went to
 * @param randomBytes fills an array with random bytes
 * @throws CrmError "auth" with the CRM's reason when the user or the org refuses
 */
export async function signIn(options: {
	fetch: typeof fetch;
	clientId: string;
	origin: string;
	/** The page's own, where the user is signed in already: they need only allow. */
	authorizeOrigin?: string;
	redirectUri: string;
	show: (url: string) => Promise<string>;
	randomBytes: (size: number) => Uint8Array;
	/** Told of each answer of the API; nobody knows whose they are until this resolves. */
	onAnswer?: NonNullable<HttpOptions["onAnswer"]>;
}): Promise<{
	tokens: Tokens;
	identity: Identity;
	organization: Organization;
	/** Missing where the CRM did not say: no reason to turn anybody away, and they are then no lead. */
	isLead: boolean | undefined;
}> {
	const { fetch, clientId, origin, authorizeOrigin = origin, redirectUri } = options;
	const verifier = verifierFrom(options.randomBytes(32));
	const state = verifierFrom(options.randomBytes(16));
	const challenge = await challengeOf(verifier);
	const page = authorizeUrl({ origin: authorizeOrigin, clientId, redirectUri, challenge, state });
	const answer = await show(options, page);
	const code = codeFrom(answer, state);
	const tokens = await exchangeCode(fetch, { origin, clientId, redirectUri, code, verifier });
	const once = async () => tokens.accessToken;
	const call = createHttp({
		fetch,
		connection: { origin, accessToken: once, renewedToken: once },
		...(options.onAnswer && { onAnswer: options.onAnswer }),
	});
	const identity = await identityOf(call);
	const organization = await organizationOf(call);
	return { tokens, identity, organization, isLead: await isLead(call).catch(() => undefined) };
}

async function show(options: { show: (url: string) => Promise<string> }, url: string): Promise<string> {
	try {
		return await options.show(url);
	} catch (error) {
		throw new CrmError("auth", "CANCELLED", String(error));
	}
}
