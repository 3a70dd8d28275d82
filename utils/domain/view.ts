import { type AccountMarks, marksOf } from "./account-marks.ts";
import { swapsToAgree } from "./actions.ts";
import type { Entry } from "./entry.ts";
import type { Author, Operation } from "./operation.ts";
import { type Pending, pendingOf } from "./pending.ts";
import { type Policy, policyOn } from "./policy.ts";
import type { Account, Expert, StoredRequest, Unit } from "./records.ts";
import { isOpen, isQueued } from "./request.ts";
import { linesOf, type RequestLine } from "./request-line.ts";
import { type Place, type Standing, standingsOf } from "./standing.ts";
import { type FoldedRequest, type Support, supportByUnit } from "./support.ts";
import { withSwaps } from "./swaps.ts";
import { foldWith } from "./terms.ts";
import { dayOf } from "./week.ts";

/** Whoever looks at an account once a week sees each decline among its requests. */
const NEWS_MS = 7 * 86_400_000;

/** Everything the panel shows of one account is computed from this and nothing else. */
export interface AccountInput {
	accountId: string;
	/** Missing when the device has no copy of it. */
	account: Account | undefined;
	/** The account's own requests, with their histories. */
	requests: readonly StoredRequest[];
	/** The open requests of every unit this account has asked, from all accounts. */
	queues: readonly StoredRequest[];
	units: readonly Unit[];
	experts: readonly Expert[];
	policies: readonly Policy[];
	/** In force while the CRM holds none. */
	basePolicy: Policy;
	/** Those of the requests in the queues, as far as the device has them: their tiers have a part in the ranks. */
	accounts: readonly Account[];
	/** The marks of value of accounts; missing where none is known. */
	values?: AccountMarks["values"] | undefined;
	/** The steps that this user has taken and the CRM has not confirmed. */
	operations: readonly Operation[];
	/** What else they wrote that the CRM has not confirmed. */
	entries?: readonly Entry[];
	me: Author;
	/** The CRM lets them decide as a programme lead. */
	isLead?: boolean | undefined;
	/** Epoch milliseconds. */
	now: number;
	/** IANA name; decides what day it is. */
	timeZone: string;
}

/** What the device has of an account, and how fresh that is. */
export type AccountCopy = Omit<AccountInput, "me" | "isLead" | "now" | "timeZone" | "basePolicy"> & {
	/** The account and its history have been read. */
	hasCopy: boolean;
	/** The CRM has no such account for this user. */
	isUnreadable: boolean;
	pulledAt: number | undefined;
	/** Fields the CRM does not show this user. */
	hidden: readonly string[];
	/** Values in the CRM that Instep does not know, as `event.Type__c: asked`. */
	unknown: readonly string[];
	/** Why the last look at the CRM failed. */
	problem: { code: string; kind: string; message: string } | undefined;
};

/** Other accounts that want the expertise one of this account's open requests asks for. */
export interface Competition {
	requestKey: string;
	expertise: string;
	unitName: string;
	accounts: number;
	rank: Place | undefined;
}

export interface AccountView {
	/** In force today. */
	policy: Policy;
	/** The account's requests, then the open ones of the units they went to, with what swaps gave them. */
	folded: readonly FoldedRequest[];
	/** What is known of the accounts for the ranks of their requests. */
	marks: AccountMarks;
	/** Of those that compete, by key. */
	standings: ReadonlyMap<string, Standing>;
	accountName: string | undefined;
	waitsOnMe: RequestLine[];
	open: RequestLine[];
	finished: RequestLine[];
	support: (Support & { unitName: string })[];
	competition: Competition[];
	/** Steps of this user on requests of this account that the device has no longer. */
	strays: Pending[];
	/** Work of this user that waits to be sent, on any account. */
	waiting: number;
	/** Work of this user that could not be sent, on any account. */
	stuck: number;
}

/** What a request's card and its forms are told of the account and of what the user did. */
export type CardCopy = Pick<AccountCopy, "account" | "accounts" | "units" | "experts" | "operations">;

/** The queues that a request is in, as its card and its forms look at them. */
export type Queues = Pick<AccountView, "policy" | "marks" | "folded" | "standings">;

/** The panel's whole content for one account. Pure: the same input gives the same view on every device. */
export function toAccountView(input: AccountInput): AccountView {
	const { now, operations, entries = [] } = input;
	const unsent = [...operations, ...entries];
	const today = dayOf(now, input.timeZone);
	const policy = policyOn(today, input.policies, input.basePolicy);
	const folding = foldWith(policy.rules, input.units);
	// The same on every device, whatever order the queues come in.
	const others = input.queues.toSorted((a, b) => (a.key < b.key ? -1 : 1));
	const known = new Map(input.requests.map((request) => [request.key, request]));
	const ownCount = known.size;
	for (const request of others) known.set(request.key, request);
	const all = withSwaps([...known.values()].map(folding), now);
	const folded = all.slice(0, ownCount);
	const queued = new Set(input.queues.map(({ key }) => key));
	const queue = all.filter(({ request }) => queued.has(request.key));
	const marks = marksOf(input.accounts, policy.rules, input.values);
	const standings = standingsOf(queue, policy, now, marks);
	// Of other accounts no line is shown.
	const swaps = swapsToAgree(all, operations, () => input.account, input.me, now);
	const lines = linesOf({ ...input, swaps }, folded, standings);
	// A "draft" is a request whose first event has not come yet: it is not over. Nor is what the programme lead is
	// to decide, nor a decline that is new: it may be answered or escalated, and would go by unseen.
	const isOver = ({ pending, status, folded: own, since }: RequestLine) =>
		!pending &&
		status !== undefined &&
		status !== "draft" &&
		!isOpen(status) &&
		!own?.state.openEscalation &&
		!(status === "declined" && now - since < NEWS_MS);
	const names = new Map(input.units.map((unit) => [unit.id, unit.name]));
	const unitName = (id: string) => names.get(id) ?? "";
	return {
		policy,
		folded: all,
		marks,
		standings,
		accountName: input.account?.name ?? input.requests[0]?.accountName,
		waitsOnMe: lines.filter((line) => line.isWaitedFor),
		open: lines.filter((line) => !isOver(line)),
		finished: lines.filter(isOver).sort((a, b) => b.since - a.since),
		support: supportByUnit(
			input.units.map(({ id }) => id),
			folded,
			policy.rules,
			now,
			today,
		).map((support) => ({ ...support, unitName: unitName(support.unitId) })),
		competition: lines
			.filter((line) => line.status && isQueued(line.status))
			.map((line) => ({
				requestKey: line.key,
				expertise: line.expertise,
				unitName: line.unitName,
				accounts: line.rivals,
				rank: line.rank,
			})),
		strays: straysOf(input),
		waiting: unsent.filter(({ status }) => status === "waiting").length,
		stuck: unsent.filter(({ status }) => status !== "waiting").length,
	};
}

/** Without their request they would be on no card, and could be neither tried again nor discarded. */
function straysOf({ operations, requests, accountId }: AccountInput): Pending[] {
	return operations
		.filter((one) => !one.ask && one.accountId === accountId)
		.filter(({ requestKey }) => !requests.some(({ key }) => key === requestKey))
		.map(pendingOf);
}
