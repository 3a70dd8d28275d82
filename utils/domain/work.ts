import { type AccountMarks, marksOf } from "./account-marks.ts";
import { type Policy, policyOn } from "./policy.ts";
import type { Account, Unit } from "./records.ts";
import { linesOf, type RequestLine } from "./request-line.ts";
import { type Standing, standingsOf } from "./standing.ts";
import type { FoldedRequest } from "./support.ts";
import { withSwaps } from "./swaps.ts";
import { foldWith } from "./terms.ts";
import { type AccountCopy, type AccountInput, type AccountView, toAccountView } from "./view.ts";
import { dayOf } from "./week.ts";

/** What the device has of many accounts at once: the open requests of all, or every request that is here. */
export type WorkCopy = Pick<
	AccountCopy,
	| "requests"
	| "units"
	| "experts"
	| "policies"
	| "accounts"
	| "values"
	| "operations"
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
	standings: ReadonlyMap<string, Standing>;
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
	const standings = standingsOf(folded, policy, input.now, marks);
	const accounts = new Map(input.accounts.map((account) => [account.id, account]));
	const lines = [...Map.groupBy(folded, ({ request }) => request.accountId)].flatMap(([accountId, own]) =>
		linesOf({ ...accountInput(input, accountId, accounts.get(accountId)) }, own, standings),
	);
	return {
		input,
		policy,
		today,
		folded,
		marks,
		standings,
		lines: new Map(lines.map((line) => [line.key, line])),
		units: new Map(input.units.map((unit) => [unit.id, unit])),
		accounts,
	};
}

function accountInput(input: WorkInput, accountId: string, account: Account | undefined): AccountInput {
	// What has no request in the CRM yet waits in its own list: only steps on requests that exist count here.
	const operations = input.operations.filter(({ ask }) => !ask);
	return { ...input, accountId, account, queues: [], operations };
}

/** What the forms of one account's request are given, as in its panel. */
export function accountCopyOf({ input, accounts }: Work, accountId: string): AccountCopy {
	const { me: _m, isLead: _l, now: _n, timeZone: _t, basePolicy: _b, ...copy } = input;
	return {
		...copy,
		accountId,
		account: accounts.get(accountId),
		requests: input.requests.filter((request) => request.accountId === accountId),
		queues: input.requests,
		hasCopy: true,
		isUnreadable: false,
		hidden: [],
		unknown: [],
	};
}

/** One account as its panel shows it, from what the page has read of all. */
export function accountOf(work: Work, accountId: string): { copy: AccountCopy; view: AccountView } {
	const copy = accountCopyOf(work, accountId);
	const { me, isLead, basePolicy, timeZone, now } = work.input;
	return { copy, view: toAccountView({ ...copy, me, isLead, basePolicy, timeZone, now }) };
}
