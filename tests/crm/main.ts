import { createCrm } from "./app.ts";
import { type Options, readOptions } from "./options.ts";
import { API_VERSION } from "./rest/versions.ts";
import { demoCompany } from "./seed/demo-company.ts";

/** Starts the local CRM and says so in one line of JSON; see README.md. */
async function main(): Promise<void> {
	const options = orExit(() => readOptions(process.argv.slice(2)));
	const crm = orExit(() => start(options));
	if (options.sandbox) crm.db.run('UPDATE "Organization" SET "IsSandbox" = 1');
	const url = await crm
		.listen(options.port)
		.catch((error: Error) => exit(`--port ${options.port}: ${error.message}`));
	const users = crm.users.map(({ username, name, seat, accessToken }) => ({
		username,
		name,
		seat,
		accessToken,
	}));
	console.log(JSON.stringify({ url, apiVersion: API_VERSION, users }));
	const stop = () => crm.close().then(() => process.exit(0));
	process.once("SIGTERM", stop).once("SIGINT", stop);
}

function start({ accounts, empty, file }: Options) {
	const today = new Date().toISOString().slice(0, 10);
	try {
		return createCrm({ company: () => demoCompany({ today, accounts }), empty, file });
	} catch (error) {
		if (file === null || !(error instanceof Error) || !("errcode" in error)) throw error;
		throw new Error(`--data ${file}: ${error.message}`);
	}
}

function orExit<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		return exit(error instanceof Error ? error.message : String(error));
	}
}

function exit(message: string): never {
	console.error(message.replaceAll("\n", " "));
	process.exit(2);
}

await main();
