/** What every CRM adapter offers. Sync and tests know this file and no adapter. */
import type { AccountFields } from "../domain/account-fields.ts";
import type { Entry } from "../domain/entry.ts";
import type { ErrorKind, Failure, Operation } from "../domain/operation.ts";
import type { Page, Rows } from "../domain/page.ts";
import type { RelatedRecord } from "../domain/related.ts";

/** The CRM did not do what was asked. `kind` decides what happens next, `message` is the CRM's own reason. */
export class CrmError extends Error {
	readonly kind: ErrorKind;
	readonly code: string;
	/** How long the CRM asks to be left alone. */
	readonly retryAfterMs: number | undefined;

	constructor(kind: ErrorKind, code: string, message: string, retryAfterMs?: number) {
		super(message);
		this.name = "CrmError";
		this.kind = kind;
		this.code = code;
		this.retryAfterMs = retryAfterMs;
	}
}

/** What is asked of the CRM in one go. Requests come before their events. */
export const FEEDS = [
	"unit",
	"expert",
	"policy",
	"ownAccount",
	"teamAccount",
	/** Accounts with open requests, whoever's, for what the policy's fields say of them. */
	"askingAccount",
	"result",
	"rating",
	"alignment",
	"agendaItem",
	"request",
	"event",
] as const;
export type Feed = (typeof FEEDS)[number];
/** These change by the minute; the others are looked at now and then. */
export const FAST_FEEDS = ["request", "event"] as const satisfies Feed[];

/** What the firm measures, by the quarter. Not everybody has a right to each: results are for few. */
export const FIRM_FEEDS = ["result", "rating", "alignment", "agendaItem"] as const satisfies Feed[];

export const ACCOUNT_FEEDS = ["ownAccount", "teamAccount", "askingAccount"] as const satisfies Feed[];

/** How far each feed has been read. Opaque to everybody but the adapter. */
export type Cursors = Partial<Record<Feed, string>>;

/** What the CRM made of one operation. */
export type Outcome = { operationKey: string } & ({ ok: true } | { ok: false; failure: Failure });

export interface Push {
	outcomes: Outcome[];
	/** What the CRM now holds of what was sent. */
	pages: Page[];
}

/** Ids that `existing` takes at once. */
export const MAX_EXISTING = 2_000;

/** Every method throws CrmError and nothing else. */
export interface Crm {
	/** Fields that this user may not read, or that the org does not have, as the CRM names them. */
	readonly hidden: ReadonlySet<string>;
	/** Values that Instep does not know, met since this adapter was made, as `event.Type__c: asked`. */
	readonly unknown: ReadonlySet<string>;
	/** What this user may not read of money and is not to be missed for it: fields, or `result` for all of them. */
	readonly withheld: ReadonlySet<string>;
	/**
	 * What has changed in these feeds since the cursors, page by page, oldest first.
	 * @param fields what the policy reads of accounts; without any, those that only ask are not read
	 */
	pull(feeds: readonly Feed[], cursors: Cursors, fields?: AccountFields): AsyncGenerator<Page>;
	/** The accounts that the user may read among these ids, with their requests and events of 400 days. */
	accounts(ids: readonly string[], fields?: AccountFields): AsyncGenerator<Page>;
	/** The requests and events of 400 days of these units, from all accounts that the user may read. */
	unitHistory(ids: readonly string[]): AsyncGenerator<Page>;
	/** The account that a record belongs to; nothing where it has none, or none that the user may read. */
	accountOf(record: RelatedRecord): Promise<string | undefined>;
	/** All events of these requests. */
	histories(requestKeys: readonly string[]): AsyncGenerator<Page>;
	/**
	 * Which of these records, by the CRM's ids, there still are for this user. Missing are those deleted, for
	 * good as well, merged, or no longer shared with them. Throws where it is not certain of each: nothing
	 * may count as gone for want of an answer. Up to MAX_EXISTING ids.
	 */
	existing(kind: keyof Rows, ids: readonly string[]): Promise<ReadonlySet<string>>;
	/**
	 * Sends operations, each of a different request. Repeatable: what the CRM already has counts as sent.
	 * Answers all it then holds of these requests.
	 */
	push(operations: readonly Operation[]): Promise<Push>;
	/** Sends entries, each of a different row. Repeatable as `push` is. Answers the rows as the CRM then has them. */
	save(entries: readonly Entry[]): Promise<Push>;
	/**
	 * Refreshes the copies on request rows, by the requests' keys. Answers the events of these requests as they
	 * are after that: who finds a step among them that the copies leave out has to write them once more.
	 */
	writeHeaders(headers: ReadonlyMap<string, Header>): Promise<Page>;
}

/** The copies on a request's row, for reports and list views of the CRM. */
export interface Header {
	status: string;
	rankScore: number;
	lastEventType: string;
	lastEventAt: number;
}
