import { type Figure, figureOf, medianOf, quantileOf } from "./figure.ts";
import { happened, latestAt, submittedAt } from "./history.ts";
import { lastWeekOf, timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";
import { addDays, daysUntil, mondayOf, weekOf } from "./week.ts";

const HOUR_MS = 3_600_000;
/** What a unit says to a request for the first time, whichever of these it is. */
const REPLIES = ["ask_info", "offer", "decline", "waitlist"];

/** Hours by the clock from asking to the first reply. The 90 in 100 that were answered fastest took at most `p90`. */
export interface ReplyTime {
	median: number;
	p90: number;
}

/** Requests without a reply are in no median: `unansweredOf` counts them. */
export function replyTimeOf(folded: readonly FoldedRequest[]): Figure<ReplyTime> {
	const replies = folded.flatMap((each) => {
		const asked = submittedAt(each);
		const [reply] = happened(each, ...REPLIES);
		if (asked === undefined || !reply) return [];
		return { at: timeOf(reply), hours: (timeOf(reply) - asked) / HOUR_MS };
	});
	return figureOf(replies, "no_replies", (cases) => {
		const hours = cases.map((each) => each.hours);
		return { median: medianOf(hours), p90: quantileOf(hours, 0.9) };
	});
}

/**
 * How many of the requests made (`n`) still wait for a first reply. One that was withdrawn waits no more.
 */
export function unansweredOf(folded: readonly FoldedRequest[]): Figure<number> {
	const made = folded.flatMap((each) => {
		const isAnswered = each.state.status === "withdrawn" || happened(each, ...REPLIES).length > 0;
		return submittedAt(each) === undefined ? [] : { at: latestAt(each), isAnswered };
	});
	return figureOf(made, "no_requests", (cases) => cases.filter(({ isAnswered }) => !isAnswered).length);
}

/** Days from asking: to the day it was needed, and to the end of what was agreed. Medians over the same requests. */
export interface LeadTime {
	asked: number;
	given: number;
}

/** Lead time asked for against given, of requests that got an offer with weeks and accepted it. */
export function leadTimeOf(folded: readonly FoldedRequest[]): Figure<LeadTime> {
	const leads = folded.flatMap((each) => {
		const [submit] = happened(each, "submit");
		const accept = happened(each, "accept").at(-1);
		const lastWeek = lastWeekOf(each.state.offer);
		if (!submit || !accept || !lastWeek) return [];
		const from = timeOf(submit);
		const { neededBy } = each.request;
		const asked = daysUntil(neededBy, from);
		return { at: timeOf(accept), asked, given: daysUntil(dayAgreed(lastWeek, neededBy), from) };
	});
	return figureOf(leads, "no_agreed_weeks", (cases) => ({
		asked: medianOf(cases.map(({ asked }) => asked)),
		given: medianOf(cases.map(({ given }) => given)),
	}));
}

/** An offer names a week, an ask a day: in the same week they agree, else the week's Friday is meant. */
function dayAgreed(lastWeek: string, neededBy: string): string {
	return weekOf(neededBy) === lastWeek ? neededBy : addDays(mondayOf(lastWeek), 4);
}
