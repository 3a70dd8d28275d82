/** The background's jobs as its wiring runs them: what a job ends with decides what happens next. */
import { CrmError } from "../../utils/crm/crm.ts";
import { storeName } from "../../utils/store/db.ts";
import { hurry, readOperations } from "../../utils/store/operations.ts";
import { drain } from "../../utils/sync/drain.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";
import { revalidate } from "../../utils/sync/revalidate.ts";
import { createFate, Death } from "../utils/sync/death.ts";
import type { Browser, Connection } from "./browser.ts";
import { isForeseen } from "./foreseen.ts";

export type Job = { do: "drain" } | { do: "pull"; accountId?: string };

/** Runs a job to its end or to the step it dies at; one that nobody is signed in for is not begun. */
export async function work(browser: Browser, job: Job, dies = -1, tab = 0): Promise<void> {
	const { connection } = browser;
	if (!connection || (job.do === "pull" && connection.isSignedOut)) return;
	try {
		const context = await browser.context(connection, createFate(dies), tab);
		if (job.do === "drain") await drainNow(context, connection);
		else await pullNow(context, connection, job.accountId);
	} catch (error) {
		if (!isForeseen(error)) throw error;
		if (error instanceof Death) browser.stage.tally.count(`death: ${job.do}`);
		if (error instanceof CrmError && error.kind === "auth") connection.isSignedOut = true;
	}
}

async function drainNow(context: SyncContext, connection: Connection): Promise<void> {
	await drain(context);
	const operations = await readOperations(context.store);
	if (operations.some(({ failure }) => failure?.kind === "auth")) connection.isSignedOut = true;
}

/** A CRM that answers again also gets at once what waited for it. */
async function pullNow(context: SyncContext, connection: Connection, accountId?: string): Promise<void> {
	await revalidate(context, accountId === undefined ? undefined : { id: accountId });
	const waited = (await readOperations(context.store)).filter(
		({ status, failure }) => status === "waiting" && failure !== undefined && failure.kind !== "throttled",
	);
	if (waited.length === 0) return;
	await hurry(
		context.store,
		waited.map(({ key }) => key),
		context.now(),
	);
	await drainNow(context, connection);
}

/** The database of whoever is signed in. */
export function storeOf(browser: Browser): string | undefined {
	return browser.connection && storeName(browser.connection.author);
}
