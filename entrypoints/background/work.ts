import { CrmError } from "../../utils/crm/crm.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { wakeForDrain } from "../../utils/platform/alarms.ts";
import { connections } from "../../utils/platform/settings.ts";
import { storeName } from "../../utils/store/db.ts";
import { hurry, readOperations } from "../../utils/store/operations.ts";
import { drain } from "../../utils/sync/drain.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";
import { revalidate } from "../../utils/sync/revalidate.ts";
import { syncContextOf } from "./stores.ts";
import { keepUp } from "./upkeep.ts";

/** A timer rings sooner than an alarm may, and only while the background lives; the alarm is its backstop. */
const TIMER_REACH_MS = 25_000;

/**
 * The background's two jobs, each one at a time for each user of each org.
 * @param onDrained told how many steps could not be sent
 */
export function createWork(announce: (name: string) => void, onDrained: (stuck: number) => Promise<void>) {
	const running = new Map<string, Promise<void>>();

	/** Runs after whatever this store is doing, so that a pull never crosses a drain of the same store. */
	function inTurn(connection: Connection, job: (context: SyncContext) => Promise<void>): Promise<void> {
		const name = storeName(connection);
		const turn = (running.get(name) ?? Promise.resolve())
			.then(async () => job(await syncContextOf(connection, announce)))
			.catch((error) => noteFailure(connection, error));
		// Whatever went wrong in this turn, the next one has its own.
		running.set(
			name,
			turn.catch(() => undefined),
		);
		return turn;
	}

	async function drainNow(context: SyncContext, connection: Connection): Promise<void> {
		// Set before the work: should this background end in the middle of it, another is woken to go on.
		if ((await readOperations(context.store)).length > 0) wakeForDrain(Date.now(), Date.now());
		const nextAt = await drain(context);
		const operations = await readOperations(context.store);
		await onDrained(operations.filter(({ status }) => status === "rejected").length);
		if (operations.some(({ failure }) => failure?.kind === "auth")) await markSignedOut(connection);
		if (nextAt === undefined) return;
		wakeForDrain(nextAt, Date.now());
		const delay = nextAt - Date.now();
		if (delay < TIMER_REACH_MS) setTimeout(() => void drainFor(connection), Math.max(0, delay));
	}

	function drainFor(connection: Connection): Promise<void> {
		return inTurn(connection, (context) => drainNow(context, connection));
	}

	/** Reads what is new; a CRM that answers again also gets at once what waited for it. */
	function pullFor(connection: Connection, accountId?: string): Promise<void> {
		if (connection.isSignedOut) return Promise.resolve();
		return inTurn(connection, async (context) => {
			await revalidate(context, accountId);
			const hasStuck = await keepUp(context);
			const waited = (await readOperations(context.store)).filter(
				({ status, failure }) =>
					status === "waiting" && failure !== undefined && failure.kind !== "throttled",
			);
			if (waited.length === 0 && !hasStuck) return;
			await hurry(
				context.store,
				waited.map(({ key }) => key),
				Date.now(),
			);
			await drainNow(context, connection);
		});
	}

	async function forAll(job: (connection: Connection) => Promise<void>): Promise<void> {
		await Promise.all(Object.values(await connections.get()).map(job));
	}

	return {
		inTurn,
		drainFor,
		pullFor,
		drainAll: () => forAll(drainFor),
		pullAll: () => forAll((connection) => pullFor(connection)),
	};
}

async function noteFailure(connection: Connection, error: unknown): Promise<void> {
	if (!(error instanceof CrmError)) throw error;
	if (error.kind === "auth") await markSignedOut(connection);
}

/** Only the user can begin a new session: stop asking, and have the panels say so. */
async function markSignedOut(connection: Connection): Promise<void> {
	const all = await connections.get();
	const current = all[connection.host];
	if (!current || current.userId !== connection.userId || current.isSignedOut) return;
	await connections.set({ ...all, [connection.host]: { ...current, isSignedOut: true } });
}
