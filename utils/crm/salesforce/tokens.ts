/** The tokens of a session, and how the CRM gives them. */
import * as v from "valibot";
import { CrmError } from "../crm.ts";
import { unreadable } from "./errors.ts";
import { postForm } from "./http.ts";

export interface Tokens {
	accessToken: string;
	/** Each use gives a new one and ends the old one, where the app rotates them. */
	refreshToken?: string | undefined;
	/** The API's origin as the CRM itself names it. */
	origin: string;
}

const TokenAnswer = v.object({
	access_token: v.string(),
	refresh_token: v.optional(v.string()),
	instance_url: v.pipe(
		v.string(),
		v.check((text) => URL.canParse(text)),
	),
});
const Refusal = v.object({ error: v.string(), error_description: v.optional(v.string(), "") });

/** Asks the CRM for tokens by one of OAuth's grants. Throws CrmError "auth" with the CRM's reason. */
export async function askForTokens(
	fetch: typeof globalThis.fetch,
	origin: string,
	fields: Record<string, string>,
): Promise<Tokens> {
	const raw = await postForm(fetch, `${origin}/services/oauth2/token`, fields);
	const answer = v.safeParse(TokenAnswer, raw);
	if (!answer.success) {
		const refusal = v.safeParse(Refusal, raw);
		if (refusal.success) throw new CrmError("auth", refusal.output.error, refusal.output.error_description);
		throw unreadable(answer.issues);
	}
	return {
		accessToken: answer.output.access_token,
		refreshToken: answer.output.refresh_token,
		origin: new URL(answer.output.instance_url).origin,
	};
}

export function refreshTokens(
	fetch: typeof globalThis.fetch,
	options: { origin: string; clientId: string; refreshToken: string },
): Promise<Tokens> {
	return askForTokens(fetch, options.origin, {
		grant_type: "refresh_token",
		refresh_token: options.refreshToken,
		client_id: options.clientId,
	});
}
