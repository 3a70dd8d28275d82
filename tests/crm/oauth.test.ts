import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { clientOf, METTE, makeFixture } from "./fixture.ts";
import { challengeOf } from "./oauth/codes.ts";

const { crm, clock } = makeFixture();
afterAll(() => crm.close());

const REDIRECT = "https://abcdefghijklmnop.chromiumapp.org/oauth2";
const VERIFIER = "v".repeat(43);
const ASKED = {
	response_type: "code",
	client_id: "instep-local",
	redirect_uri: REDIRECT,
	state: "s1",
	scope: "api refresh_token",
	code_challenge: challengeOf(VERIFIER),
	code_challenge_method: "S256",
};

const fetchCrm = (path: string, init?: RequestInit) =>
	crm.fetch(new Request(`http://127.0.0.1:8080${path}`, init));
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
	fetchCrm(path, { method: "POST", body: new URLSearchParams(fields), headers });
const authorizePath = (change = {}) =>
	`/services/oauth2/authorize?${new URLSearchParams({ ...ASKED, ...change })}`;

let cookie = "";
beforeEach(() => {
	cookie = `sid=${crm.signIn(METTE.username)}`;
});

async function answer(decision: string, change = {}) {
	const response = await form("/services/oauth2/authorize", { ...ASKED, decision, ...change }, { cookie });
	return new URL(response.headers.get("location") ?? "");
}

