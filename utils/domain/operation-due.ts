/** Which operations go next, when, and together with which others. */
import { FIRST_RETRY_MS, LONGEST_RETRY_MS, type Operation, patience, UNDO_MS } from "./operation.ts";

/**
 * What to send now: due, in the order it was done, and of each request only the first that is not through,
 * so that the steps of one request arrive in order and one that is stuck holds back no other request.
 */
export function due(operations: readonly Operation[], now: number): Operation[] {
	return nextSteps(operations).filter((operation) => dueTimeOf(operation, now) <= now);
}

/** When the next operation falls due, or nothing when none waits. */
export function nextDueAt(operations: readonly Operation[], now: number): number | undefined {
	const times = nextSteps(operations).map((operation) => dueTimeOf(operation, now));
	return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * A time further off than anything here can ask for was set by a clock that has been put back since: waiting
 * for it would be to wait for as long as that clock was wrong.
 */
function dueTimeOf({ dueAt, attempts, failure }: Operation, now: number): number {
	const backOff = attempts === 0 && !failure ? UNDO_MS : LONGEST_RETRY_MS;
	return dueAt - now > Math.max(backOff, failure ? patience(failure) : 0) ? now : dueAt;
}

/** Of each request the first step that is not through, as far as that one waits, and waits for no other. */
function nextSteps(operations: readonly Operation[]): Operation[] {
	const here = new Set(operations.map(({ key }) => key));
	const isFree = ({ status, after }: Operation) => status === "waiting" && !(after && here.has(after));
	return [...firstSteps(operations).values()].filter(isFree).sort(inOrder);
}

/**
 * Of each request, by its key, the first step that is not through. A new request comes before its further
 * steps even where the device's clock was set back in between.
 */
export function firstSteps(operations: readonly Operation[]): Map<string, Operation> {
	const first = new Map<string, Operation>();
	for (const operation of [...operations].sort(inOrder)) {
		const known = first.get(operation.requestKey);
		if (!known || (operation.ask && !known.ask)) first.set(operation.requestKey, operation);
	}
	return first;
}

function inOrder(a: Operation, b: Operation): number {
	return a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1);
}

/**
 * Whether an operation may go at once now that the CRM answers. What the CRM itself could not do keeps its own
 * time where others got through meanwhile, and so does what it asked to be left alone with.
 * @param isBack whether the CRM answers after a time in which it did not
 */
export function waitsForReach({ status, failure }: Operation, isBack: boolean): boolean {
	if (status !== "waiting" || failure?.retryAfterMs) return false;
	return failure?.kind === "offline" || (failure?.kind === "server" && isBack);
}

/**
 * The operations to send in one call. One that the CRM chokes on makes the whole call fail, and nobody knows
 * which it was: so those it has failed with before go in ever smaller calls, in the end alone, and those that
 * are new do not go with them.
 * @param ready what is due, in order
 * @param most as many as a call can take
 */
export function batchOf(ready: readonly Operation[], most: number): Operation[] {
	const sizeFor = (operation: Operation) =>
		hasChoked(operation) ? Math.max(1, Math.floor(most / 10 ** operation.attempts)) : most;
	const [first] = ready;
	if (!first) return [];
	const size = sizeFor(first);
	return ready.filter((operation) => sizeFor(operation) === size).slice(0, size);
}

/**
 * When to go on after a call that failed. What is due and was not in it gets its turn a moment later, so that a
 * CRM that is down is not asked for each operation in a row.
 */
export function goOnAt(operations: readonly Operation[], now: number): number | undefined {
	const times = nextSteps(operations).map((operation) => dueTimeOf(operation, now));
	return times.length > 0
		? Math.min(...times.map((at) => (at <= now ? now + FIRST_RETRY_MS : at)))
		: undefined;
}

/** It had the CRM's attention, and no answer came of it. */
function hasChoked({ failure }: Operation): boolean {
	return failure?.kind === "server" || failure?.code === "TIME_UP";
}
