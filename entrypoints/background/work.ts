import { CrmError } from "../../utils/crm/crm.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { SELDOM_MS } from "../../utils/domain/pace.ts";
import { wakeForDrain } from "../../utils/platform/alarms.ts";
import { connections } from "../../utils/platform/settings.ts";
import { storeName } from "../../utils/store/db.ts";
import { readUnsent } from "../../utils/store/operations.ts";
import { drain } from "../../utils/sync/drain.ts";
import { look, type Wish } from "../../utils/sync/look.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";
import { createTurns } from "../../utils/sync/turns.ts";
import { syncContextOf } from "./stores.ts";

/** A timer rings sooner than an alarm may, and only while the background lives; the alarm is its backstop. */
const TIMER_REACH_MS = 25_000;

/**
 * The background's two jobs, each one at a time for each user of each org.
 * @param onDrained told after each, whatever came of it
 */
export function createWork(announce: (name: string) => void, onDrained: () => Promise<void>) {
	const turns = createTurns();

	/** Runs after whatever this store is doing. */
	function inTurn(connection: Connection, job: (context: SyncContext) => Promise<void>): Promise<void> {
		return turns(storeName(connection), async () => job(await syncContextOf(connection, announce))).catch(
			(error) => noteFailure(connection, error),
		);
	}

	async function drainNow(context: SyncContext, connection: Connection): Promise<void> {
		const name = storeName(connection);
		// Set before the work: should this background end in the middle of it, another is woken to go on.
		if ((await readUnsent(context.store)).length > 0) wakeForDrain(name, Date.now(), Date.now());
		const nextAt = await drain(context);
		const operations = await readUnsent(context.store);
		await onDrained();
		if (operations.some(({ failure }) => failure?.kind === "auth")) await markSignedOut(connection);
		if (nextAt === undefined) return;
		wakeForDrain(name, nextAt, Date.now());
		const delay = nextAt - Date.now();
		if (delay < TIMER_REACH_MS) setTimeout(() => void drainFor(connection), Math.max(0, delay));
	}

	function drainFor(connection: Connection): Promise<void> {
		return inTurn(connection, (context) => drainNow(context, connection));
	}

	/** A page has, or is about to have, something to send: found in half a minute even if this background ends now. */
	function drainSoonFor(connection: Connection): Promise<void> {
		wakeForDrain(storeName(connection), Date.now(), Date.now());
		return drainFor(connection);
	}

	/** Looks for news where it is time to, and sends what is due: its own hint may have been lost. */
	function lookFor(connection: Connection, wish: Omit<Wish, "askedAt">): Promise<void> {
		if (connection.isSignedOut) return Promise.resolve();
		const askedAt = Date.now();
		return inTurn(connection, async (context) => {
			try {
				if (await look(context, { ...wish, askedAt })) {
					const [{ keepUp }, { keepSeats }] = await Promise.all([
						import("./upkeep.ts"),
						import("./seats.ts"),
					]);
					await keepUp(context);
					await keepSeats(connection);
				}
			} finally {
				await drainNow(context, connection);
			}
		});
	}

	async function forAll(job: (connection: Connection) => Promise<void>): Promise<void> {
		await Promise.all(Object.values(await connections.get()).map(job));
	}

	return {
		inTurn,
		drainSoonFor,
		lookFor,
		drainAll: () => forAll(drainFor),
		/** By itself, every quarter of an hour. */
		lookAll: () => forAll((connection) => lookFor(connection, { everyMs: SELDOM_MS })),
		/** The device is online again. */
		lookAllNow: () => forAll((connection) => lookFor(connection, {})),
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
