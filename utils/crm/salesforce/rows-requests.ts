/** Rows of requests and their events. */
import * as v from "valibot";
import { caseIn, statesBenefit } from "../../domain/business-case.ts";
import { Ask, Day, ESTIMATES, REQUEST_KINDS, RequestEvent, Week } from "../../domain/records.ts";
import { columnsOf, rowOf } from "./columns.ts";
import { instant, list, maybe, maybeText, named, parentKey, text } from "./row-parts.ts";

/** Nothing where there are none, and where one of them is no week: half of a promise is another promise. */
const weeks = v.pipe(
	v.fallback(v.pipe(list(";"), v.array(Week)), []),
	v.transform((all) => (all.length > 0 ? all : undefined)),
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

export const REQUEST = columnsOf(Ask, {
	number: ["Name", text],
	accountName: ["Account__r", named],
	kind: v.fallback(v.picklist(REQUEST_KINDS), "other"),
	expertise: text,
	resultWanted: text,
	neededBy: maybe(Day),
	isFlexible: v.fallback(v.boolean(), false),
	estimate: ["Estimated_Time__c", v.fallback(v.picklist(ESTIMATES), "unknown")],
	ifWeWait: text,
	linkedRequestKey: ["Linked_Request__r", maybe(parentKey)],
	listedStatus: ["Status__c", maybeText],
	listedEventType: ["Last_Event_Type__c", maybeText],
	createdById: ["CreatedById", v.string()],
	createdByName: ["CreatedBy", named],
	createdAt: ["CreatedDate", instant],
});

/** An ask, and what the CRM adds to it. */
export const RequestRow = rowOf(REQUEST, ({ neededBy, createdAt, businessCase }) => ({
	// A row made by hand in the CRM may lack the day; the day it was made then stands for "as soon as".
	neededBy: neededBy ?? new Date(createdAt).toISOString().slice(0, 10),
	...caseOf(businessCase),
}));

export const EVENT = columnsOf(RequestEvent, {
	requestKey: ["Request__r", parentKey],
	actorId: ["CreatedById", v.string()],
	actorName: ["CreatedBy", named],
	at: maybe(instant),
	createdAt: ["CreatedDate", instant],
	weeks,
	otherWeeks: weeks,
});

/** Told by its key alone; its id is read for when it is deleted. */
export const EventRow = rowOf(EVENT, ({ at, createdAt }) => ({ at: at ?? createdAt, id: undefined }));
