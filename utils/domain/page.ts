import type { AgendaItem } from "./agenda.ts";
import type { Alignment, Rating } from "./alignment.ts";
import type { Policy } from "./policy.ts";
import type { Account, Expert, RequestEvent, RequestRow, Unit } from "./records.ts";
import type { Result } from "./result.ts";

/** The records a CRM delivers, by what they are. */
export interface Rows {
	account: Account;
	unit: Unit;
	expert: Expert;
	policy: Policy & { id: string };
	request: RequestRow;
	event: RequestEvent;
	result: Result;
	rating: Rating;
	alignment: Alignment;
	agendaItem: AgendaItem;
}

/**
 * A record that is deleted. A request may be deleted and sent again under its old key, so only the record
 * with this very id is gone.
 */
export interface Tombstone {
	id: string;
	/** Under which the store keeps it. */
	key: string;
}

/** A record with the time of its last change, to the second: two changes may share one. */
export type Stamped<T> = T & { stamp: string };

/** Some records of one kind, to be stored in one transaction together with the cursor. */
export type Page<K extends keyof Rows = keyof Rows> = {
	[Kind in K]: {
		kind: Kind;
		rows: Stamped<Rows[Kind]>[];
		/** Records deleted in the CRM. */
		gone: Tombstone[];
		/** Where this page leaves its feed; missing for what was read outside a feed. */
		cursor?: { feed: string; value: string };
	};
}[K];
