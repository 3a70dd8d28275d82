import { describe, expect, test } from "vitest";
import {
	authorizeUrl,
	challengeOf,
	codeFrom,
	exchangeCode,
	verifierFrom,
} from "../../../../utils/crm/salesforce/oauth.ts";
import { refreshTokens } from "../../../../utils/crm/salesforce/tokens.ts";

const ORIGIN = "https://acme.my.salesforce.com";
const BACK = "https://abc.chromiumapp.org/oauth2";

/** Answers every call alike, and remembers what it was sent. */
function answering(body: string, status = 200) {
	const sent: { url: string; form: Record<string, string> }[] = [];
	const fetch: typeof globalThis.fetch = async (url, init) => {
		sent.push({ url: String(url), form: Object.fromEntries(new URLSearchParams(String(init?.body))) });
		return new Response(body, { status });
	};
	return { fetch, sent };
}
const refresh = (fetch: typeof globalThis.fetch) =>
	refreshTokens(fetch, { origin: ORIGIN, clientId: "client", refreshToken: "old" });

describe("the proof key", () => {
	test("is the one of RFC 7636, appendix B", async () => {
		const random = [
			116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
			191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
		];
		const verifier = verifierFrom(Uint8Array.from(random));
		expect(verifier).toBe("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
		expect(await challengeOf(verifier)).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
	});
});

test("the authorize page is the CRM's own, and is told all it needs and no secret", () => {
	const url = new URL(
		authorizeUrl({ origin: ORIGIN, clientId: "c&d", redirectUri: BACK, challenge: "ch", state: "st" }),
	);
	expect(url.origin + url.pathname).toBe(`${ORIGIN}/services/oauth2/authorize`);
	expect(Object.fromEntries(url.searchParams)).toEqual({
		response_type: "code",
		client_id: "c&d",
		redirect_uri: BACK,
		code_challenge: "ch",
		code_challenge_method: "S256",
		scope: "api refresh_token",
		state: "st",
	});
});

describe("the answer of the authorize page", () => {
	test("holds the code", () => {
		expect(codeFrom(`${BACK}?code=aPrx%3D%3D&state=st`, "st")).toBe("aPrx==");
	});

	test.each(["?code=x&state=other", "?code=x", "?state=st", "?code=&state=st", "", "#code=x&state=st"])(
		"%j does not belong to this sign-in",
		(answer) => {
			expect(() => codeFrom(BACK + answer, "st")).toThrow(
				expect.objectContaining({ kind: "auth", code: "state_mismatch" }),
			);
		},
	);

	test("that refuses gives the CRM's reason", () => {
		const answer = `${BACK}?error=access_denied&error_description=end-user%20denied%20authorization&state=st`;
		expect(() => codeFrom(answer, "st")).toThrow(
			expect.objectContaining({
				kind: "auth",
				code: "access_denied",
				message: "end-user denied authorization",
			}),
		);
	});
});

describe("tokens", () => {
	const GOOD = JSON.stringify({
		access_token: "new",
		refresh_token: "next",
		instance_url: `${ORIGIN}/x`,
		id: "y",
	});

	test("are had for the code and its proof, without a secret", async () => {
		const { fetch, sent } = answering(GOOD);
		const options = { origin: ORIGIN, clientId: "client", redirectUri: BACK, code: "co", verifier: "ve" };
		const tokens = { accessToken: "new", refreshToken: "next", origin: ORIGIN };
		expect(await exchangeCode(fetch, options)).toEqual(tokens);
		expect(sent).toEqual([
			{
				url: `${ORIGIN}/services/oauth2/token`,
				form: {
					grant_type: "authorization_code",
					code: "co",
					client_id: "client",
					redirect_uri: BACK,
					code_verifier: "ve",
				},
			},
		]);
	});

	test("are renewed with the refresh token; where they do not rotate there is no new one", async () => {
		const { fetch, sent } = answering(JSON.stringify({ access_token: "new", instance_url: ORIGIN }));
		expect(await refresh(fetch)).toEqual({ accessToken: "new", refreshToken: undefined, origin: ORIGIN });
		expect(sent[0]?.form).toEqual({ grant_type: "refresh_token", refresh_token: "old", client_id: "client" });
	});

	test("that are refused give the CRM's reason", async () => {
		const body = '{"error":"invalid_grant","error_description":"expired access/refresh token"}';
		await expect(refresh(answering(body, 400).fetch)).rejects.toMatchObject({
			kind: "auth",
			code: "invalid_grant",
			message: "expired access/refresh token",
		});
	});

	test.each([
		["a maintenance page", "<html>", 503],
		["HTML with status 200", "<html>", 200],
		["nothing", "", 200],
		["another form", '{"access_token":5}', 200],
		["no origin", '{"access_token":"a","instance_url":"here"}', 200],
		["an array", "[]", 200],
	])("are not refused by %s: nobody is signed out", async (_, body, status) => {
		await expect(refresh(answering(body, status).fetch)).rejects.toMatchObject({ kind: "server" });
	});

	test("are not refused where there is no answer", async () => {
		const fetch = () => Promise.reject(new TypeError("Failed to fetch"));
		await expect(refresh(fetch)).rejects.toMatchObject({ kind: "offline" });
	});
});
