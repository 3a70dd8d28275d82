/** Which operations go next, when, and together with which others. */
import { isEntry, isFirstOf, subjectOf, type Unsent } from "./entry.ts";
import { FIRST_RETRY_MS, LONGEST_RETRY_MS, patience, type Sending, UNDO_MS } from "./operation.ts";

/**
 * What to send now: due, in the order it was done, and of each request only the first that is not through,
 * so that the steps of one request arrive in order and one that is stuck holds back no other request.
 */
export function due<T extends Unsent>(operations: readonly T[], now: number): T[] {
	return nextSteps(operations).filter((operation) => dueTimeOf(operation, now) <= now);
}

/** When the next operation falls due, or nothing when none waits. */
export function nextDueAt(operations: readonly Unsent[], now: number): number | undefined {
	const times = nextSteps(operations).map((operation) => dueTimeOf(operation, now));
	return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * A time further off than anything here can ask for was set by a clock that has been put back since: waiting
 * for it would be to wait for as long as that clock was wrong.
 */
function dueTimeOf({ dueAt, attempts, failure }: Sending, now: number): number {
	const backOff = attempts === 0 && !failure ? UNDO_MS : LONGEST_RETRY_MS;
	return dueAt - now > Math.max(backOff, failure ? patience(failure) : 0) ? now : dueAt;
}

/** Of each request the first step that is not through, as far as that one waits, and waits for no other. */
function nextSteps<T extends Unsent>(operations: readonly T[]): T[] {
	const here = new Set(operations.map(({ key }) => key));
	const isFree = ({ status, after }: Sending) => status === "waiting" && !(after && here.has(after));
	return [...firstSteps(operations).values()].filter(isFree).sort(inOrder);
}

/**
 * Of each request, by its key, the first step that is not through. A new request comes before its further
 * steps even where the device's clock was set back in between.
 */
export function firstSteps<T extends Unsent>(operations: readonly T[]): Map<string, T> {
	const first = new Map<string, T>();
	for (const operation of [...operations].sort(inOrder)) {
		const subject = subjectOf(operation);
		const known = first.get(subject);
		if (!known || (isFirstOf(operation) && !isFirstOf(known))) first.set(subject, operation);
	}
	return first;
}

function inOrder(a: Sending, b: Sending): number {
	return a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1);
}

/**
 * Whether an operation may go at once now that the CRM answers. What the CRM itself could not do keeps its own
 * time where others got through meanwhile, and so does what it asked to be left alone with.
 * @param isBack whether the CRM answers after a time in which it did not
 */
export function waitsForReach({ status, failure }: Sending, isBack: boolean): boolean {
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
export function batchOf<T extends Unsent>(ready: readonly T[], most: number): T[] {
	const sizeFor = (operation: Sending) =>
		hasChoked(operation) ? Math.max(1, Math.floor(most / 10 ** operation.attempts)) : most;
	const [first] = ready;
	if (!first) return [];
	const size = sizeFor(first);
	const isLike = (operation: T) => sizeFor(operation) === size && isEntry(operation) === isEntry(first);
	return ready.filter(isLike).slice(0, size);
}

/**
 * When to go on after a call that failed. What is due and was not in it gets its turn a moment later, so that a
 * CRM that is down is not asked for each operation in a row.
 */
export function goOnAt(operations: readonly Unsent[], now: number): number | undefined {
	const times = nextSteps(operations).map((operation) => dueTimeOf(operation, now));
	return times.length > 0
		? Math.min(...times.map((at) => (at <= now ? now + FIRST_RETRY_MS : at)))
		: undefined;
}

/** It had the CRM's attention, and no answer came of it. */
function hasChoked({ failure }: Sending): boolean {
	return failure?.kind === "server" || failure?.code === "TIME_UP";
}
