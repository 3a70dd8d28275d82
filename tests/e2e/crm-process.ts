import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { type CrmRest, crmRest } from "./crm-rest.ts";
import { compiledOnce, copySeeded } from "./seeded.ts";

const Ready = v.object({
	url: v.string(),
	apiVersion: v.string(),
	users: v.array(
		v.object({
			username: v.string(),
			name: v.string(),
			seat: v.picklist(["kam", "manager", "lead", "admin"]),
			accessToken: v.string(),
		}),
	),
});
type CrmUser = v.InferOutput<typeof Ready>["users"][number];

/** The local CRM as a process of its own, so that a test can take it away and bring it back. */
export interface CrmProcess {
	readonly url: string;
	readonly users: CrmUser[];
	/** The first user of a seat, or the one after that, … */
	user(seat: CrmUser["seat"], index?: number): CrmUser;
	/** The CRM's own answers, as this user sees them: what a test asserts against. */
	rest(username: string): CrmRest;
	/** An address that signs a browser's page in as the user and goes to `path`. */
	pageUrl(username: string, path: string): string;
	/** Away, as if the network were gone. SIGKILL leaves no time to finish anything. */
	stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
	/** Back on the same address with the same data. */
	start(): Promise<void>;
	/** Stops it for good and removes its data. */
	close(): Promise<void>;
}

export interface CrmOptions {
	accounts?: number;
	/** An org without Instep's objects. */
	empty?: boolean;
	/** The org says of itself that it is a sandbox. */
	sandbox?: boolean;
	/** Another program that speaks the same command line. */
	script?: string;
}

export async function startCrm(options: CrmOptions = {}): Promise<CrmProcess> {
	const folder = mkdtempSync(join(tmpdir(), "instep-crm-"));
	const file = join(folder, "crm.sqlite");
	if (options.script === undefined) copySeeded(options, file);
	const args = argsOf(options, file);
	args.push("--port", String(await freePort()));

	let running = await launch(args);
	const userNamed = (username: string): CrmUser => {
		const found = running.ready.users.find((user) => user.username === username);
		if (!found) throw new Error(`The local CRM has no user ${username}.`);
		return found;
	};
	const crm: CrmProcess = {
		url: running.ready.url,
		users: running.ready.users,
		user: (seat, index = 0) => {
			const found = running.ready.users.filter((user) => user.seat === seat)[index];
			if (!found) throw new Error(`The local CRM has no ${seat} number ${index + 1}.`);
			return found;
		},
		// The token of now: a restart may hand out others.
		rest: (username) => crmRest(crm.url, running.ready.apiVersion, () => userNamed(username).accessToken),
		pageUrl: (username, path) => {
			const query = new URLSearchParams({ sid: userNamed(username).accessToken, retURL: path });
			return `${crm.url}/secur/frontdoor.jsp?${query}`;
		},
		stop: (signal) => stop(running.child, signal),
		start: async () => {
			await stop(running.child);
			running = await launch(args);
		},
		close: async () => {
			await stop(running.child);
			rmSync(folder, { recursive: true, force: true });
		},
	};
	return crm;
}

/** Starts a CRM for the sake of what it plants in `file`. */
export async function plantIn(file: string, options: CrmOptions): Promise<void> {
	await stop((await launch(argsOf(options, file))).child);
}

function argsOf({ script, accounts, sandbox, empty }: CrmOptions, file: string): string[] {
	const args = [script ?? join("tests", "crm", "main.ts"), "--data", file];
	if (accounts !== undefined) args.push("--accounts", String(accounts));
	if (sandbox) args.push("--sandbox");
	if (empty) args.push("--empty");
	return args;
}

async function launch(args: string[]) {
	// The CRM strips types on the fly, which Node still calls an experiment.
	const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, ...compiledOnce() },
	});
	const exited = once(child, "exit").then(([code]): never => {
		throw new Error(`The local CRM stopped with code ${code} before it was ready (node ${args.join(" ")}).`);
	});
	const firstLine = once(createInterface(child.stdout), "line").then(([line]) => String(line));
	const line = await Promise.race([firstLine, exited]);
	exited.catch(() => undefined); // Stopping it later is no error.
	return { child, ready: v.parse(Ready, JSON.parse(line)) };
}

async function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exit = once(child, "exit");
	child.kill(signal);
	const patience = setTimeout(() => child.kill("SIGKILL"), 3000);
	await exit;
	clearTimeout(patience);
}

/** Chosen by us, not by the CRM, so that it can come back on the same one. */
async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (!address || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
	return address.port;
}
