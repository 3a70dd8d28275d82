import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCrm } from "./crm-process.ts";

/** Speaks the CRM's command line and two pages of one query; proves the harness, not the CRM. */
const STUB = `
const { values } = require("node:util").parseArgs({
	options: { port: { type: "string" }, data: { type: "string" }, empty: { type: "boolean" } },
});
if (values.empty) process.exit(2);
const fs = require("node:fs");
const starts = fs.existsSync(values.data) ? Number(fs.readFileSync(values.data)) + 1 : 1;
fs.writeFileSync(values.data, String(starts));
require("node:http").createServer((request, response) => {
	const next = "/services/data/v67.0/query/01g-1";
	const record = { Name: request.headers.authorization, Starts: starts };
	const first = { done: false, nextRecordsUrl: next, records: [record] };
	response.end(JSON.stringify(request.url === next ? { done: true, records: [record] } : first));
}).listen(Number(values.port), "127.0.0.1", () => {
	const users = [{ username: "kam@x", name: "K", seat: "kam", accessToken: "token-" + starts }];
	console.log(JSON.stringify({ url: "http://127.0.0.1:" + values.port, apiVersion: "67.0", users }));
});`;
const Row = v.object({ Name: v.string(), Starts: v.number() });

describe("the local CRM as a process", () => {
	let folder = "";
	let script = "";
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "instep-crm-stub-"));
		script = join(folder, "stub.cjs");
		writeFileSync(script, STUB);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it("comes back on the same address with the same data and the token of now", async () => {
		const crm = await startCrm({ script });
		try {
			const rest = crm.rest(crm.user("kam").username);
			expect(await rest.query("SELECT Name FROM Account", Row)).toEqual([
				{ Name: "Bearer token-1", Starts: 1 },
				{ Name: "Bearer token-1", Starts: 1 },
			]);
			await crm.stop("SIGKILL");
			await expect(rest.send("GET", "/query?q=x")).rejects.toThrow();
			await crm.start();
			expect(await rest.query("SELECT Name FROM Account", Row)).toContainEqual({
				Name: "Bearer token-2",
				Starts: 2,
			});
			expect(() => crm.user("lead")).toThrow("no lead number 1");
		} finally {
			await crm.close();
		}
	});

	it("says so when the CRM stops before it is ready", async () => {
		await expect(startCrm({ script, empty: true })).rejects.toThrow("stopped with code 2");
	});
});
