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

/** The code of a failure that the device itself has found: the request is no longer among what the CRM shows. */
export const VANISHED = "VANISHED";

/** Who did something, and in which org. Work is never sent as anybody else. */
export const Author = v.object({ orgId: v.string(), userId: v.string(), userName: v.string() });
export type Author = v.InferOutput<typeof Author>;

/** What everything has that the user did and the CRM has not yet confirmed. */
export const SENDING = {
	key: Key,
	author: Author,
	createdAt: Instant,
	/** Not sent before. */
	dueAt: Instant,
	attempts: v.number(),
	status: v.picklist(["waiting", "blocked", "rejected"]),
	failure: v.optional(Failure),
	/** Key of an operation that comes first: this one is not sent while that one is here. */
	after: v.optional(Key),
};
const Sending = v.object(SENDING);
export type Sending = v.InferOutput<typeof Sending>;

/** Something the user did that the CRM has not yet confirmed: a new request, or an event on one. */
export const Operation = v.object({
	...SENDING,
	requestKey: Key,
	accountId: v.string(),
	ask: v.optional(Ask),
	event: RequestEvent,
});
export type Operation = v.InferOutput<typeof Operation>;

/** How long a step can be undone before it is sent. */
export const UNDO_MS = 10_000;
export const FIRST_RETRY_MS = 5_000;
export const LONGEST_RETRY_MS = 15 * 60_000;
/** A day is the longest that work may stand still. */
export const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** The operation of a new request: the ask and its first event. */
export function submitOperation(ask: Ask, author: Author, newId: () => string, now: number): Operation {
	return operationOf(author, { key: newId(), requestKey: ask.key, type: "submit" }, ask.accountId, now, ask);
}

/** The operation that logs an ask made outside the tool: a request whose first event is its only one. */
export function outsideOperation(
	ask: Ask,
	content: EventContent,
	author: Author,
	newId: () => string,
	now: number,
): Operation {
	return operationOf(author, { ...content, key: newId(), requestKey: ask.key }, ask.accountId, now, ask);
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
		...toSend(event.key, author, now),
		requestKey: event.requestKey,
		accountId,
		event: { ...event, actorId: author.userId, actorName: author.userName, at: now },
		...(ask && { ask }),
	};
}

/** What was done this moment: it can be undone for a while, and is then sent. */
export function toSend(key: string, author: Author, now: number): Sending {
	return { key, author, createdAt: now, dueAt: now + UNDO_MS, attempts: 0, status: "waiting" };
}

/** Only what has never been sent can be undone; from the first attempt on the CRM may have it. */
export function isUndoable(operation: Sending): boolean {
	return operation.attempts === 0;
}

/**
 * Written before a send, so that a death in mid-send leaves an operation that is tried again later.
 * @param random a number from 0 to 1
 */
export function attempted<T extends Sending>(operation: T, now: number, random: number): T {
	const { attempts } = operation;
	return { ...operation, attempts: attempts + 1, dueAt: now + retryDelayMs(attempts, random) };
}

/**
 * Full jitter over a span that doubles with each failure before, up to a quarter of an hour.
 * @param random a number from 0 to 1
 */
export function retryDelayMs(failures: number, random: number): number {
	return Math.ceil(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * random);
}

/** What becomes of an operation that the CRM did not take (architecture.md, the table of CrmError kinds). */
export function afterFailure<T extends Sending>(operation: T, failure: Failure, now: number): T {
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
				dueAt: now + pauseMs(failure),
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

/** What the CRM asks for, within reason. */
export function patience({ retryAfterMs = 0 }: Pick<Failure, "retryAfterMs">): number {
	return Math.min(retryAfterMs, LONGEST_PAUSE_MS);
}

/** The org has no calls left, or too many at once: nobody of it asks for so long. */
export function pauseMs(failure: Pick<Failure, "retryAfterMs">): number {
	return Math.max(LONGEST_RETRY_MS, patience(failure));
}

/** The user, or the way back online, asks for a new try at once. Rejected work is tried again only by hand. */
export function hurried<T extends Sending>(operation: T, now: number): T {
	const next: T = { ...operation, status: "waiting", dueAt: now };
	delete next.failure;
	return next;
}