async function tokens(fields: Record<string, string>) {
	const response = await form("/services/oauth2/token", { client_id: "instep-local", ...fields });
	return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function signIn(change = {}) {
	const code = (await answer("allow", change)).searchParams.get("code") ?? "";
	return tokens({ grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: VERIFIER });
}

const refresh = (token = "") => tokens({ grant_type: "refresh_token", refresh_token: token });
const works = async (token = "") => (await clientOf(crm, token).get("/limits")).status === 200;

describe("authorize", () => {
	test("sends who is not signed in to the sign-in page and back", async () => {
		const response = await fetchCrm(authorizePath());
		const target = new URL(response.headers.get("location") ?? "", "http://127.0.0.1:8080");
		expect(target.pathname).toBe("/login");
		expect(target.searchParams.get("startURL")).toBe(authorizePath());
		const signedIn = await form("/login", { username: METTE.username, startURL: authorizePath() });
		expect(signedIn.headers.get("location")).toBe(authorizePath());
		expect(signedIn.headers.get("set-cookie")).toMatch(/^sid=/);
	});

	test("asks with the buttons Allow and Deny", async () => {
		const html = await (await fetchCrm(authorizePath(), { headers: { cookie } })).text();
		expect(html).toMatch(/<button[^>]*>Allow<\/button>/);
		expect(html).toMatch(/<button[^>]*>Deny<\/button>/);
		expect(html).toContain(METTE.name);
	});

	test("allowing gives a code, denying an error, both with the state", async () => {
		const allowed = await answer("allow");
		expect(allowed.origin + allowed.pathname).toBe(REDIRECT);
		expect(allowed.searchParams.get("state")).toBe("s1");
		expect(allowed.searchParams.get("code")).toBeTruthy();
		const denied = await answer("deny");
		expect(Object.fromEntries(denied.searchParams)).toEqual({
			error: "access_denied",
			error_description: "end-user denied authorization",
			state: "s1",
		});
	});

	test.each([
		["https://abc.chromiumapp.org/x", true],
		["https://0a1b2c.extensions.allizom.org/", true],
		["http://127.0.0.1:1234/cb", true],
		["http://127.0.0.1/mozoauth2/abc", true],
		["https://evil.example/", false],
		["https://abc.chromiumapp.org.evil.example/", false],
		["https://x@evil.example/https://abc.chromiumapp.org/", false],
		["http://127.0.0.1.evil.example/", false],
		["javascript:alert(1)", false],
	])("redirect %s: %s", async (redirect_uri, isAllowed) => {
		const response = await fetchCrm(authorizePath({ redirect_uri }), { headers: { cookie } });
		expect(response.status).toBe(isAllowed ? 200 : 400);
		if (!isAllowed) expect(await response.text()).toContain("redirect_uri must match configuration");
	});

	test("wants a known app and a challenge", async () => {
		expect((await fetchCrm(authorizePath({ client_id: "x" }))).status).toBe(400);
		const bare = await fetchCrm(authorizePath({ code_challenge: "" }), { headers: { cookie } });
		expect(bare.headers.get("location")).toContain("error=invalid_request");
	});
});

describe("token", () => {
	test("exchanges a code once, for its verifier and redirect only", async () => {
		const { status, body } = await signIn();
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/^00D\w{12}![.\w]+$/),
			refresh_token: expect.stringMatching(/^5Aep/),
			signature: expect.any(String),
			scope: "api refresh_token",
			instance_url: "http://127.0.0.1:8080",
			id: `http://127.0.0.1:8080/id/${crm.org.id}/${METTE.id}`,
			token_type: "Bearer",
			issued_at: String(clock.now),
		});
		expect(await works(body.access_token)).toBe(true);

		const code = (await answer("allow")).searchParams.get("code") ?? "";
		const redeem = (change = {}) =>
			tokens({
				grant_type: "authorization_code",
				code,
				redirect_uri: REDIRECT,
				code_verifier: VERIFIER,
				...change,
			});
		expect((await redeem({ code_verifier: "w".repeat(43) })).body.error).toBe("invalid_grant");
		expect((await redeem()).body.error).toBe("invalid_grant");
	});

	test.each([
		[{ grant_type: "password" }, "unsupported_grant_type", "grant type not supported"],
		[{ grant_type: "refresh_token", refresh_token: "x" }, "invalid_grant", "expired access/refresh token"],
		[{ grant_type: "refresh_token", client_id: "x" }, "invalid_client_id", "client identifier invalid"],
	])("%j is refused", async (fields, error, error_description) => {
		expect(await tokens(fields)).toEqual({ status: 400, body: { error, error_description } });
	});

	test("rotates, and a refresh token used twice ends its family", async () => {
		const { body: first } = await signIn();
		const { body: second } = await refresh(first.refresh_token);
		expect(second.refresh_token).not.toBe(first.refresh_token);
		expect(await works(second.access_token)).toBe(true);
		expect((await refresh(first.refresh_token)).body.error).toBe("invalid_grant");
		expect(await works(second.access_token)).toBe(false);
		expect(await works(first.access_token)).toBe(false);
		expect((await refresh(second.refresh_token)).body.error).toBe("invalid_grant");
	});

	test("gives no refresh token without its scope", async () => {
		expect((await signIn({ scope: "api" })).body).not.toHaveProperty("refresh_token");
	});

	test("the sixth sign-in ends the oldest", async () => {
		const { body: oldest } = await signIn();
		for (let n = 0; n < 5; n++) await signIn();
		expect((await refresh(oldest.refresh_token)).body.error).toBe("invalid_grant");
	});

	test("revoking a refresh token takes its access tokens along", async () => {
		const { body } = await signIn();
		expect((await form("/services/oauth2/revoke", { token: body.refresh_token ?? "" })).status).toBe(200);
		expect(await works(body.access_token)).toBe(false);
		expect((await form("/services/oauth2/revoke", { token: "x" })).status).toBe(400);
	});

	test("can be ended from outside, with or without the way back", async () => {
		const { body } = await signIn();
		const expire = (asked: object) =>
			fetchCrm("/__crm/sessions/expire", { method: "POST", body: JSON.stringify(asked) });
		expect((await expire({ username: METTE.username })).status).toBe(204);
		expect(await clientOf(crm, body.access_token ?? "").get("/limits")).toMatchObject({ status: 401 });
		const { body: again } = await refresh(body.refresh_token);
		expect(await works(again.access_token)).toBe(true);
		await expire({ refreshTokens: true });
		expect((await refresh(again.refresh_token)).body.error).toBe("invalid_grant");
		expect((await expire({ username: "nobody" })).status).toBe(404);
	});
});
