import { type AccountMarks, marksOf } from "./account-marks.ts";
import { swapsToAgree } from "./actions.ts";
import { type Policy, policyOn } from "./policy.ts";
import type { Account, Unit } from "./records.ts";
import { isOpen, statusAt } from "./request.ts";
import { linesOf, type RequestLine } from "./request-line.ts";
import { standingsOf } from "./standing.ts";
import type { FoldedRequest } from "./support.ts";
import { withSwaps } from "./swaps.ts";
import { foldWith } from "./terms.ts";
import type { AccountCopy, AccountInput, CardCopy, Queues } from "./view.ts";
import { dayOf } from "./week.ts";

/** What the device has of many accounts at once: the live requests of all, or every request that is here. */
export type WorkCopy = Pick<
	AccountCopy,
	| "requests"
	| "units"
	| "experts"
	| "policies"
	| "accounts"
	| "values"
	| "operations"
	| "entries"
	| "pulledAt"
	| "problem"
>;

export type WorkInput = WorkCopy & Pick<AccountInput, "me" | "isLead" | "basePolicy" | "now" | "timeZone">;

/** The same, folded and ranked once for everything a page shows of it. */
export interface Work {
	input: WorkInput;
	/** In force today. */
	policy: Policy;
	/** The user's day. */
	today: string;
	/** With the offers as swaps have left them. */
	folded: readonly FoldedRequest[];
	/** What is known of the accounts for the ranks of their requests. */
	marks: AccountMarks;
	/** Of the open ones alone: what is over competes with nobody, and its hours are on some devices only. */
	queues: Queues;
	/** What the CRM has, by request key, as this user's lists show it. */
	lines: ReadonlyMap<string, RequestLine>;
	units: ReadonlyMap<string, Unit>;
	accounts: ReadonlyMap<string, Account>;
}

/** Pure: the same input gives the same work on every device, whatever order the records come in. */
export function toWork(input: WorkInput): Work {
	const today = dayOf(input.now, input.timeZone);
	const policy = policyOn(today, input.policies, input.basePolicy);
	const folded = withSwaps(input.requests.map(foldWith(policy.rules, input.units)), input.now);
	const marks = marksOf(input.accounts, policy.rules, input.values);
	const open = folded.filter(({ state }) => isOpen(statusAt(state, input.now)));
	const standings = standingsOf(open, policy, input.now, marks);
	const accounts = new Map(input.accounts.map((account) => [account.id, account]));
	const swaps = swapsToAgree(open, input.operations, (id) => accounts.get(id), input.me, input.now).sort(
		(a, b) => (a.proposal.key < b.proposal.key ? -1 : 1),
	);
	// What has no request in the CRM yet waits in its own list: only steps on requests that exist count here.
	const steps = { ...input, swaps, operations: input.operations.filter(({ ask }) => !ask) };
	const lines = [...Map.groupBy(folded, ({ request }) => request.accountId)].flatMap(([accountId, own]) =>
		linesOf({ ...steps, accountId, account: accounts.get(accountId) }, own, standings),
	);
	return {
		input,
		policy,
		today,
		folded,
		marks,
		queues: { policy, marks, standings, folded: open },
		lines: new Map(lines.map((line) => [line.key, line])),
		units: new Map(input.units.map((unit) => [unit.id, unit])),
		accounts,
	};
}

/** What the card and the forms of one account's request are given beside the queues, as in its panel. */
export function copyOf({ input, accounts }: Work, accountId: string): CardCopy {
	return { ...input, account: accounts.get(accountId) };
}
