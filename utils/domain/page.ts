import type { Policy } from "./policy.ts";
import type { Account, Expert, RequestEvent, RequestRow, Unit } from "./records.ts";

/** The records a CRM delivers, by what they are. */
export interface Rows {
	account: Account;
	unit: Unit;
	expert: Expert;
	policy: Policy;
	request: RequestRow;
	event: RequestEvent;
}

/** A record with the CRM's mark of its version: the same mark means nothing has changed. */
export type Stamped<T> = T & { stamp: string };

/** Some records of one kind, to be stored in one transaction together with the cursor. */
export type Page = {
	[Kind in keyof Rows]: {
		kind: Kind;
		rows: Stamped<Rows[Kind]>[];
		/** Ids (requests: keys) of records deleted in the CRM. */
		gone: string[];
		/** Where this page leaves its feed; missing for what was read outside a feed. */
		cursor?: { feed: string; value: string };
	};
}[keyof Rows];
