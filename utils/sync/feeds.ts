import { FAST_FEEDS, FEEDS, type Feed, FIRM_FEEDS } from "../crm/crm.ts";

/** Units, experts, policies and account lists change by the week; looking this often is enough. */
const SLOW_EVERY_MS = 15 * 60_000;
/** Results and scores change by the quarter, agendas by the day. */
const FIRM_EVERY_MS = 60 * 60_000;
/** Salesforce runs five queries in one call (salesforce.md 3.7): more would be a call more. */
export const FEEDS_IN_ONE_CALL = 5;

/**
 * Which feeds to look at now: the fast ones each time, and of the others those that are due.
 * @param lookedAt when each feed was last looked at, in epoch milliseconds
 * @param most so many feeds at most, where nobody waits: those that have waited longest come first, the others
 *   with the next look. What was never looked at is read all the same.
 */
export function feedsDue(lookedAt: Readonly<Record<string, number>>, now: number, most?: number): Feed[] {
	const isFast = (feed: Feed) => FAST_FEEDS.some((fast) => fast === feed);
	const waited = (feed: Feed) => {
		const at = lookedAt[feed];
		// A time that cannot be was set by a clock that has been put back since.
		return at === undefined || at > now ? Number.POSITIVE_INFINITY : now - at;
	};
	const everyMs = (feed: Feed) => (FIRM_FEEDS.some((firm) => firm === feed) ? FIRM_EVERY_MS : SLOW_EVERY_MS);
	const slow = FEEDS.filter((feed) => !isFast(feed) && waited(feed) >= everyMs(feed));
	const never = slow.filter((feed) => lookedAt[feed] === undefined);
	const oldest = slow
		.filter((feed) => lookedAt[feed] !== undefined)
		.sort((a, b) => waited(b) - waited(a) || FEEDS.indexOf(a) - FEEDS.indexOf(b))
		.slice(0, most === undefined ? undefined : most - FAST_FEEDS.length);
	// In the order of all feeds: requests come before their events.
	return FEEDS.filter((feed) => isFast(feed) || never.includes(feed) || oldest.includes(feed));
}
