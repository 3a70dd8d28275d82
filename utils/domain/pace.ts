/**
 * How often the CRM is asked for news. Its daily limit is the whole org's, shared with every other program:
 * who only looks on must cost next to nothing (quality.md P10: an idle user at most 60 calls in 8 hours).
 */
import { BELIEVED_MS, type Calls, shareUsed } from "./calls.ts";
import { type Failure, LONGEST_PAUSE_MS, patience, pauseMs, retryDelayMs } from "./operation.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Nobody looks, or nobody has touched anything for half an hour. */
export const SELDOM_MS = 15 * MINUTE;
const ACTIVE_FOR_MS = 5 * MINUTE;
const RESTING_FOR_MS = 30 * MINUTE;
/** Whoever has just done something may be answered at once. Costs at most 8 calls a step, and none without one. */
const AFTER_STEP_MS = 2 * MINUTE;
/** Whoever opens an account learns soon whether what they see is still so, or that nobody can say. */
const AFTER_OPENING_MS = 30 * SECOND;

/**
 * How often a panel that is in view asks.
 * @param idleMs since the user last touched it; opening it counts
 * @param sinceStepMs since they last did something that is sent to the CRM; Infinity for never
 * @param sinceOpeningMs since they opened the account
 */
export function lookEveryMs(idleMs: number, sinceStepMs: number, sinceOpeningMs = Infinity): number {
	if (sinceStepMs < AFTER_STEP_MS || sinceOpeningMs < AFTER_OPENING_MS) return 15 * SECOND;
	if (idleMs < ACTIVE_FOR_MS) return MINUTE;
	return idleMs < RESTING_FOR_MS ? 5 * MINUTE : SELDOM_MS;
}

/** From this part of the org's limit on, news comes four times more seldom. */
const SLOW_FROM = 0.8;
const SLOWER = 4;
/** From here on only what the user sends still goes. */
const STOP_FROM = 0.95;
/** Timers and alarms ring a little early or late; a look that is almost in time is in time. */
const IN_TIME = 0.9;

/** When to look again after looks that failed. */
export interface Retry {
	failures: number;
	at: number;
}

/** What is known of the looks before. All times in epoch milliseconds. */
export interface Looked {
	/** When the last look that worked began. */
	pulledAt?: number | undefined;
	retry?: Retry | undefined;
	calls: Calls | undefined;
}

/**
 * When the CRM may be asked next; not later than `now` means at once.
 * @param everyMs how often who asks would like news; missing: the user wants them at once, by hand
 */
export function pullDueAt(
	everyMs: number | undefined,
	{ pulledAt, retry, calls }: Looked,
	now: number,
): number {
	if (calls?.org && isUsedUp(calls, now)) return calls.org.heardAt + BELIEVED_MS;
	if (everyMs === undefined) return now;
	const interval = everyMs * IN_TIME * (shareUsed(calls, now) >= SLOW_FROM ? SLOWER : 1);
	// A time that cannot be was set by a clock that has been put back since.
	const last = pulledAt === undefined || pulledAt > now ? -Infinity : pulledAt;
	const retryAt = retry && retry.at - now <= LONGEST_PAUSE_MS ? retry.at : -Infinity;
	return Math.max(last + interval, retryAt);
}

/** Whether so much of the org's limit is used that nobody asks for news, not even by hand. */
export function isUsedUp(calls: Calls | undefined, now: number): boolean {
	return shareUsed(calls, now) >= STOP_FROM;
}

/**
 * When to look again after a look that failed.
 * @param before of the failed looks before this one, if there were any
 * @param random a number from 0 to 1
 */
export function afterFailedLook(
	before: Retry | undefined,
	failure: { kind: Failure["kind"] | "full"; retryAfterMs?: number | undefined },
	now: number,
	random: number,
): Retry {
	const failures = before?.failures ?? 0;
	const delay =
		failure.kind === "throttled"
			? pauseMs(failure)
			: Math.max(retryDelayMs(failures, random), patience(failure));
	return { failures: failures + 1, at: now + delay };
}
