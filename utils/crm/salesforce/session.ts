import { CrmError } from "../crm.ts";
import type { Connection } from "./http.ts";
import { refreshTokens, type Tokens } from "./tokens.ts";

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
