import { type AccountFields, isFieldName } from "../../domain/account-fields.ts";
import type { Rows } from "../../domain/page.ts";
import { CrmError } from "../crm.ts";
import { type Soql, textOf, verbatim } from "./soql.ts";

/**
 * Fields this user may not read, or that the org no longer has, as `request.Quote__c`. One of them makes
 * Salesforce refuse the whole query (salesforce.md 4), so they are left out once they are known.
 */
export type HiddenFields = Set<string>;

/** Without these a record cannot be told apart, placed or ordered. */
const ESSENTIAL: ReadonlySet<string> = new Set([
	"Id",
	"Client_Key__c",
	"Request__r.Client_Key__c",
	"Account__c",
	"Unit__c",
	"Type__c",
	"Status__c",
	"CreatedById",
	"CreatedDate",
	"SystemModstamp",
	"IsDeleted",
]);

const REFUSALS = /^(INVALID_FIELD|MALFORMED_QUERY)$/;

/** The one field that may be hidden and that a query is restricted by as well (queries.ts). */
const ESCALATED = / OR (?:Request__r\.)?Last_Event_Type__c = 'escalate'/;

/** Money is for few (Instep_Money): nobody else lacks anything; where it would stand, its place says so. */
const MONEY = /^(unit\.Hourly_Rate__c|result|result\..*)$/;

/** The hidden fields that somebody would miss. */
export function missed(hidden: HiddenFields): ReadonlySet<string> {
	return new Set([...hidden].filter((field) => !MONEY.test(field)));
}

/** The others. */
export function withheld(hidden: HiddenFields): ReadonlySet<string> {
	return new Set([...hidden].filter((field) => MONEY.test(field)));
}

/** The query without the fields known to be hidden. */
export function visiblePart(kind: keyof Rows, query: Soql, hidden: HiddenFields): Soql {
	const [fields, rest] = partsOf(query);
	const asked = fields.filter((field) => !hidden.has(`${kind}.${field}`)).join(", ");
	const isKnown = !hidden.has("request.Last_Event_Type__c");
	return verbatim(`SELECT ${asked} FROM ${isKnown ? rest : rest.replace(ESCALATED, "")}`);
}

/** Notes the field that a refusal names. Answers whether the query can be asked again without it. */
export function noteHidden(kind: keyof Rows, query: Soql, error: unknown, hidden: HiddenFields): boolean {
	if (!(error instanceof CrmError) || !REFUSALS.test(error.code)) return false;
	const [fields] = partsOf(query);
	// A lookup that is hidden hides what is reached through it: "Didn't understand relationship 'Manager__r'".
	const [, column, parent] =
		/No such column '([^']+)'|understand relationship '([^']+)'/.exec(error.message) ?? [];
	const named = fields.filter(
		(field) => field === column || field.endsWith(`.${column}`) || field.startsWith(`${parent}.`),
	);
	// What the policy names comes last (queries.ts). Whatever the CRM has against it, all else must stay readable.
	const suspects = named.length > 0 ? named : fields.slice(fields.indexOf("IsDeleted") + 1);
	const news = suspects.filter((field) => !ESSENTIAL.has(field) && !hidden.has(`${kind}.${field}`));
	for (const field of news) hidden.add(`${kind}.${field}`);
	return news.length > 0;
}

/** What a policy names and is no field is never asked for (queries.ts), and told of as one that is hidden. */
export function noteMisnamed(fields: AccountFields, hidden: HiddenFields): void {
	for (const name of Object.values(fields))
		if (!isFieldName(name)) hidden.add(`account.${name.slice(0, 80)}`);
}

/** Our own queries have one FROM that counts, the first. */
function partsOf(query: Soql): [fields: string[], rest: string] {
	const [, fields = "", rest = ""] = /^SELECT (.*?) FROM (.*)$/.exec(textOf(query)) ?? [];
	return [fields.split(", "), rest];
}
