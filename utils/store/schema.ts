/** What lies in the database of one user in one org. */
import type { DBSchema } from "idb";
import type { AccountMarks } from "../domain/account-marks.ts";
import type { AgendaItem } from "../domain/agenda.ts";
import type { Alignment, Rating } from "../domain/alignment.ts";
import type { Calls } from "../domain/calls.ts";
import type { Draft } from "../domain/draft.ts";
import type { Unsent } from "../domain/entry.ts";
import type { Retry } from "../domain/pace.ts";
import type { Policy } from "../domain/policy.ts";
import type { Programme } from "../domain/programme.ts";
import type { Account, Expert, StoredRequest, Unit } from "../domain/records.ts";
import type { Link } from "../domain/related.ts";
import type { Result } from "../domain/result.ts";

/** An account or a unit this device keeps history of, or was asked to. */
export interface Scope {
	/** The account's, or the unit's: ids of the CRM are of one kind of record each. */
	accountId: string;
	openedAt: number;
	/** When its history was read; missing until then. */
	historyAt?: number;
	/** The CRM has no such account or unit for this user. */
	isUnreadable?: boolean;
	/** Its history was read and made way for others; it is read again when somebody opens it. */
	isEvicted?: true;
}

/** How the last look at the CRM went. */
export interface SyncStatus {
	key: "status";
	/** When everything was last seen to be as in the CRM. */
	pulledAt?: number;
	/** When the last look ended, however it went. */
	endedAt?: number;
	/** When each feed was last looked at. */
	feedsAt?: Record<string, number>;
	/** Fields the CRM does not show this user. */
	hidden?: string[];
	/** Values of picklists that Instep does not know. */
	unknown?: string[];
	/** What of money is not for this user, as the adapter names it. */
	withheld?: string[];
	/**
	 * The marks of value of accounts for the ranks of their requests: made in the background when results have been
	 * read, since what the panel would need to make them weighs more than what they say.
	 */
	values?: AccountMarks["values"] | undefined;
	/** The fields of accounts that the policy named when they were read, as JSON. */
	fieldsRead?: string;
	/** Why the last look failed; gone with the next that works. */
	problem?: { code: string; kind: string; message: string };
	/** When to look again after looks that failed; gone with the next that works. */
	retry?: Retry;
}

export interface CallsRow extends Calls {
	key: "calls";
}

export interface CursorRow {
	key: `cursor:${string}`;
	value: string;
}

/** How far the copy has been compared with what the CRM still holds (sync/reconcile.ts). */
export interface CheckRow {
	key: "check";
	/** When to go on, or to begin anew. */
	dueAt: number;
	/** The last row that was compared; missing between two passes. */
	position?: CheckPosition;
}

export interface CheckPosition {
	kind: CheckedKind;
	after: string;
}

/** What is compared, in this order. Events go with their request. */
export const CHECKED_KINDS = [
	"account",
	"unit",
	"expert",
	"policy",
	"request",
	"result",
	"rating",
	"alignment",
	"agendaItem",
] as const;
export type CheckedKind = (typeof CHECKED_KINDS)[number];

/** When to look again whether something must make way. */
export interface TidyRow {
	key: "tidy";
	dueAt: number;
}

/** What the programme page showed last: it opens with that while it reads and counts everything anew. */
export interface ProgrammeRow {
	key: "programme";
	shown: Programme;
}

/** The accounts that the user looked at, the last one first. */
export interface RecentRow {
	key: "recent";
	accountIds: string[];
}

type Stamped<T> = T & { stamp: string };

/** A request with what the indexes need; absent keys keep a row out of an index. */
export interface RequestInStore extends Stamped<StoredRequest> {
	/** The unit while the request is open: its place in the unit's queue. */
	openUnitId?: string;
	/** 1 while somebody may have something to do with it: open, delivered and not closed, or escalated. */
	isLive?: 1;
	/** 1 while the history lacks its first event, so that a later pull completes it. */
	isIncomplete?: 1;
	/** The CRM was asked for the whole history; if the first event still lacks, there is none. */
	isHistoryRead?: boolean;
}

export interface Schema extends DBSchema {
	accounts: { key: string; value: Stamped<Account> };
	units: { key: string; value: Stamped<Unit> };
	experts: { key: string; value: Stamped<Expert> };
	policies: { key: string; value: Stamped<Policy & { id: string }> };
	requests: {
		key: string;
		value: RequestInStore;
		indexes: {
			accountId: string;
			unitId: string;
			openUnitId: string;
			isLive: number;
			isIncomplete: number;
		};
	};
	scopes: { key: string; value: Scope };
	sync: {
		key: string;
		value: SyncStatus | CallsRow | CursorRow | CheckRow | TidyRow | ProgrammeRow | RecentRow;
	};
	operations: { key: string; value: Unsent };
	drafts: { key: string; value: Draft };
	links: { key: string; value: Link };
	results: { key: string; value: Stamped<Result>; indexes: { accountId: string } };
	ratings: { key: string; value: Stamped<Rating> };
	alignments: { key: string; value: Stamped<Alignment>; indexes: { accountId: string } };
	agenda: { key: string; value: Stamped<AgendaItem>; indexes: { accountId: string } };
}
