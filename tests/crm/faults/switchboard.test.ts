import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { METTE, makeFixture, requestBody } from "../fixture.ts";
import { Effect } from "./rule.ts";

const { crm, mette, anders } = makeFixture();
let origin = "";
beforeAll(async () => {
	origin = await crm.listen();
	return () => crm.close();
});
afterEach(() => crm.faults.clear());

const FAULTS = "/__crm/faults";
const control = (method: string, body?: unknown) =>
	crm.fetch(
		new Request(`http://127.0.0.1:8080${FAULTS}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		}),
	);
const GONE = { do: "answer", status: 500 } as const;
const statuses = async (count: number, path = "/limits") => {
	const all: number[] = [];
	for (let n = 0; n < count; n++) all.push((await mette.get(path)).status);
	return all;
};

describe("a rule takes", () => {
	test("one method, also one that is only asked for", async () => {
		crm.faults.add([{ match: { method: "patch" }, effect: GONE }]);
		expect(await statuses(1)).toEqual([200]);
		expect((await mette.send("PATCH", "/sobjects/Account/x", {})).status).toBe(500);
		expect((await mette.send("POST", "/sobjects/Account/x?_HttpMethod=PATCH", {})).status).toBe(500);
	});

	test.each([
		["*/limits", 500],
		["/services/data/v67.0/*", 500],
		["/limits", 200],
		["*/limit", 200],
	])("the path %s → %d", async (path, status) => {
		crm.faults.add([{ match: { path }, effect: GONE }]);
		expect(await statuses(1)).toEqual([status]);
	});

	test("a text of the decoded query or the body", async () => {
		crm.faults.add([{ match: { contains: "FROM Contact WHERE Name = 'å'" }, effect: GONE }]);
		crm.faults.add([{ match: { contains: "f-text" }, effect: GONE }]);
		expect((await mette.query("SELECT Id FROM Contact WHERE Name = 'å'")).status).toBe(500);
		expect((await mette.query("SELECT Id FROM Contact")).status).toBe(200);
		const body = requestBody({ Quote__c: "f-text" });
		expect((await mette.send("POST", "/sobjects/Instep_Request__c", body)).status).toBe(500);
	});

	test("one user", async () => {
		crm.faults.add([{ match: { username: METTE.username }, effect: GONE }]);
		expect((await mette.get("/limits")).status).toBe(500);
		expect((await anders.get("/limits")).status).toBe(200);
	});

	test("the nth request, or some of them, or so many", async () => {
		crm.faults.add([{ nth: 2, effect: GONE }]);
		expect(await statuses(3)).toEqual([200, 500, 200]);
		crm.faults.clear();
		crm.faults.add([{ nth: [1, 3], effect: GONE }]);
		expect(await statuses(4)).toEqual([500, 200, 500, 200]);
		crm.faults.clear();
		crm.faults.add([{ times: 2, effect: GONE }]);
		expect(await statuses(3)).toEqual([500, 500, 200]);
	});

	test("some by chance, the same ones for the same seed", async () => {
		const run = async (seed: number) => {
			crm.faults.clear();
			crm.faults.add([{ probability: 0.5, seed, effect: GONE }]);
			return statuses(40);
		};
		const first = await run(7);
		expect(await run(7)).toEqual(first);
		expect(await run(8)).not.toEqual(first);
		const failed = first.filter((status) => status === 500).length;
		expect(failed).toBeGreaterThan(8);
		expect(failed).toBeLessThan(32);
	});
});

test("several rules stack, the first outermost", async () => {
	crm.faults.add([
		{ effect: { do: "truncate", bytes: 5, quietly: true } },
		{ effect: { do: "answer", status: 502, body: "Bad Gateway" } },
	]);
	expect(await mette.get("/limits")).toMatchObject({ status: 502, body: "Bad G" });
});

test("over HTTP: POST adds, GET shows, DELETE clears, and the controls are never hit", async () => {
	expect((await control("POST", [{ match: { path: "*" }, effect: { do: "drop" } }])).status).toBe(201);
	await expect(mette.get("/limits")).rejects.toThrow(TypeError);
	expect(await (await control("GET")).json()).toEqual([
		{
			match: { path: "*" },
			probability: 1,
			seed: 1,
			effect: { do: "drop", when: "before" },
			fitted: 1,
			applied: 1,
		},
	]);
	expect((await control("DELETE")).status).toBe(204);
	expect(await statuses(1)).toEqual([200]);
});

test.each([
	["no list", { effect: GONE }],
	["an unknown effect", [{ effect: { do: "explode" } }]],
	["a misspelt condition", [{ match: { paht: "*" }, effect: GONE }]],
	["a status that is none", [{ effect: { do: "answer", status: 42 } }]],
])("%s is refused and adds nothing", async (_, rules) => {
	const response = await control("POST", rules);
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual({ error: expect.any(String) });
	expect(crm.faults.list()).toEqual([]);
});

test("README.md has a line for each effect", () => {
	const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
	const documented = readme.split("| `do` |")[1]?.split("\n\n")[0] ?? "";
	const lines = [...documented.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
	expect(lines.toSorted()).toEqual(Effect.options.map(({ entries }) => entries.do.literal).toSorted());
});

describe("over a socket", () => {
	const headers = { authorization: "", "content-type": "application/json" };
	beforeAll(() => {
		headers.authorization = `Bearer ${crm.signIn(METTE.username)}`;
	});
	const ask = (init: RequestInit = {}) =>
		fetch(`${origin}/services/data/v67.0/sobjects/Instep_Request__c`, { headers, ...init });

	test("drop closes the connection, with the work done or not", async () => {
		crm.faults.add([{ match: { method: "POST" }, times: 1, effect: { do: "drop", when: "after" } }]);
		const body = JSON.stringify(requestBody({ Client_Key__c: "f-socket" }));
		await expect(ask({ method: "POST", body })).rejects.toThrow("fetch failed");
		const again = await ask({ method: "POST", body });
		expect(await again.json()).toMatchObject([{ errorCode: "DUPLICATE_VALUE" }]);
	});

	test("truncate breaks the body off", async () => {
		crm.faults.add([{ times: 1, effect: { do: "truncate" } }]);
		const response = await ask();
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow("terminated");
		expect((await ask()).status).toBe(200);
	});
});
