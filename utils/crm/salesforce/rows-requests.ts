/** Rows of requests and their events. */
import * as v from "valibot";
import { caseIn, statesBenefit } from "../../domain/business-case.ts";
import {
	Day,
	DECLINE_CODES,
	ESTIMATES,
	EVENT_TYPES,
	Key,
	REQUEST_KINDS,
	RecordId,
	SCOPES,
	SIDES,
	SWAP_KINDS,
	Week,
} from "../../domain/records.ts";
import { instant, list, maybe, maybeNumber, maybeText, named, system, text } from "./row-parts.ts";

/** Nothing where there are none, and where one of them is no week: half of a promise is another promise. */
const weeks = v.pipe(
	v.fallback(v.pipe(list(";"), v.array(Week)), []),
	v.transform((all) => (all.length > 0 ? all : undefined)),
);
/** The parent's key; a parent that this user may not see is none. */
const linked = v.pipe(
	maybe(v.object({ Client_Key__c: Key })),
	v.transform((parent) => parent?.Client_Key__c),
);

/** What the ranks go by is told once, here: whoever ranks reads no JSON. A case that cannot be read is none. */
function caseOf(text: string | undefined) {
	const businessCase = caseIn(text);
	return {
		businessCase: businessCase && text,
		hasCase: businessCase && statesBenefit(businessCase),
		attachments: businessCase?.evidence,
	};
}

export const RequestRow = v.pipe(
	v.object({
		...system,
		Name: text,
		Client_Key__c: Key,
		Account__c: RecordId,
		Account__r: named,
		Unit__c: RecordId,
		Kind__c: v.fallback(v.picklist(REQUEST_KINDS), "other"),
		Expertise__c: text,
		Result_Wanted__c: text,
		Needed_By__c: maybe(Day),
		Is_Flexible__c: v.fallback(v.boolean(), false),
		Estimated_Time__c: v.fallback(v.picklist(ESTIMATES), "unknown"),
		If_We_Wait__c: text,
		Unit_Gains__c: maybeText,
		Business_Case__c: maybeText,
		Quote__c: maybeText,
		Source_Title__c: maybeText,
		Linked_Request__r: linked,
		Preferred_Expert__c: maybe(RecordId),
		Excluded_Expert__c: maybe(RecordId),
		Opportunity__c: maybe(RecordId),
		Status__c: maybeText,
		Last_Event_Type__c: maybeText,
		CreatedById: v.string(),
		CreatedBy: named,
		CreatedDate: instant,
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		number: row.Name,
		accountId: row.Account__c,
		accountName: row.Account__r,
		unitId: row.Unit__c,
		kind: row.Kind__c,
		expertise: row.Expertise__c,
		resultWanted: row.Result_Wanted__c,
		// A row made by hand in the CRM may lack the day; the day it was made then stands for "as soon as".
		neededBy: row.Needed_By__c ?? new Date(row.CreatedDate).toISOString().slice(0, 10),
		isFlexible: row.Is_Flexible__c,
		estimate: row.Estimated_Time__c,
		ifWeWait: row.If_We_Wait__c,
		unitGains: row.Unit_Gains__c,
		...caseOf(row.Business_Case__c),
		quote: row.Quote__c,
		sourceTitle: row.Source_Title__c,
		linkedRequestKey: row.Linked_Request__r,
		preferredExpertId: row.Preferred_Expert__c,
		excludedExpertId: row.Excluded_Expert__c,
		opportunityId: row.Opportunity__c,
		listedStatus: row.Status__c,
		listedEventType: row.Last_Event_Type__c,
		createdById: row.CreatedById,
		createdByName: row.CreatedBy,
		createdAt: row.CreatedDate,
		stamp: row.SystemModstamp,
	})),
);

export const EventRow = v.pipe(
	v.object({
		...system,
		Client_Key__c: Key,
		Request__r: v.object({ Client_Key__c: Key }),
		Type__c: v.picklist(EVENT_TYPES),
		At__c: maybe(instant),
		Refers_To__c: maybeText,
		Code__c: maybe(v.picklist(DECLINE_CODES)),
		Note__c: maybeText,
		Next_Step__c: maybeText,
		Expert__c: maybeText,
		Weeks__c: weeks,
		Hours__c: maybeNumber,
		Scope__c: maybe(v.picklist(SCOPES)),
		Expires__c: maybe(Day),
		Free_Hours__c: maybeNumber,
		Rating__c: maybeNumber,
		Side__c: maybe(v.picklist(SIDES)),
		Swap_Kind__c: maybe(v.picklist(SWAP_KINDS)),
		Other_Request__c: maybe(Key),
		Other_Weeks__c: weeks,
		Other_Hours__c: maybeNumber,
		CreatedById: v.string(),
		CreatedBy: named,
		CreatedDate: instant,
	}),
	v.transform((row) => ({
		key: row.Client_Key__c,
		requestKey: row.Request__r.Client_Key__c,
		type: row.Type__c,
		actorId: row.CreatedById,
		actorName: row.CreatedBy,
		at: row.At__c ?? row.CreatedDate,
		createdAt: row.CreatedDate,
		refersTo: row.Refers_To__c,
		code: row.Code__c,
		note: row.Note__c,
		nextStep: row.Next_Step__c,
		expertId: row.Expert__c,
		weeks: row.Weeks__c,
		hours: row.Hours__c,
		scope: row.Scope__c,
		expires: row.Expires__c,
		freeHours: row.Free_Hours__c,
		rating: row.Rating__c,
		side: row.Side__c,
		swapKind: row.Swap_Kind__c,
		otherRequestKey: row.Other_Request__c,
		otherWeeks: row.Other_Weeks__c,
		otherHours: row.Other_Hours__c,
		stamp: row.SystemModstamp,
	})),
);
