import { deliveriesOf } from "./delivery.ts";
import { type Figure, figureOf, sumOf } from "./figure.ts";
import type { FoldedRequest } from "./support.ts";

const WINDOW_MS = 90 * 86_400_000;

/** A key account's part of the expert hours, beside what was agreed for it. Shares are 0 to 1. */
export interface HoursShare {
	accountId: string;
	/** Hours delivered to the account in the last 90 days; unknown where no delivery says its hours. */
	hours: Figure<number>;
	/** Its hours ÷ those of all key accounts; unknown where none of them got any. `n` counts all their deliveries. */
	share: Figure<number>;
	/** Missing where nothing was agreed. */
	agreed: number | undefined;
	/** Share − agreed share: above 0 got more. Missing where either is. */
	difference: number | undefined;
}

/**
 * Expert hours by key account over the last 90 days (domain.md, section 5: beside the score, never inside it). A
 * delivery counts when it was delivered, in one piece; deliveries without hours count nowhere.
 * @param folded requests of all accounts with their histories
 * @param keyAccounts ids of all key accounts; the answer has one line for each, in this order
 * @param agreedShares by account id, 0 to 1
 */
export function hoursShares(
	folded: readonly FoldedRequest[],
	keyAccounts: readonly string[],
	agreedShares: ReadonlyMap<string, number>,
	now: number,
): HoursShare[] {
	const isKey = new Set(keyAccounts);
	const recent = deliveriesOf(folded)
		.flatMap(({ accountId, at, hours }) => (hours === undefined ? [] : { accountId, at, hours }))
		.filter(({ accountId, at }) => isKey.has(accountId) && at > now - WINDOW_MS && at <= now);
	const total = sumOf(recent.map(({ hours }) => hours));
	return keyAccounts.map((accountId) => {
		const own = recent.filter((each) => each.accountId === accountId);
		const hours = figureOf(own, "no_hours", (cases) => sumOf(cases.map((each) => each.hours)));
		const share = figureOf(total > 0 ? recent : [], "no_hours", () => (hours.value ?? 0) / total);
		const agreed = agreedShares.get(accountId);
		const isKnown = agreed !== undefined && share.value !== undefined;
		return { accountId, hours, share, agreed, difference: isKnown ? share.value - agreed : undefined };
	});
}
