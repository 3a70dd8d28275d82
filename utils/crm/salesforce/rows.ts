/** From Salesforce's rows to our records. A row that does not fit is left out, never half read. */
import * as v from "valibot";
import type { Rows, Stamped } from "../../domain/page.ts";
import { Key, RecordId, TimeZone } from "../../domain/records.ts";
import { Rules } from "../../domain/rules.ts";
import { AccountRow } from "./account-row.ts";
import { list, maybe, maybeNumber, maybeText, named, skills, system, text } from "./row-parts.ts";
import { AgendaItemRow, AlignmentRow, RatingRow, ResultRow } from "./rows-firm.ts";
import { EventRow, RequestRow } from "./rows-requests.ts";

const UnitRow = v.pipe(
	v.object({
		...system,
		Client_Key__c: Key,
		Name: text,
		Manager__c: maybeText,
		Manager__r: named,
		Weekly_Hours__c: maybeNumber,
		Hourly_Rate__c: maybeNumber,
		Time_Zone__c: maybe(TimeZone),
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		name: row.Name,
		managerId: row.Manager__c,
		managerName: row.Manager__r || undefined,
		weeklyHours: row.Weekly_Hours__c,
		hourlyRate: row.Hourly_Rate__c,
		timeZone: row.Time_Zone__c,
		stamp: row.SystemModstamp,
	})),
);

const ExpertRow = v.pipe(
	v.object({
		...system,
		Client_Key__c: Key,
		Name: text,
		User__c: maybeText,
		Unit__c: RecordId,
		Skills__c: skills,
		Weekly_Hours__c: maybeNumber,
		Absences__c: list(";"),
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		name: row.Name,
		unitId: row.Unit__c,
		userId: row.User__c,
		skills: row.Skills__c,
		weeklyHours: row.Weekly_Hours__c,
		absences: row.Absences__c,
		stamp: row.SystemModstamp,
	})),
);

/** Nothing where it is none: then it is no policy. */
function fromJson(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return undefined;
	}
}

const PolicyRow = v.pipe(
	v.object({
		...system,
		Version__c: v.number(),
		Valid_From__c: v.string(),
		Rules__c: v.pipe(v.string(), v.transform(fromJson), Rules),
	}),
	v.transform((row) => ({
		id: row.Id,
		version: row.Version__c,
		validFrom: row.Valid_From__c,
		rules: row.Rules__c,
		stamp: row.SystemModstamp,
	})),
);

export const ROWS = {
	account: AccountRow,
	unit: UnitRow,
	expert: ExpertRow,
	policy: PolicyRow,
	request: RequestRow,
	event: EventRow,
	result: ResultRow,
	rating: RatingRow,
	alignment: AlignmentRow,
	agendaItem: AgendaItemRow,
} satisfies { [Kind in keyof Rows]: v.GenericSchema<unknown, Stamped<Rows[Kind]>> };
