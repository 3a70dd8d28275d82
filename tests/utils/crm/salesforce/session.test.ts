import { afterAll, describe, expect, test } from "vitest";
import { revoke } from "../../../../utils/crm/salesforce/oauth.ts";
import { createConnection } from "../../../../utils/crm/salesforce/session.ts";
import { signIn } from "../../../../utils/crm/salesforce/sign-in.ts";
import { METTE, RASMUS, STRANGER } from "../../../crm/fixture.ts";
import { createLock, createTokens } from "../../sync/device.ts";
import * as faults from "../../sync/faults.ts";
import { createWorld, ORIGIN } from "../../sync/world.ts";

const world = await createWorld();
afterAll(() => world.crm.close());
const CLIENT_ID = "instep-local";
const REDIRECT = "https://abcdefghijklmnop.chromiumapp.org/oauth2";

/** Two contexts of one browser that share tokens and lock. */
function session() {
	const tokens = createTokens(world, METTE.id);
	const wire = faults.createWire(world.crm.fetch);
	const lock = createLock();
	const events: string[] = [];
	const set: typeof tokens.set = async (value) => {
		await new Promise(setImmediate);
		events.push("stored");
		await tokens.set(value);
	};
	const connection = () =>
		createConnection({
			fetch: async (input, init) => {
				const answer = await wire.fetch(input, init);
				events.push("answered");
				return answer;
			},
			clientId: CLIENT_ID,
			origin: ORIGIN,
			tokens: { ...tokens, set },
			lock,
		});
	return { tokens, wire, events, connection };
}

const works = async (token: string) => {
	const headers = { authorization: `Bearer ${token}` };
	const request = new Request(`${ORIGIN}/services/data/v67.0/limits`, { headers });
	return (await world.crm.fetch(request)).status === 200;
};

