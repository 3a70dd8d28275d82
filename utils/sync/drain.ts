import { CrmError, type Header, type Outcome } from "../crm/crm.ts";
import { due, type Failure, nextDueAt, type Operation } from "../domain/operation.ts";
import { policyOn } from "../domain/policy.ts";
import { scoreOf } from "../domain/rank.ts";
import { fold } from "../domain/request.ts";
import { dayOf } from "../domain/week.ts";
import { readPolicies, readRequest } from "../store/copy.ts";
import { markAttempted, readOperations } from "../store/operations.ts";
import { settle } from "../store/settle.ts";
import type { SyncContext } from "./pull.ts";

/** Operations in one call. Salesforce takes 200 records, and reads them back by key in one URI. */
const MAX_BATCH = 100;

/**
 * Sends what is due, in order, until nothing is or the CRM cannot be reached. Nothing is marked "being
 * sent": each attempt is noted with its next time before it begins, so that a death at any line leaves
 * work that is sent again, under the same keys. Answers when the next operation falls due.
 */
export async function drain(context: SyncContext): Promise<number | undefined> {
	const { store, now, random, announce } = context;
	for (;;) {
		const ready = due(await readOperations(store), now()).slice(0, MAX_BATCH);
		const batch = await markAttempted(
			store,
			ready.map(({ key }) => key),
			now(),
			random,
		);
		if (batch.length === 0) break;
		announce();
		const isReachable = await send(context, batch);
		announce();
		if (!isReachable) break;
	}
	return nextDueAt(await readOperations(store));
}

/** Answers whether the CRM took the call, whatever it made of the operations in it. */
async function send(context: SyncContext, batch: readonly Operation[]): Promise<boolean> {
	const { store, crm, now } = context;
	const headers = await headersOf(context, batch);
	try {
		const { outcomes, pages } = await crm.push(batch, ({ key }) => headers.get(key) ?? UNKNOWN_HEADER);
		const confirmed = outcomes.flatMap((outcome) => (outcome.ok ? outcome.operationKey : []));
		await settle(store, { confirmed, failed: failuresIn(outcomes), pages }, now());
		return true;
	} catch (error) {
		const failure = failureOf(error);
		const isRefused = failure.kind === "invalid" || failure.kind === "forbidden" || failure.kind === "gone";
		// One bad record can make the CRM refuse a whole call; alone, each gets its own answer.
		if (isRefused && batch.length > 1) {
			for (const operation of batch) await send(context, [operation]);
			return true;
		}
		// A limit or an ended session is everybody's, not just this batch's.
		const isForAll = failure.kind === "throttled" || failure.kind === "auth";
		const hit = isForAll ? (await readOperations(store)).filter(({ status }) => status === "waiting") : batch;
		await settle(
			store,
			{ confirmed: [], failed: new Map(hit.map(({ key }) => [key, failure])), pages: [] },
			now(),
		);
		return isRefused || failure.kind === "bug";
	}
}

function failuresIn(outcomes: readonly Outcome[]): Map<string, Failure> {
	return new Map(
		outcomes.flatMap((outcome) => (outcome.ok ? [] : [[outcome.operationKey, outcome.failure] as const])),
	);
}

function failureOf(error: unknown): Failure {
	return error instanceof CrmError
		? { kind: error.kind, code: error.code, message: error.message }
		: { kind: "bug", code: "BUG", message: String(error) };
}

const UNKNOWN_HEADER: Header = { status: "submitted", rankScore: 0, lastEventType: "submit", lastEventAt: 0 };

/** The state each request will be in, as far as this device can know, for the copies on the CRM's row. */
async function headersOf(
	{ store, now }: SyncContext,
	batch: readonly Operation[],
): Promise<Map<string, Header>> {
	const policy = policyOn(dayOf(now(), "UTC"), await readPolicies(store));
	const headers = new Map<string, Header>();
	for (const { key, requestKey, ask, event } of batch) {
		const request = await readRequest(store, requestKey);
		const known = request ?? ask;
		const state = fold([...(request?.events ?? []), event]);
		const submittedAt = request?.createdAt ?? event.at;
		headers.set(key, {
			status: state.status === "draft" ? "submitted" : state.status,
			rankScore: known ? scoreOf(known, submittedAt, policy).score : 0,
			lastEventType: event.type,
			lastEventAt: event.at,
		});
	}
	return headers;
}
