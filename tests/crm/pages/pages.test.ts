import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIXTURE_ACCOUNT, FIXTURE_OPPORTUNITY, fixtureSource } from "./fixture-source.ts";
import { pages } from "./pages.ts";

const ACCOUNT_URL = `/lightning/r/Account/${FIXTURE_ACCOUNT.id}/view`;
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
const app = pages(fixtureSource());

function get(path: string, cookie = "sid=open"): Promise<Response> {
	return Promise.resolve(app.request(path, { headers: { cookie } }));
}

describe("signing in", () => {
	it("asks for it first, and keeps the address asked for", async () => {
		const answer = await get(`${ACCOUNT_URL}?ws=1`, "");
		expect(answer.status).toBe(302);
		expect(answer.headers.get("location")).toBe(
			`/login?startURL=${encodeURIComponent(`${ACCOUNT_URL}?ws=1`)}`,
		);
		expect((await get(`/aura/record/Account/${FIXTURE_ACCOUNT.id}`, "")).status).toBe(401);
	});

	it("sets the session and goes there", async () => {
		const body = new URLSearchParams({ username: "mette.holm@nordvind.example", startURL: ACCOUNT_URL });
		const answer = await app.request("/login", { method: "POST", body });
		expect(answer.headers.get("location")).toBe(ACCOUNT_URL);
		expect(answer.headers.get("set-cookie")).toMatch(/^sid=open; Path=\/; HttpOnly; SameSite=Lax$/);
	});

	it("takes a session id at the front door", async () => {
		const answer = await get(`/secur/frontdoor.jsp?sid=open&retURL=${encodeURIComponent(ACCOUNT_URL)}`, "");
		expect([answer.headers.get("location"), answer.headers.get("set-cookie")?.slice(0, 9)]).toEqual([
			ACCOUNT_URL,
			"sid=open;",
		]);
	});

	it.each([
		"https://elsewhere.example/",
		"//elsewhere.example",
		"/.//elsewhere.example",
		"/\\elsewhere.example",
	])("never leads off the CRM: %s", async (target) => {
		const answer = await get(`/secur/frontdoor.jsp?sid=open&retURL=${encodeURIComponent(target)}`);
		const next = new URL(answer.headers.get("location") ?? "", "http://crm.invalid");
		expect(next.origin).toBe("http://crm.invalid");
	});
});

describe("the first HTML", () => {
	it("has Lightning's mark, the language and a strict policy, and no inline script", async () => {
		const answer = await get(`${ACCOUNT_URL}?lang=da&theme=dark&busy=heavy`);
		const text = await answer.text();
		expect(text).toContain('id="auraLoadingBox"');
		expect(text).toContain('<html lang="da"');
		expect(text).toContain('data-busy="25x100"');
		expect(text).toContain('<body class="desktop slds-color-scheme_dark">');
		expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=/i);
		const policy = answer.headers.get("content-security-policy");
		expect(policy).toContain("script-src 'self';");
		expect(policy).toContain("frame-src 'none';");
		expect(policy).not.toContain("unsafe");
	});

	it("remembers the knobs in cookies", async () => {
		expect((await get(`${ACCOUNT_URL}?theme=dark`)).headers.get("set-cookie")).toMatch(/^theme=dark;/);
		expect(await (await get(ACCOUNT_URL, "sid=open; theme=dark; busy=0")).text()).toMatch(
			/data-busy="0x0"[\s\S]*slds-color-scheme_dark/,
		);
	});

	it("takes no markup from names or knobs", async () => {
		const hostile = pages(
			fixtureSource(FIXTURE_ACCOUNT, { id: HOSTILE, name: HOSTILE, username: HOSTILE, language: "en" }),
		);
		const query = `?theme=${encodeURIComponent(HOSTILE)}&busy=${encodeURIComponent(HOSTILE)}`;
		for (const path of [ACCOUNT_URL + query, `/login?startURL=${encodeURIComponent(`/${HOSTILE}`)}`]) {
			const text = await (await hostile.request(path, { headers: { cookie: "sid=open" } })).text();
			expect(text).not.toMatch(/<img|<script>/);
		}
	});
});

describe("records", () => {
	it("come as JSON, whatever they contain", async () => {
		const hostile = pages(fixtureSource({ ...FIXTURE_ACCOUNT, name: HOSTILE }));
		const answer = await hostile.request(`/aura/record/Account/${FIXTURE_ACCOUNT.id}`, {
			headers: { cookie: "sid=open" },
		});
		expect(answer.headers.get("content-type")).toBe("application/json");
		expect(await answer.json()).toMatchObject({ name: HOSTILE });
	});

	it("answer 404 for an unknown one, and the page's HTML all the same", async () => {
		expect((await get("/aura/record/Account/0015g00000ZZZZZAAA")).status).toBe(404);
		expect((await get("/lightning/r/Account/0015g00000ZZZZZAAA/view")).status).toBe(200);
	});

	it("resolve without the object's name", async () => {
		const answer = await get(`/lightning/r/${FIXTURE_OPPORTUNITY.id}/view`);
		expect(answer.headers.get("location")).toBe(`/lightning/r/Opportunity/${FIXTURE_OPPORTUNITY.id}/view`);
	});
});

describe("the page's own files", () => {
	const names = readdirSync(new URL("./client/", import.meta.url));

	it("are served, scripts without their types", async () => {
		for (const name of names) {
			const answer = await get(`/resource/page/${name}`);
			expect(answer.headers.get("content-type")).toMatch(
				name.endsWith(".css") ? /^text\/css/ : /^text\/javascript/,
			);
		}
		expect(await (await get("/resource/page/route.ts")).text()).not.toContain("export type");
	});

	it("are the only files served", async () => {
		expect((await get("/resource/page/..%2fpages.ts")).status).toBe(404);
		expect((await get("/resource/page/none.ts")).status).toBe(404);
	});

	it("make elements of nothing but tags in the source", () => {
		for (const name of names) {
			const text = readFileSync(new URL(`./client/${name}`, import.meta.url), "utf8");
			expect(text, name).not.toMatch(
				/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|setHTML/,
			);
		}
	});
});
