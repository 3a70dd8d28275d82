/** OAuth 2.0 web-server flow with PKCE for a public client: no secret (salesforce.md 2.1 and 2.4). */
import * as v from "valibot";
import { CrmError } from "../crm.ts";
import { API_VERSION, type Http, postForm } from "./http.ts";
import { askForTokens, type Tokens } from "./tokens.ts";

export interface Identity {
	orgId: string;
	userId: string;
	userName: string;
	username: string;
}

export interface Organization {
	orgName?: string;
	isSandbox?: boolean;
}

const UserInfo = v.object({
	organization_id: v.string(),
	user_id: v.string(),
	name: v.string(),
	preferred_username: v.string(),
});

/** 43 to 128 characters of base64url, from 32 random bytes. */
export function verifierFrom(random: Uint8Array): string {
	return base64Url(random);
}

export async function challengeOf(verifier: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
	return base64Url(new Uint8Array(digest));
}

/** The page on which the user allows Instep to act for them. */
export function authorizeUrl(options: {
	origin: string;
	clientId: string;
	redirectUri: string;
	challenge: string;
	state: string;
}): string {
	const url = new URL("/services/oauth2/authorize", options.origin);
	url.search = new URLSearchParams({
		response_type: "code",
		client_id: options.clientId,
		redirect_uri: options.redirectUri,
		code_challenge: options.challenge,
		code_challenge_method: "S256",
		scope: "api refresh_token",
		state: options.state,
	}).toString();
	return url.href;
}

/** The code in the address that the authorize page went to. Throws CrmError "auth" with the CRM's reason. */
export function codeFrom(redirectedTo: string, state: string): string {
	const { searchParams } = new URL(redirectedTo);
	const error = searchParams.get("error");
	if (error) throw new CrmError("auth", error, searchParams.get("error_description") ?? error);
	const code = searchParams.get("code");
	if (!code || searchParams.get("state") !== state) {
		throw new CrmError("auth", "state_mismatch", "The answer does not belong to this sign-in");
	}
	return code;
}

export function exchangeCode(
	fetch: typeof globalThis.fetch,
	options: { origin: string; clientId: string; redirectUri: string; code: string; verifier: string },
): Promise<Tokens> {
	return askForTokens(fetch, options.origin, {
		grant_type: "authorization_code",
		code: options.code,
		client_id: options.clientId,
		redirect_uri: options.redirectUri,
		code_verifier: options.verifier,
	});
}

/** Whose token this is. Throws CrmError. */
export async function identityOf(call: Http): Promise<Identity> {
	const info = await call(UserInfo, "GET", "/services/oauth2/userinfo");
	return {
		orgId: info.organization_id,
		userId: info.user_id,
		userName: info.name,
		username: info.preferred_username,
	};
}

const Organizations = v.object({
	records: v.array(v.object({ Name: v.string(), IsSandbox: v.boolean() })),
});

/** What the org is called. Nothing where the CRM does not say: no reason to turn anybody away. */
export async function organizationOf(call: Http): Promise<Organization> {
	try {
		const query = "SELECT+Name,IsSandbox+FROM+Organization";
		const answer = await call(Organizations, "GET", `/services/data/v${API_VERSION}/query?q=${query}`);
		const [organization] = answer.records;
		return organization ? { orgName: organization.Name, isSandbox: organization.IsSandbox } : {};
	} catch {
		return {};
	}
}

const Creatable = v.object({ createable: v.boolean() });

/**
 * Whether the CRM lets this user decide as a programme lead: only `Instep_Program_Lead` may create alignments.
 * Throws CrmError: also "gone", where the org has no Instep or hides it from them.
 */
export async function isLead(call: Http): Promise<boolean> {
	const path = `/services/data/v${API_VERSION}/sobjects/Instep_Alignment__c/describe`;
	return (await call(Creatable, "GET", path)).createable;
}

/** Ends the session at the CRM. Where it cannot be reached, the tokens are forgotten all the same. */
export async function revoke(
	fetch: typeof globalThis.fetch,
	{ origin, refreshToken, accessToken }: Tokens,
): Promise<void> {
	// The refresh token takes its access tokens with it. The answer is empty, which is no JSON.
	const form = { token: refreshToken ?? accessToken };
	await postForm(fetch, `${origin}/services/oauth2/revoke`, form).catch(() => undefined);
}

function base64Url(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}
