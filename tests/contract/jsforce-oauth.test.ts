/** Signing in as jsforce does it: codes, tokens that rotate, and sessions that end (salesforce.md 2). */
import { Connection, OAuth2 } from "jsforce";
import { describe, expect, test } from "vitest";
import { METTE } from "../crm/fixture.ts";
import { DEMO_CLIENT_ID } from "../crm/oauth/clients.ts";
import { challengeOf } from "../crm/oauth/codes.ts";
import { makePeer, VERSION } from "./jsforce-peer.ts";

const peer = makePeer();
const { crm, connect, withToken } = peer;

describe("OAuth", () => {
	const redirectUri = "https://abcdefghijklmnop.chromiumapp.org/oauth2";
	const oauth2 = () => new OAuth2({ loginUrl: peer.origin, clientId: DEMO_CLIENT_ID, redirectUri });

	/** The code that a user's click on "Allow" gives. */
	async function authorize(verifier: string): Promise<string> {
		const address = new URL(oauth2().getAuthorizationUrl({ scope: "api refresh_token", code_challenge: "" }));
		const form = new URLSearchParams(address.search);
		form.set("code_challenge", challengeOf(verifier));
		form.set("decision", "allow");
		const cookie = `sid=${crm.signIn(METTE.username)}`;
		const answer = await fetch(`${peer.origin}${address.pathname}`, {
			method: "POST",
			body: form,
			headers: { cookie },
			redirect: "manual",
		});
		return new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
	}

	test("a code becomes tokens; an expired session is refreshed in the middle of a call, and the token rotates", async () => {
		const verifier = "v".repeat(43);
		const tokens = await oauth2().requestToken(await authorize(verifier), { code_verifier: verifier });
		const connection = new Connection({
			oauth2: oauth2(),
			instanceUrl: tokens.instance_url,
			accessToken: tokens.access_token,
			refreshToken: tokens.refresh_token ?? "",
			version: VERSION,
		});
		const refreshed: { token: string; refresh: string | undefined }[] = [];
		connection.on("refresh", (token, response) => refreshed.push({ token, refresh: response.refresh_token }));
		expect((await connection.identity()).user_id).toBe(METTE.id);
		crm.faults.add([{ times: 1, effect: { do: "endSession" } }]);
		expect((await connection.query("SELECT COUNT() FROM Account")).totalSize).toBe(3);
		crm.faults.clear();
		expect(refreshed).toHaveLength(1);
		expect(connection.accessToken).toBe(refreshed[0]?.token);
		expect(refreshed[0]?.refresh).not.toBe(tokens.refresh_token);
		await expect(oauth2().refreshToken(tokens.refresh_token ?? "")).rejects.toMatchObject({
			name: "invalid_grant",
			message: "expired access/refresh token",
		});
	});

	test("a session that no refresh helps against is not refreshed for ever", async () => {
		const connection = connect(METTE);
		crm.faults.add([{ effect: { do: "refuseSession" } }]);
		await expect(connection.limits()).rejects.toMatchObject({ errorCode: "INVALID_SESSION_ID" });
		expect(crm.faults.list()[0]?.fitted).toBe(1);
		crm.faults.clear();
	});

	test("revoke", async () => {
		const verifier = "w".repeat(43);
		const tokens = await oauth2().requestToken(await authorize(verifier), { code_verifier: verifier });
		await oauth2().revokeToken(tokens.refresh_token ?? "");
		const connection = withToken(tokens.access_token);
		await expect(connection.limits()).rejects.toMatchObject({ errorCode: "INVALID_SESSION_ID" });
	});
});
