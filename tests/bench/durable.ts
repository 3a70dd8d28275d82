/** When what a click writes lies on the disk, by the browser's own account of it. */
import type { Page } from "puppeteer-core";
import * as v from "valibot";

const Trace = v.object({ traceEvents: v.array(v.unknown()) });
const At = v.looseObject({ name: v.string(), ts: v.number(), dur: v.optional(v.number(), 0) });
const OfTransaction = v.object({ args: v.object({ txn_id: v.number() }) });
const OfStore = v.object({ args: v.object({ store_name: v.string() }) });
/** The probe's mark (scripts/probe.ts), at the moment at which the browser had the click. */
const CLICK = "the click";

/**
 * Milliseconds from the click in `act` to the end of the commit of the first transaction that adds to this store.
 * The page itself hears of it later: after a click Chromium lets it draw before it has any of its other tasks
 * (DeferRendererTasksAfterInput).
 */
export async function untilOnDisk(page: Page, store: string, act: () => Promise<void>): Promise<number> {
	await page.tracing.start({ categories: ["IndexedDB", "blink.user_timing"] });
	await act();
	const trace = v.parse(Trace, JSON.parse(new TextDecoder().decode(await page.tracing.stop())));
	const events = trace.traceEvents
		.flatMap((event) => (v.is(At, event) ? v.parse(At, event) : []))
		.toSorted((a, b) => a.ts - b.ts);
	const after = (ts: number, isWanted: (event: (typeof events)[number]) => boolean) => {
		const event = events.find((each) => each.ts >= ts && isWanted(each));
		if (!event) throw new Error("The trace lacks a part of the save.");
		return event;
	};
	const click = after(0, ({ name }) => name === CLICK);
	const added = after(
		click.ts,
		(event) =>
			event.name === "IDBObjectStore::addRequestSetup" &&
			v.is(OfStore, event) &&
			event.args.store_name === store,
	);
	const put = v.parse(
		OfTransaction,
		after(added.ts, ({ name }) => name === "Database::PutOperation"),
	);
	const commit = after(
		added.ts,
		(event) =>
			event.name === "Transaction::DoPendingCommit" &&
			v.is(OfTransaction, event) &&
			event.args.txn_id === put.args.txn_id,
	);
	return (commit.ts + commit.dur - click.ts) / 1_000;
}
