import { afterAll, describe, expect, test } from "vitest";
import { ANDERS, clientOf, METTE, makeFixture } from "./fixture.ts";

const { crm, clock } = makeFixture();
afterAll(() => crm.close());

const fetchCrm = (path: string, init?: RequestInit) =>
	crm.fetch(new Request(`http://127.0.0.1:8080${path}`, init));

describe("a session", () => {
	const expired = {
		status: 401,
		body: [{ message: "Session expired or invalid", errorCode: "INVALID_SESSION_ID" }],
	};

	test("lives on while it is used, and ends two hours later", async () => {
		const client = clientOf(crm, crm.signIn(METTE.username));
		for (let n = 0; n < 3; n++) {
			clock.now += 119 * 60_000;
			expect((await client.get("/limits")).status).toBe(200);
		}
		clock.now += 121 * 60_000;
		expect(await client.get("/limits")).toMatchObject(expired);
	});

	test("is its user's own: ending one person's sessions leaves the others' alone", async () => {
		const [one, two, other] = [METTE, METTE, ANDERS].map(({ username }) =>
			clientOf(crm, crm.signIn(username)),
		);
		const body = JSON.stringify({ username: METTE.username });
		expect((await fetchCrm("/__crm/sessions/expire", { method: "POST", body })).status).toBe(204);
		expect(await one?.get("/limits")).toMatchObject(expired);
		expect(await two?.get("/limits")).toMatchObject(expired);
		expect((await other?.get("/limits"))?.status).toBe(200);
	});

	test("is needed by the API, which sends no CORS headers", async () => {
		const bare = await fetchCrm("/services/data/v67.0/sobjects", {
			headers: { origin: "https://evil.example" },
		});
		expect(bare.status).toBe(401);
		expect([...bare.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
	});
});

test("userinfo and the identity URL tell who it is", async () => {
	const token = crm.signIn(METTE.username);
	const client = clientOf(crm, token);
	const { body } = await client.get("/services/oauth2/userinfo");
	expect(body).toMatchObject({
		user_id: METTE.id,
		organization_id: crm.org.id,
		preferred_username: METTE.username,
		name: METTE.name,
	});
	const { identity } = (await client.get("")).body;
	expect(identity).toBe(`http://127.0.0.1:8080/id/${crm.org.id}/${METTE.id}`);
	const asJsforce = await fetchCrm(
		`${new URL(identity).pathname}?format=json&oauth_token=${encodeURIComponent(token)}`,
	);
	expect(await asJsforce.json()).toMatchObject({ user_id: METTE.id, username: METTE.username });
	expect((await fetchCrm("/services/oauth2/userinfo")).status).toBe(403);
});
