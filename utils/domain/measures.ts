import type { Figure } from "./figure.ts";
import { figureOf } from "./figure.ts";
import { happened } from "./history.ts";
import { type DeclineLine, declinesOf, type Got, gotOf } from "./outcome-measures.ts";
import { countEnds, duePromises, type PromiseEnd } from "./promise.ts";
import { type Asks, asksOf, isFastTrack, ratingOf, shareOf } from "./rate-measures.ts";
import { type LeadTime, leadTimeOf, type ReplyTime, replyTimeOf, unansweredOf } from "./reply-measures.ts";
import type { FoldedRequest } from "./support.ts";
import { dayOf } from "./week.ts";

/** What the log says of some requests (domain.md, section 9). Expert hours against the agreed share: `hoursShares`. */
export interface Measures {
	replyTime: Figure<ReplyTime>;
	/** How many still wait for a first reply; they are in no reply time. */
	unanswered: Figure<number>;
	leadTime: Figure<LeadTime>;
	got: Figure<Record<Got, number>>;
	promises: Figure<Record<PromiseEnd, number>>;
	declines: Figure<DeclineLine[]>;
	/** Shares, 0 to 1, of the requests made. */
	fastTrack: Figure<number>;
	escalated: Figure<number>;
	overridden: Figure<number>;
	/** Mean ratings, 1 to 5: what the askers thought of the help, what the helpers thought of the ask. */
	ratedByAsker: Figure<number>;
	ratedByHelper: Figure<number>;
	asks: Figure<Asks>;
}

/** At which moment it is measured (epoch milliseconds), and whose calendar (IANA name) says what day that is. */
export interface MeasuredAt {
	now: number;
	timeZone: string;
}

/** @param folded requests with their whole histories, each once, with the offers as swaps have left them */
export function measuresOf(folded: readonly FoldedRequest[], { now, timeZone }: MeasuredAt): Measures {
	const has = (type: string) => (each: FoldedRequest) => happened(each, type).length > 0;
	return {
		replyTime: replyTimeOf(folded),
		unanswered: unansweredOf(folded),
		leadTime: leadTimeOf(folded),
		got: gotOf(folded),
		promises: figureOf(duePromises(folded, dayOf(now, timeZone)), "no_promises_due", countEnds),
		declines: declinesOf(folded),
		fastTrack: shareOf(folded, (each) => isFastTrack(each, timeZone)),
		escalated: shareOf(folded, has("escalate")),
		overridden: shareOf(folded, has("override")),
		ratedByAsker: ratingOf(folded, "asker"),
		ratedByHelper: ratingOf(folded, "helper"),
		asks: asksOf(folded),
	};
}

/** By account id. An account without requests has no entry. Parameters as of `measuresOf`. */
export function measuresByAccount(folded: readonly FoldedRequest[], at: MeasuredAt): Map<string, Measures> {
	return measuresBy(({ request }) => request.accountId, folded, at);
}

/** By the id of the unit that was asked. */
export function measuresByUnit(folded: readonly FoldedRequest[], at: MeasuredAt): Map<string, Measures> {
	return measuresBy(({ request }) => request.unitId, folded, at);
}

function measuresBy(
	idOf: (folded: FoldedRequest) => string,
	folded: readonly FoldedRequest[],
	at: MeasuredAt,
): Map<string, Measures> {
	const groups = [...Map.groupBy(folded, idOf)];
	return new Map(groups.map(([id, own]) => [id, measuresOf(own, at)]));
}
