import { type Figure, figureOf, meanOf } from "./figure.ts";
import { happened, isAsker, latestAt, submittedAt } from "./history.ts";
import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";
import { dayOf } from "./week.ts";

/** Of all requests made, the share (0 to 1) for which something holds. `n` counts the requests. */
export function shareOf(
	folded: readonly FoldedRequest[],
	holds: (folded: FoldedRequest) => boolean,
): Figure<number> {
	const made = folded
		.filter((each) => submittedAt(each) !== undefined)
		.map((each) => ({ at: latestAt(each), holds: holds(each) }));
	return figureOf(made, "no_requests", (cases) => cases.filter((each) => each.holds).length / cases.length);
}

/**
 * Less than 24 hours of lead time (domain.md, section 3). What is needed on a day is needed by its end, so that
 * this is what was asked for on the day itself, or after it, by the calendar of the time zone (IANA name).
 */
export function isFastTrack(folded: FoldedRequest, timeZone: string): boolean {
	const asked = submittedAt(folded);
	return asked !== undefined && folded.request.neededBy <= dayOf(asked, timeZone);
}

/** The mean rating, 1 to 5, that one side gave: the last of each person on each request. `n` counts the ratings. */
export function ratingOf(folded: readonly FoldedRequest[], by: "asker" | "helper"): Figure<number> {
	const ratings = folded.flatMap((each) => {
		const lastOf = new Map(happened(each, "rate").map((event) => [event.actorId, event]));
		return [...lastOf.values()]
			.filter(({ actorId }) => isAsker(each, actorId) === (by === "asker"))
			.flatMap((event) => (event.rating === undefined ? [] : { at: timeOf(event), rating: event.rating }));
	});
	return figureOf(ratings, "no_ratings", (cases) => meanOf(cases.map(({ rating }) => rating)));
}

/** Asks made past the tool that somebody noted, beside those made in it. */
export interface Asks {
	outside: number;
	inside: number;
}

/** `n` counts both kinds. What nobody noted is not known: the number outside is at least this. */
export function asksOf(folded: readonly FoldedRequest[]): Figure<Asks> {
	const asks = folded.flatMap((each) =>
		happened(each, "submit", "log_outside").map((event) => ({
			at: timeOf(event),
			isInside: event.type === "submit",
		})),
	);
	return figureOf(asks, "no_requests", (cases) => {
		const inside = cases.filter(({ isInside }) => isInside).length;
		return { outside: cases.length - inside, inside };
	});
}