describe("a renewal", () => {
	test("that two contexts ask for at once is made once, and both have the new token", async () => {
		const { wire, connection } = session();
		const [a, b] = [connection(), connection()];
		const old = await a.accessToken();
		const [first, second] = await Promise.all([a.renewedToken(old), b.renewedToken(old)]);
		expect(first).not.toBe(old);
		expect(second).toBe(first);
		expect(wire.calls).toHaveLength(1);
		expect(await works(first)).toBe(true);
	});

	test("stores the new tokens before anybody uses them", async () => {
		const { tokens, events, connection } = session();
		const before = await tokens.get();
		const fresh = await connection().renewedToken(before?.accessToken ?? "");
		events.push("used");
		expect(events).toEqual(["answered", "stored", "used"]);
		const after = await tokens.get();
		expect(after).toMatchObject({ accessToken: fresh, origin: ORIGIN });
		expect(after?.refreshToken).not.toBe(before?.refreshToken);
	});

	test("can be followed by many more, each with the token of the one before", async () => {
		const { connection } = session();
		let token = await connection().accessToken();
		for (let n = 0; n < 5; n++) token = await connection().renewedToken(token);
		expect(await works(token)).toBe(true);
	});

	test("keeps the refresh token where the app does not rotate it", async () => {
		const { tokens, wire, connection } = session();
		const before = await tokens.get();
		wire.meet(faults.altered((body) => ({ ...(body as object), refresh_token: undefined })));
		await connection().renewedToken(before?.accessToken ?? "");
		expect((await tokens.get())?.refreshToken).toBe(before?.refreshToken);
	});

	test("that the CRM refuses for good forgets the tokens; then nobody is signed in", async () => {
		const { tokens, wire, connection } = session();
		const old = await connection().accessToken();
		wire.meet(async () =>
			Response.json({ error: "invalid_grant", error_description: "expired" }, { status: 400 }),
		);
		await expect(connection().renewedToken(old)).rejects.toMatchObject({
			kind: "auth",
			code: "invalid_grant",
		});
		expect(await tokens.get()).toBeUndefined();
		await expect(connection().accessToken()).rejects.toMatchObject({ kind: "auth", code: "SIGNED_OUT" });
		await expect(connection().renewedToken(old)).rejects.toMatchObject({ code: "SIGNED_OUT" });
		expect(wire.calls).toHaveLength(1);
	});

	test.each<[string, faults.Fault, string]>([
		["the network is gone", faults.lostBefore, "offline"],
		["the sign-in service is down", faults.page(503), "server"],
		["a proxy answers with a page", faults.page(200), "server"],
		["the answer is cut short", faults.garbled(200, '{"access_token":"x'), "server"],
		["the answer lacks the origin", faults.garbled(200, '{"access_token":"x"}'), "server"],
		["the service fails and says so in JSON", faults.garbled(500, '{"error":"server_error"}'), "server"],
		["the service is busy", faults.garbled(503, '{"error":"temporarily_unavailable"}'), "server"],
	])("signs nobody out when %s", async (_, fault, kind) => {
		const { tokens, wire, connection } = session();
		const before = await tokens.get();
		wire.meet(fault);
		await expect(connection().renewedToken(before?.accessToken ?? "")).rejects.toMatchObject({ kind });
		expect(await tokens.get()).toEqual(before);
	});

	test("is made first where the browser was closed and only the refresh token stayed", async () => {
		const { tokens, wire, connection } = session();
		const { refreshToken } = (await tokens.get()) ?? {};
		await tokens.set({ accessToken: "", refreshToken, origin: ORIGIN });
		const [a, b] = await Promise.all([connection().accessToken(), connection().accessToken()]);
		expect(a).toBe(b);
		expect(await works(a)).toBe(true);
		expect(wire.calls).toHaveLength(1);
	});

	test("whose answer is lost ends in one sign-in, not in a loop", async () => {
		const { tokens, wire, connection } = session();
		const old = await connection().accessToken();
		wire.meet(faults.lostAfter);
		await expect(connection().renewedToken(old)).rejects.toMatchObject({ kind: "offline" });
		// Nobody is signed out by a lost answer; but the token in hand was used, and using it again is final.
		expect(await tokens.get()).toBeDefined();
		await expect(connection().renewedToken(old)).rejects.toMatchObject({ code: "invalid_grant" });
		await expect(connection().accessToken()).rejects.toMatchObject({ code: "SIGNED_OUT" });
		expect(wire.calls).toHaveLength(2);
	});

	test("is not tried without a refresh token", async () => {
		const { tokens, wire, connection } = session();
		const { accessToken = "" } = (await tokens.get()) ?? {};
		await tokens.set({ accessToken, origin: ORIGIN });
		await expect(connection().renewedToken(accessToken)).rejects.toMatchObject({ code: "SIGNED_OUT" });
		expect(wire.calls).toEqual([]);
	});
});

