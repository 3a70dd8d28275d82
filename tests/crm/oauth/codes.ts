import { createHash, randomBytes } from "node:crypto";

export interface CodeGrant {
	userId: string;
	clientId: string;
	redirectUri: string;
	scope: string;
	challenge: string;
}

const LIFE_MS = 15 * 60 * 1000;

/** Authorization codes: each works once, for a quarter of an hour, and only with its verifier. */
export class Codes {
	readonly #codes = new Map<string, CodeGrant & { madeAt: number }>();
	readonly #now: () => number;

	constructor(now: () => number) {
		this.#now = now;
	}

	issue(grant: CodeGrant): string {
		const code = `aPrx${randomBytes(24).toString("base64url")}`;
		this.#codes.set(code, { ...grant, madeAt: this.#now() });
		return code;
	}

	/** What was granted for this code; a reason in words when there is nothing. */
	redeem(code: string, clientId: string, redirectUri: string, verifier: string): CodeGrant | string {
		const grant = this.#codes.get(code);
		this.#codes.delete(code);
		if (!grant) return "invalid authorization code";
		if (this.#now() - grant.madeAt > LIFE_MS) return "expired authorization code";
		if (grant.clientId !== clientId) return "client identifier does not match";
		if (grant.redirectUri !== redirectUri) return "redirect_uri must match configuration";
		if (challengeOf(verifier) !== grant.challenge) return "invalid code verifier";
		return grant;
	}
}

/** S256: base64url of the verifier's SHA-256, without padding. */
export function challengeOf(verifier: string): string {
	return createHash("sha256").update(verifier).digest("base64url");
}
