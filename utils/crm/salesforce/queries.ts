/** What is asked of Salesforce for each feed. Fields are named one by one: `FIELDS()` would cap at 200 rows. */
import { type AccountFields, isFieldName } from "../../domain/account-fields.ts";
import type { Rows } from "../../domain/page.ts";
import { isOpen, STATUSES } from "../../domain/request.ts";
import type { Feed } from "../crm.ts";
import { named } from "./row-parts.ts";
import { ROWS } from "./rows.ts";
import { type Soql, soql, verbatim } from "./soql.ts";

/** Kept for accounts in scope; older requests are history nobody acts on. */
const HISTORY_DAYS = 400;
/** Eight quarters, the oldest with the one before it: its change of working capital makes the cash flow. */
const RESULT_DAYS = 840;
/** This round and the one before it. */
const RATING_DAYS = 200;
/**
 * A delta reads back this far before its cursor: a long transaction commits late with an earlier stamp.
 * What was read before is recognised by its stamp and skipped.
 */
const OVERLAP_MS = 5 * 60_000;
const OPEN_STATUSES = STATUSES.filter(isOpen);

/** What the rows of a kind are read from; of a parent the one field that it is told by. */
function fieldsOf(kind: keyof Rows): string[] {
	const read = Object.entries(ROWS[kind].pipe[0].entries).flatMap(([name, schema]) => {
		if (schema === named) return `${name}.Name`;
		if (name.endsWith("__r")) return `${name}.Client_Key__c`;
		// What our own code adds to a record (account-row.ts) begins with a small letter.
		return /^[A-Z]/.test(name) ? name : [];
	});
	return [...read, "IsDeleted"];
}

/** How Salesforce names each kind of record. */
export const OBJECTS: Record<keyof Rows, Soql> = {
	account: verbatim("Account"),
	unit: verbatim("Instep_Unit__c"),
	expert: verbatim("Instep_Expert__c"),
	policy: verbatim("Instep_Policy__c"),
	request: verbatim("Instep_Request__c"),
	event: verbatim("Instep_Event__c"),
	result: verbatim("Instep_Result__c"),
	rating: verbatim("Instep_Rating__c"),
	alignment: verbatim("Instep_Alignment__c"),
	agendaItem: verbatim("Instep_Agenda_Item__c"),
};

/** What the rows of a feed are. */
export function kindOf(feed: Feed): keyof Rows {
	return feed === "ownAccount" || feed === "teamAccount" || feed === "askingAccount" ? "account" : feed;
}

/**
 * What a feed reads the first time, when there is no cursor to start from. Of requests those that are open, and
 * those that are over but escalated: a programme lead decides on them.
 */
function firstRead(feed: Feed, userId: string): Soql | undefined {
	switch (feed) {
		case "ownAccount":
			return soql`OwnerId = ${userId}`;
		case "teamAccount":
			return soql`Id IN (SELECT AccountId FROM AccountTeamMember WHERE UserId = ${userId})`;
		case "askingAccount":
			return soql`Id IN (SELECT Account__c FROM Instep_Request__c WHERE Status__c IN ${OPEN_STATUSES})`;
		case "request":
			return soql`(Status__c IN ${OPEN_STATUSES} OR Last_Event_Type__c = ${"escalate"})`;
		case "event":
			return soql`(Request__r.Status__c IN ${OPEN_STATUSES} OR Request__r.Last_Event_Type__c = ${"escalate"})`;
		case "result":
			return soql`CreatedDate = LAST_N_DAYS:${RESULT_DAYS}`;
		case "rating":
			return soql`CreatedDate = LAST_N_DAYS:${RATING_DAYS}`;
		case "alignment":
		case "agendaItem":
			return soql`CreatedDate = LAST_N_DAYS:${HISTORY_DAYS}`;
		default:
			return undefined;
	}
}

/**
 * The query of a feed: everything it covers without a cursor, what changed since with one. Requests that
 * have closed since must be heard of, so a delta of requests asks for all of them; the store chooses.
 */
export function feedQuery(
	feed: Feed,
	cursor: string | undefined,
	userId: string,
	fields?: AccountFields,
): Soql {
	const kind = kindOf(feed);
	const scope = kind === "account" || !cursor ? firstRead(feed, userId) : undefined;
	// Joining a team changes the membership and asking makes a request, not the account: these are read whole each time.
	const isDelta = cursor !== undefined && feed !== "teamAccount" && feed !== "askingAccount";
	const since = isDelta ? soql`SystemModstamp >= ${verbatim(overlapped(cursor))}` : undefined;
	return select(
		kind,
		[scope, since].filter((condition) => condition !== undefined),
		fields,
	);
}

/** Accounts by id, whoever owns them, as far as the user may read them. */
export function accountsQuery(ids: readonly string[], fields?: AccountFields): Soql {
	return select("account", [soql`Id IN ${ids}`], fields);
}

export function accountRequestsQuery(ids: readonly string[]): Soql {
	return select("request", [soql`Account__c IN ${ids}`, soql`CreatedDate = LAST_N_DAYS:${HISTORY_DAYS}`]);
}

export function accountEventsQuery(ids: readonly string[]): Soql {
	return history(soql`Request__r.Account__c IN ${ids}`);
}

/** All that was ever asked of these units in the days that history is kept of, whoever asked. */
export function unitRequestsQuery(ids: readonly string[]): Soql {
	return select("request", [soql`Unit__c IN ${ids}`, soql`CreatedDate = LAST_N_DAYS:${HISTORY_DAYS}`]);
}

export function unitEventsQuery(ids: readonly string[]): Soql {
	return history(soql`Request__r.Unit__c IN ${ids}`);
}

/**
 * The steps of whole requests, which no cursor follows: request by request, for the store keeps a request with its
 * steps in one row. In the order of time, nearly each step would have its request written once more.
 */
function history(ofWhom: Soql): Soql {
	const since = soql`Request__r.CreatedDate = LAST_N_DAYS:${HISTORY_DAYS}`;
	return select("event", [ofWhom, since], undefined, "Request__c, ");
}

export function eventsOfRequestsQuery(requestKeys: readonly string[]): Soql {
	return select("event", [soql`Request__r.Client_Key__c IN ${requestKeys}`]);
}

/** Rows of one kind by the keys made on devices. */
export function byKeyQuery(kind: keyof Rows, keys: readonly string[]): Soql {
	return select(kind, [soql`Client_Key__c IN ${keys}`]);
}

function select(kind: keyof Rows, conditions: readonly Soql[], fields: AccountFields = {}, first = ""): Soql {
	// Each once. The gate before a query: what is no name does not pass. One that is there already under another
	// spelling is refused by Salesforce, and left out then (hidden-fields.ts).
	const mapped = kind === "account" ? Object.values(fields).filter(isFieldName) : [];
	const asked = new Set([...fieldsOf(kind), ...mapped]);
	const where = conditions.reduce<Soql | undefined>(
		(all, each) => (all ? soql`${all} AND ${each}` : soql`WHERE ${each}`),
		undefined,
	);
	return soql`SELECT ${verbatim([...asked].join(", "))} FROM ${OBJECTS[kind]} ${where ?? verbatim("")} ORDER BY ${verbatim(first)}SystemModstamp, Id`;
}

function overlapped(cursor: string): string {
	return new Date(Date.parse(cursor) - OVERLAP_MS).toISOString();
}