describe("signing in", () => {
	test.each([
		[METTE, false],
		[RASMUS, true],
	])("says whether somebody is a programme lead: %o", async (user, isLead) => {
		expect((await start(pressing("allow", user))).isLead).toBe(isLead);
	});

	test("takes nobody for a lead, and turns nobody away, where the org has no Instep or does not answer", async () => {
		expect((await start(pressing("allow", STRANGER))).isLead).toBeUndefined();
		const wire = faults.createWire(world.crm.fetch);
		wire.meet(faults.fine, faults.fine, faults.fine, faults.page(503));
		expect((await start(pressing("allow", RASMUS), wire)).isLead).toBeUndefined();
	});

	/** The user on the CRM's page: signed in there, they press this button. */
	const pressing =
		(decision: string, user = METTE) =>
		async (url: string) => {
			const headers = { cookie: `sid=${world.crm.signIn(user.username)}` };
			const shown = await world.crm.fetch(new Request(url, { headers }));
			expect(await shown.text()).toContain("Allow Access?");
			const body = new URLSearchParams([...new URL(url).searchParams, ["decision", decision]]);
			const target = `${ORIGIN}/services/oauth2/authorize`;
			const answer = await world.crm.fetch(new Request(target, { method: "POST", headers, body }));
			return answer.headers.get("location") ?? "";
		};
	let seed = 0;
	const start = (show: (url: string) => Promise<string>, wire = faults.createWire(world.crm.fetch)) =>
		signIn({
			fetch: wire.fetch,
			clientId: CLIENT_ID,
			origin: ORIGIN,
			redirectUri: REDIRECT,
			show,
			randomBytes: (size) => {
				seed += 1;
				return new Uint8Array(size).fill(seed);
			},
		});

	test("gives working tokens and says who it is", async () => {
		const { tokens, identity } = await start(pressing("allow"));
		expect(identity).toEqual({
			orgId: world.crm.org.id,
			userId: METTE.id,
			userName: METTE.name,
			username: METTE.username,
		});
		expect(tokens.origin).toBe(ORIGIN);
		expect(tokens.refreshToken).toBeTruthy();
		expect(await works(tokens.accessToken)).toBe(true);
	});

	test("uses a verifier and a state that differ each time and stay out of the address", async () => {
		const seen: URLSearchParams[] = [];
		const wire = faults.createWire(world.crm.fetch);
		const show = (url: string) => {
			seen.push(new URL(url).searchParams);
			return pressing("allow")(url);
		};
		await start(show, wire);
		await start(show, wire);
		const verifiers = wire.calls.flatMap(({ body }) => new URLSearchParams(body).get("code_verifier") ?? []);
		expect(new Set(verifiers).size).toBe(2);
		expect(new Set(seen.map((each) => each.get("state"))).size).toBe(2);
		for (const each of seen)
			for (const verifier of verifiers) expect(each.toString()).not.toContain(verifier);
	});

	test.each<[string, (url: string) => Promise<string>, string]>([
		["the user says no", pressing("deny"), "access_denied"],
		["the user closes the window", async () => Promise.reject(new Error("closed")), "CANCELLED"],
		["the answer is of another sign-in", async () => `${REDIRECT}?code=x&state=other`, "state_mismatch"],
		[
			"the code is not the CRM's",
			async (url) => `${REDIRECT}?code=x&state=${new URL(url).searchParams.get("state")}`,
			"invalid_grant",
		],
	])("fails with a reason when %s", async (_, show, code) => {
		await expect(start(show)).rejects.toMatchObject({ kind: "auth", code });
	});

	test("says which org it is, and starts from the page's own host", async () => {
		const page = "https://acme.lightning.force.com";
		const shown: string[] = [];
		const answer = await signIn({
			fetch: faults.createWire(world.crm.fetch).fetch,
			clientId: CLIENT_ID,
			origin: ORIGIN,
			authorizeOrigin: page,
			redirectUri: REDIRECT,
			show: (url) => {
				shown.push(url);
				return pressing("allow")(url.replace(page, ORIGIN));
			},
			randomBytes: (size) => new Uint8Array(size).fill(200),
		});
		expect(new URL(shown[0] ?? "").origin).toBe(page);
		expect(answer.organization).toEqual({ orgName: expect.any(String), isSandbox: false });
	});

	test("works where the CRM does not say which org it is", async () => {
		const wire = faults.createWire(world.crm.fetch);
		wire.meet(faults.fine, faults.fine, faults.lostBefore);
		expect((await start(pressing("allow"), wire)).organization).toEqual({});
	});

	test("ends at the CRM when the user signs out, also without a line to it", async () => {
		const { tokens } = await start(pressing("allow"));
		await revoke(faults.createWire(world.crm.fetch).fetch, tokens);
		expect(await works(tokens.accessToken)).toBe(false);
		const wire = faults.createWire(world.crm.fetch);
		wire.meet(faults.lostBefore);
		await expect(revoke(wire.fetch, tokens)).resolves.toBeUndefined();
	});

	test("fails as offline, not as refused, when the line breaks after the page", async () => {
		const wire = faults.createWire(world.crm.fetch);
		wire.meet(faults.lostBefore);
		await expect(start(pressing("allow"), wire)).rejects.toMatchObject({ kind: "offline" });
	});
});
