import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { deployZip } from "../../utils/crm/salesforce/deploy-zip.ts";
import { kitFiles } from "../contract/kit-files.ts";

function start(...args: string[]) {
	const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	const lines = createInterface({ input: child.stdout });
	let errors = "";
	child.stderr.on("data", (chunk) => {
		errors += chunk;
	});
	return { child, ready: async () => JSON.parse((await once(lines, "line"))[0]), errors: () => errors };
}

test.each([
	[["--accounts", "39"], '--accounts takes a whole number from 40 to 100000, not "39"'],
	[["--accounts", "many"], "--accounts takes a whole number"],
	[["--port", "70000"], "--port takes a whole number from 0 to 65535"],
	[["--nope"], "--nope"],
	[["--data", "/nowhere/at/all.db"], "--data /nowhere/at/all.db: "],
])("%j stops with one clear line and exit code 2", async (args, message) => {
	const { child, errors } = start(...args);
	const [code] = await once(child, "close");
	expect(code).toBe(2);
	expect(errors()).toContain(message);
	expect(errors().trim().split("\n")).toHaveLength(1);
});

test("--empty is an org without Instep, which takes the kit; --sandbox says what it is", async () => {
	const { child, ready } = start("--accounts", "40", "--empty", "--sandbox");
	try {
		const { url, users } = await ready();
		const admin = users.find(({ seat }: { seat: string }) => seat === "admin");
		const headers = { authorization: `Bearer ${admin.accessToken}` };
		const get = async (path: string) => {
			const response = await fetch(`${url}/services/data/v67.0/${path}`, { headers });
			return { status: response.status, body: await response.json() };
		};
		const { body: org } = await get("query?q=SELECT+IsSandbox+FROM+Organization");
		expect(org.records).toMatchObject([{ IsSandbox: true }]);
		expect((await get("sobjects/Instep_Request__c/describe")).status).toBe(404);
		const form = new FormData();
		form.append("json", JSON.stringify({ deployOptions: {} }));
		form.append("file", new Blob([deployZip(kitFiles()) as BlobPart]), "package.zip");
		const resource = `${url}/services/data/v67.0/metadata/deployRequest`;
		const { id } = await (await fetch(resource, { method: "POST", headers, body: form })).json();
		const status = async () => (await get(`metadata/deployRequest/${id}`)).body.deployResult.status;
		expect([await status(), await status()]).toEqual(["InProgress", "Succeeded"]);
		expect((await get("sobjects/Instep_Request__c/describe")).body.keyPrefix).toMatch(/^a\w\w$/);
	} finally {
		child.kill("SIGTERM");
	}
}, 30_000);

test("--data keeps records and sessions over restarts; SIGTERM ends cleanly", async () => {
	const folder = mkdtempSync(join(tmpdir(), "crm-"));
	const args = ["--accounts", "40", "--data", join(folder, "org.db")];
	try {
		const first = start(...args);
		const { url, apiVersion, users } = await first.ready();
		expect(apiVersion).toBe("67.0");
		const headers = { authorization: `Bearer ${users[0].accessToken}`, "content-type": "application/json" };
		const body = JSON.stringify({ LastName: "Kept" });
		const made = await fetch(`${url}/services/data/v67.0/sobjects/Contact`, {
			method: "POST",
			headers,
			body,
		});
		const { id } = await made.json();
		first.child.kill("SIGTERM");
		expect((await once(first.child, "close"))[0]).toBe(0);

		const second = start(...args);
		const again = await second.ready();
		const read = await fetch(`${again.url}/services/data/v67.0/sobjects/Contact/${id}`, { headers });
		expect(await read.json()).toMatchObject({ LastName: "Kept" });
		second.child.kill("SIGINT");
		expect((await once(second.child, "close"))[0]).toBe(0);
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 30_000);
