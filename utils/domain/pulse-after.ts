/** One statement after each request that was closed, while it is fresh (domain.md, section 8, "Cadence"). */
import { ALL_ITEMS, COMPANY_ITEMS } from "./alignment.ts";
import { happened, latestAt } from "./history.ts";
import { type Answered, MOST_ACCOUNTS, type Question, questionKey, ratedAccounts } from "./pulse.ts";
import { statusAt } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** Later, nobody remembers. */
const FRESH_MS = 30 * 86_400_000;
const OF_ACCOUNTS = ALL_ITEMS.filter((item) => !COMPANY_ITEMS.includes(item));

export interface AfterInput {
	accountId: string;
	folded: readonly FoldedRequest[];
	/** Of this quarter, as `ownAnswers` has it. */
	answered: ReadonlyMap<string, Answered>;
	userId: string;
	/** The unit that the user speaks for. */
	unitId: string | undefined;
	/** Epoch milliseconds. */
	now: number;
}

/**
 * The statement to ask about an account, for the latest of its requests that the user had a part in and that is
 * closed, or delivered and rated by them. None where that one is answered in this quarter already, or where the user
 * has rated three other accounts in it. Which statement is the request's: it is the same until it is answered.
 */
export function questionAfter(input: AfterInput): (Question & { requestKey: string }) | undefined {
	const { accountId, answered, userId, unitId, now } = input;
	const rated = ratedAccounts(answered);
	if (rated.length >= MOST_ACCOUNTS && !rated.includes(accountId)) return undefined;
	return input.folded
		.filter((each) => each.request.accountId === accountId && latestAt(each) >= now - FRESH_MS)
		.filter(({ request }) => request.createdById === userId || request.unitId === unitId)
		.filter((each) => isOver(each, userId, now))
		.sort((a, b) => latestAt(b) - latestAt(a) || (a.request.key < b.request.key ? -1 : 1))
		.slice(0, 1)
		.flatMap(({ request }) => {
			const item = OF_ACCOUNTS[placeOf(request.key) % OF_ACCOUNTS.length];
			return item ? [{ item, accountId, requestKey: request.key }] : [];
		})
		.find((question) => !answered.has(questionKey(question)));
}

function isOver(each: FoldedRequest, userId: string, now: number): boolean {
	const status = statusAt(each.state, now);
	const isRated = happened(each, "rate").some(({ actorId }) => actorId === userId);
	return status === "closed" || (status === "delivered" && isRated);
}

/** Any spread will do, as long as it is the same on every device. */
function placeOf(key: string): number {
	return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 0);
}
