import { CrmError, type Header, type Outcome } from "../crm/crm.ts";
import { fitMarkOf } from "../domain/account-marks.ts";
import { isEntry, type Unsent } from "../domain/entry.ts";
import type { Failure } from "../domain/operation.ts";
import { batchOf, due, goOnAt, nextDueAt } from "../domain/operation-due.ts";
import type { Page } from "../domain/page.ts";
import type { Policy } from "../domain/policy.ts";
import { type Known, scored } from "../domain/rank.ts";
import type { RequestEvent, RequestRow } from "../domain/records.ts";
import { fold, timeOf } from "../domain/request.ts";
import type { Terms } from "../domain/request-time.ts";
import { termsBy } from "../domain/terms.ts";
import { readAccountRow, readUnits, readValues } from "../store/copy.ts";
import { markAttempted, readUnsent } from "../store/operations.ts";
import { settle } from "../store/settle.ts";
import { policyInForce } from "./policy-in-force.ts";
import { noteProblem, type SyncContext } from "./pull.ts";

/**
 * Operations in one call. Salesforce takes 200 records of an object, and reading 200 back by key makes an
 * address of 11,000 bytes at most, of the 16,384 that it takes.
 */
const MAX_BATCH = 200;

/**
 * Sends what is due, in order, until nothing is or the CRM cannot be reached. Nothing is marked "being
 * sent": each attempt is noted with its next time before it begins, so that a death at any line leaves
 * work that is sent again, under the same keys. Answers when the next operation falls due.
 */
export async function drain(context: SyncContext): Promise<number | undefined> {
	const { store, now, random, announce } = context;
	let hasFailed = false;
	while (!hasFailed) {
		const ready = batchOf(due(await ownOperations(context), now()), MAX_BATCH);
		const batch = await markAttempted(
			store,
			ready.map(({ key }) => key),
			now(),
			random,
		);
		if (batch.length === 0) break;
		announce();
		hasFailed = !(await send(context, batch));
		announce();
	}
	const left = await ownOperations(context);
	return hasFailed ? goOnAt(left, now()) : nextDueAt(left, now());
}

/** Each user has a store of their own; this holds even where one came to hold another's work. */
async function ownOperations({ store, user }: SyncContext): Promise<Unsent[]> {
	const operations = await readUnsent(store);
	return operations.filter(({ author }) => author.orgId === user.orgId && author.userId === user.userId);
}

/** Answers whether the CRM took the call, whatever it made of the operations in it. */
async function send(context: SyncContext, batch: readonly Unsent[]): Promise<boolean> {
	const { store, crm, now } = context;
	try {
		const steps = batch.flatMap((unsent) => (isEntry(unsent) ? [] : unsent));
		// A batch is of one sort (operation-due.ts).
		const { outcomes, pages } =
			steps.length > 0 ? await crm.push(steps) : await crm.save(batch.filter(isEntry));
		await writeCopies(context, pages);
		const confirmed = outcomes.flatMap((outcome) => (outcome.ok ? outcome.operationKey : []));
		await settle(store, { confirmed, failed: failuresIn(outcomes), pages }, now());
		return true;
	} catch (error) {
		const failure = failureOf(error);
		const isRefused = failure.kind === "invalid" || failure.kind === "forbidden" || failure.kind === "gone";
		// One bad record can make the CRM refuse a whole call; alone, each gets its own answer.
		if (isRefused && batch.length > 1) return sendOneByOne(context, batch);
		// A limit or an ended session is everybody's, not just this batch's.
		const isForAll = failure.kind === "throttled" || failure.kind === "auth";
		await failAll(context, isForAll ? await ownOperations(context) : batch, failure);
		if (failure.kind === "throttled") await noteProblem(context, error);
		return isRefused || failure.kind === "bug";
	}
}

/** A limit that a look has met holds for what waits to be sent as well. */
export async function holdBack(context: SyncContext, error: unknown): Promise<void> {
	const failure = failureOf(error);
	if (failure.kind === "throttled") await failAll(context, await ownOperations(context), failure);
}

async function failAll({ store, now }: SyncContext, all: readonly Unsent[], failure: Failure) {
	const hit = all.filter(({ status }) => status === "waiting");
	const failed = new Map(hit.map(({ key }) => [key, failure]));
	await settle(store, { confirmed: [], failed, pages: [] }, now());
}

async function sendOneByOne(context: SyncContext, batch: readonly Unsent[]): Promise<boolean> {
	for (const operation of batch) {
		if (!(await send(context, [operation]))) return false;
	}
	return true;
}

function failuresIn(outcomes: readonly Outcome[]): Map<string, Failure> {
	return new Map(
		outcomes.flatMap((outcome) => (outcome.ok ? [] : [[outcome.operationKey, outcome.failure] as const])),
	);
}

const retryAfter = ({ retryAfterMs }: CrmError) => (retryAfterMs === undefined ? {} : { retryAfterMs });

function failureOf(error: unknown): Failure {
	return error instanceof CrmError
		? { kind: error.kind, code: error.code, message: error.message, ...retryAfter(error) }
		: { kind: "bug", code: "BUG", message: String(error) };
}

/**
 * Brings the copies on the CRM's rows up to what all events of the request add up to, as read back with the
 * push. Another device may push between that and the write, and be done with its own copies: where a step turns
 * up after the write that changes them, they are written again, so that whichever write is the last knows all.
 * Before the operations are settled: where the CRM cannot be reached any more, or the background ends here, they
 * are sent again, under the same keys, and the copies with them. A refusal is let pass: they are copies, and
 * whoever acts next on the request writes them.
 */
async function writeCopies(context: SyncContext, pages: readonly Page[]): Promise<void> {
	const { store, crm } = context;
	const policy = await policyInForce(context);
	const termsOf = termsBy(policy.rules, await readUnits(store));
	const requests = pages.flatMap((page) => (page.kind === "request" ? page.rows : []));
	const values = await readValues(store);
	const marks = new Map<string, Known>();
	for (const { key, accountId } of requests) {
		const fitMark = fitMarkOf(await readAccountRow(store, accountId), policy.rules);
		marks.set(key, { valueMark: values.get(accountId), fitMark });
	}
	const written = new Map<string, string>();
	const read = [...pages];
	for (;;) {
		const events = read.flatMap((page) => (page.kind === "event" ? page.rows : []));
		const headers = new Map<string, Header>();
		for (const request of requests) {
			const { key } = request;
			const own = events.filter(({ requestKey }) => requestKey === key);
			const header = headerOf(request, own, policy, termsOf(request), marks.get(key) ?? {});
			const text = JSON.stringify(header);
			if (!header || written.get(key) === text) continue;
			headers.set(key, header);
			written.set(key, text);
		}
		if (headers.size === 0) return;
		try {
			read.push(await crm.writeHeaders(headers));
		} catch (error) {
			const { kind } = failureOf(error);
			if (kind === "offline" || kind === "server" || kind === "throttled" || kind === "auth") throw error;
			return;
		}
	}
}

function headerOf(
	request: RequestRow,
	events: readonly RequestEvent[],
	policy: Policy,
	terms: Terms,
	known: Known,
): Header | undefined {
	const { status, steps } = fold(events, terms);
	const last = steps.findLast(({ superseded }) => !superseded)?.event;
	if (!last) return undefined;
	return {
		status,
		rankScore: scored({ ask: request, submittedAt: request.createdAt, known }, policy).score,
		lastEventType: last.type,
		lastEventAt: timeOf(last),
	};
}
