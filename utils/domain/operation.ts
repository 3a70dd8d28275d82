import * as v from "valibot";
import { Ask, Instant, Key, RequestEvent } from "./records.ts";

/** Why the CRM did not take something; what follows from each is in `afterFailure`. */
export const ERROR_KINDS = [
	"offline",
	"server",
	"throttled",
	"auth",
	"invalid",
	"forbidden",
	"gone",
	"bug",
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export const Failure = v.object({
	kind: v.picklist(ERROR_KINDS),
	code: v.string(),
	message: v.string(),
	/** How long the CRM asks to be left alone. */
	retryAfterMs: v.optional(v.number()),
});
export type Failure = v.InferOutput<typeof Failure>;

/** Who did something, and in which org. Work is never sent as anybody else. */
export const Author = v.object({ orgId: v.string(), userId: v.string(), userName: v.string() });
export type Author = v.InferOutput<typeof Author>;

/** Something the user did that the CRM has not yet confirmed: a new request, or an event on one. */
export const Operation = v.object({
	key: Key,
	author: Author,
	createdAt: Instant,
	/** Not sent before. */
	dueAt: Instant,
	attempts: v.number(),
	status: v.picklist(["waiting", "blocked", "rejected"]),
	failure: v.optional(Failure),
	requestKey: Key,
	accountId: v.string(),
	ask: v.optional(Ask),
	event: RequestEvent,
});
export type Operation = v.InferOutput<typeof Operation>;

/** How long a step can be undone before it is sent. */
export const UNDO_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 24 * 3_600_000;
/** Clocks are put right by a little all the time. */
const CLOCK_SLACK_MS = 60_000;

/** The operation of a new request: the ask and its first event. */
export function submitOperation(ask: Ask, author: Author, newId: () => string, now: number): Operation {
	return operationOf(author, { key: newId(), requestKey: ask.key, type: "submit" }, ask.accountId, now, ask);
}

/** What an event carries besides who did it and when. */
export type EventContent = Omit<
	RequestEvent,
	"key" | "requestKey" | "actorId" | "actorName" | "at" | "createdAt"
>;

/** The operation that appends one event to a request. */
export function appendOperation(
	request: { key: string; accountId: string },
	content: EventContent,
	author: Author,
	newId: () => string,
	now: number,
): Operation {
	return operationOf(author, { ...content, key: newId(), requestKey: request.key }, request.accountId, now);
}

function operationOf(
	author: Author,
	event: EventContent & { key: string; requestKey: string },
	accountId: string,
	now: number,
	ask?: Ask,
): Operation {
	return {
		key: event.key,
		author,
		createdAt: now,
		dueAt: now + UNDO_MS,
		attempts: 0,
		status: "waiting",
		requestKey: event.requestKey,
		accountId,
		event: { ...event, actorId: author.userId, actorName: author.userName, at: now },
		...(ask && { ask }),
	};
}

/** Only what has never been sent can be undone; from the first attempt on the CRM may have it. */
export function isUndoable(operation: Operation): boolean {
	return operation.attempts === 0;
}

/**
 * What to send now: due, in the order it was done, and of each request only the first that is not through,
 * so that the steps of one request arrive in order and one that is stuck holds back no other request.
 */
export function due(operations: readonly Operation[], now: number): Operation[] {
	return nextSteps(operations).filter((operation) => isDue(operation, now));
}

/** Its time has come, or lies further ahead than any wait that could begin now: the clock was set back since. */
function isDue(operation: Operation, now: number): boolean {
	const { attempts, dueAt, failure } = operation;
	const longest = attempts === 0 ? UNDO_MS : Math.max(LONGEST_RETRY_MS, failure ? patience(failure) : 0);
	return dueAt <= now || dueAt > now + longest + CLOCK_SLACK_MS;
}

/** When the next operation falls due, or nothing when none waits. */
export function nextDueAt(operations: readonly Operation[]): number | undefined {
	const times = nextSteps(operations).map(({ dueAt }) => dueAt);
	return times.length > 0 ? Math.min(...times) : undefined;
}

/** Of each request the first step that is not through, as far as that one waits. */
function nextSteps(operations: readonly Operation[]): Operation[] {
	return [...firstSteps(operations).values()].filter(({ status }) => status === "waiting").sort(inOrder);
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
 * Written before a send, so that a death in mid-send leaves an operation that is tried again later: full
 * jitter over a span that doubles up to a quarter of an hour.
 * @param random a number from 0 to 1
 */
export function attempted(operation: Operation, now: number, random: number): Operation {
	const span = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** operation.attempts);
	return { ...operation, attempts: operation.attempts + 1, dueAt: now + Math.ceil(span * random) };
}

/** What becomes of an operation that the CRM did not take (architecture.md, the table of CrmError kinds). */
export function afterFailure(operation: Operation, failure: Failure, now: number): Operation {
	switch (failure.kind) {
		case "offline":
		case "server":
			return {
				...operation,
				status: "waiting",
				failure,
				dueAt: Math.max(operation.dueAt, now + patience(failure)),
			};
		case "throttled":
			return {
				...operation,
				status: "waiting",
				failure,
				dueAt: now + Math.max(LONGEST_RETRY_MS, patience(failure)),
			};
		case "auth":
			return { ...operation, status: "blocked", failure };
		case "invalid":
		case "forbidden":
		case "gone":
		case "bug":
			return { ...operation, status: "rejected", failure };
	}
}

/** What the CRM asks for, within reason: a day is the longest that work may stand still. */
function patience({ retryAfterMs = 0 }: Failure): number {
	return Math.min(retryAfterMs, LONGEST_PAUSE_MS);
}

/** The user, or the way back online, asks for a new try at once. Rejected work is tried again only by hand. */
export function hurried(operation: Operation, now: number): Operation {
	const { failure: _, ...rest } = operation;
	return { ...rest, status: "waiting", dueAt: now };
}
