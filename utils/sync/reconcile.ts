import { MAX_EXISTING } from "../crm/crm.ts";
import { type Failure, VANISHED } from "../domain/operation.ts";
import { readCheck, readCheckPage, removeVanished, writeCheck } from "../store/check.ts";
import type { SyncContext } from "./pull.ts";

/**
 * What is unshared leaves no tombstone, and one of a hard delete may come late or never (salesforce.md 3.9):
 * only comparing shows it. Often enough for it to be gone within a day (quality.md R4).
 */
const EVERY_MS = 20 * 3_600_000;
/** What is left over goes on after a pause, so that a large copy does not use up the org's calls. */
const PAUSE_MS = 15 * 60_000;
/** A CRM that could not answer is not asked again with every pull. */
const RETRY_MS = 3_600_000;
/** 20,000 records. */
const CALLS_PER_RUN = 10;

/** How a run went. */
export interface Reconciled {
	/** The whole copy has been compared; else a later run goes on. */
	isDone: boolean;
	/** Rows compared in this run. */
	checked: number;
	/** Of these, rows that were gone. */
	gone: number;
}

const GONE: Failure = {
	kind: "gone",
	code: VANISHED,
	message: "The CRM no longer has this request, or no longer shows it to you.",
};

/** Compares the copy with the CRM where that is due. Throws CrmError. */
export async function reconcileIfDue(context: SyncContext): Promise<Reconciled | undefined> {
	const now = context.now();
	const check = await readCheck(context.store);
	// What has just been read for the first time needs no comparing yet.
	if (!check) await writeCheck(context.store, { dueAt: now + EVERY_MS });
	return check && check.dueAt <= now ? reconcile(context, false) : undefined;
}

/**
 * Asks the CRM which records of the copy there still are for this user, as many as one run may, and takes
 * out the others; goes on where the last run stopped. An answer that fails or does not fit ends the run, with
 * nothing of that page taken out. Throws CrmError.
 * @param isAnew begins with the first row whatever was compared before
 */
export async function reconcile(
	context: SyncContext,
	isAnew: boolean,
	maxCalls = CALLS_PER_RUN,
): Promise<Reconciled> {
	const { store, crm, now, announce } = context;
	let position = isAnew ? undefined : (await readCheck(store))?.position;
	let checked = 0;
	let gone = 0;
	for (let call = 0; call < maxCalls; call++) {
		const page = await readCheckPage(store, position, MAX_EXISTING);
		if (!page) {
			await writeCheck(store, { dueAt: now() + EVERY_MS });
			return { isDone: true, checked, gone };
		}
		// Set before the call: should it fail, or the background end here, this is when to go on.
		await writeCheck(store, { dueAt: now() + RETRY_MS, ...(position && { position }) });
		const there = await crm.existing(
			page.kind,
			page.rows.map(({ id }) => id),
		);
		const missing = page.rows.filter(({ id }) => !there.has(id));
		position = { kind: page.kind, after: page.rows.at(-1)?.key ?? "" };
		const check = { dueAt: now() + PAUSE_MS, position };
		const removed = await removeVanished(store, { kind: page.kind, rows: missing }, check, GONE, now());
		checked += page.rows.length;
		gone += removed;
		if (removed > 0) announce();
	}
	return { isDone: false, checked, gone };
}
