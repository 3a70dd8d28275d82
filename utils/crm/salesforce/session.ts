import { CrmError } from "../crm.ts";
import { type Connection, createHttp, type HttpOptions } from "./http.ts";
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
	refreshTokens,
	type Tokens,
	verifierFrom,
} from "./oauth.ts";

/** Where the tokens of one user are kept. */
export interface TokenStore {
	get(): Promise<Tokens | undefined>;
	/** Resolves once they are stored. `undefined` forgets them. */
	set(tokens: Tokens | undefined): Promise<void>;
}

export interface SessionOptions {
	fetch: typeof fetch;
	clientId: string;
	origin: string;
	tokens: TokenStore;
	/** Runs one renewal at a time, in whichever context it was asked for. */
	lock: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The tokens of a signed-in user as the API calls need them. */
export function createConnection({ fetch, clientId, origin, tokens, lock }: SessionOptions): Connection {
	return {
		origin,
		async accessToken() {
			const known = await tokens.get();
			if (!known) throw signedOut();
			// After a restart of the browser there is a refresh token at most.
			return known.accessToken || renewedToken("");
		},
		renewedToken,
	};
	/**
	 * Where refresh tokens rotate, using one twice ends the session: so one renewal at a time, and the
	 * new token is stored before anybody uses it (salesforce.md 2.4).
	 */
	function renewedToken(refused: string): Promise<string> {
		return lock(async () => {
			const known = await tokens.get();
			if (!known) throw signedOut();
			if (known.accessToken !== refused) return known.accessToken;
			if (!known.refreshToken) throw signedOut();
			const { refreshToken } = known;
			try {
				const fresh = await refreshTokens(fetch, { origin, clientId, refreshToken });
				await tokens.set({ ...fresh, refreshToken: fresh.refreshToken ?? refreshToken });
				return fresh.accessToken;
			} catch (error) {
				if (error instanceof CrmError && error.code === "invalid_grant") await tokens.set(undefined);
				throw error;
			}
		});
	}
}

function signedOut(): CrmError {
	return new CrmError("auth", "SIGNED_OUT", "Nobody is signed in");
}

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
