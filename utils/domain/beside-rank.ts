import type { DeclineCode } from "./records.ts";
import { type RequestState, type Step, stateAt, timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

const DAY_MS = 86_400_000;
const SHARE_DAYS = 90;
const LAST_OUTCOMES = 3;

/** How a request ended. "other": another day, person or thing than was asked for. "none": without an answer. */
export type OutcomeKind = "full" | "part" | "other" | "declined" | "none";

export interface Outcome {
	requestKey: string;
	kind: OutcomeKind;
	/** Of a decline. */
	code: DeclineCode | undefined;
	/** When it was so decided, epoch milliseconds. */
	at: number;
}

/** What stands beside a request's rank and never enters it (domain.md, section 5). */
export interface BesideRank {
	/** Whole days since it was made. */
	waitingDays: number;
	share: Share;
	/** The account's last requests to the unit that are decided, the latest first; at most three. */
	outcomes: Outcome[];
}

/** An account's part of the expert hours that a unit has promised in the last 90 days. */
export interface Share {
	hours: number;
	/** To all accounts. */
	unitHours: number;
	/** 0 to 1; missing where the unit has promised nobody anything. */
	share: number | undefined;
	/** 0 to 1; missing where none is agreed or it is not known. */
	agreed: number | undefined;
	/** Promises counted, of all accounts. */
	n: number;
}

/**
 * What stands beside the rank of a request.
 * @param log requests of all accounts, open or over, as far as the device has them; those of other
 * units do not count
 * @param agreed the account's agreed share, 0 to 1
 * @param now epoch milliseconds
 */
export function besideRank(
	{ request }: FoldedRequest,
	log: readonly FoldedRequest[],
	agreed: number | undefined,
	now: number,
): BesideRank {
	const ofUnit = [...new Map(log.map((each) => [each.request.key, each])).values()].filter(
		(other) => other.request.unitId === request.unitId,
	);
	return {
		waitingDays: Math.max(0, Math.floor((now - request.createdAt) / DAY_MS)),
		share: shareOf(request.accountId, ofUnit, agreed, now),
		outcomes: ofUnit
			.filter((other) => other.request.accountId === request.accountId)
			.flatMap((other) => outcomeOf(other, now) ?? [])
			.sort((a, b) => b.at - a.at || (a.requestKey < b.requestKey ? -1 : 1))
			.slice(0, LAST_OUTCOMES),
	};
}

function shareOf(
	accountId: string,
	log: readonly FoldedRequest[],
	agreed: number | undefined,
	now: number,
): Share {
	const promises = log.flatMap(({ request, state }) => {
		const commit = lastStep(state, "commit");
		const hours = state.offer?.hours;
		if (!commit || hours === undefined || state.status === "withdrawn") return [];
		const age = now - timeOf(commit.event);
		return age <= SHARE_DAYS * DAY_MS ? [{ accountId: request.accountId, hours }] : [];
	});
	const sum = (some: typeof promises) => some.reduce((all, each) => all + each.hours, 0);
	const hours = sum(promises.filter((promise) => promise.accountId === accountId));
	const unitHours = sum(promises);
	return {
		hours,
		unitHours,
		share: unitHours > 0 ? hours / unitHours : undefined,
		agreed,
		n: promises.length,
	};
}

const GRANTED = {
	full: "full",
	partial: "part",
	smaller: "part",
	other_date: "other",
	other_person: "other",
	asset: "other",
} as const;

/** How a request ended, or nothing while it is undecided. */
export function outcomeOf({ request, state: then }: FoldedRequest, now: number): Outcome | undefined {
	const state = stateAt(then, now);
	const of = (kind: OutcomeKind, step: Step | undefined, code?: DeclineCode): Outcome => ({
		requestKey: request.key,
		kind,
		code,
		at: step ? timeOf(step.event) : state.since,
	});
	switch (state.status) {
		case "accepted":
		case "committed":
		case "delivered":
		case "closed":
			return of(GRANTED[state.offer?.scope ?? "full"], lastStep(state, "accept"));
		case "declined": {
			const step = lastStep(state, "decline");
			return of("declined", step, step?.event.code);
		}
		case "withdrawn":
		case "expired":
			return of("none", undefined);
		default:
			return undefined;
	}
}

function lastStep(state: RequestState, type: Step["event"]["type"]): Step | undefined {
	return state.steps.findLast(({ event, superseded }) => event.type === type && !superseded);
}
