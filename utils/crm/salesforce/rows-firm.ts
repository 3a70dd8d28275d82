/** Rows of what the firm measures of an account: results, ratings, published scores, points on agendas. */
import * as v from "valibot";
import { AgendaItem, PURPOSES } from "../../domain/agenda.ts";
import { Alignment, Rating } from "../../domain/alignment.ts";
import { Day } from "../../domain/records.ts";
import { Result } from "../../domain/result.ts";
import { columnsOf, rowOf } from "./columns.ts";
import { instant, text } from "./row-parts.ts";

export const ResultRow = rowOf(columnsOf(Result, {}));

export const RATING = columnsOf(Rating, {
	raterId: ["CreatedById", v.string()],
	createdAt: ["CreatedDate", instant],
});
export const RatingRow = rowOf(RATING);

export const ALIGNMENT = columnsOf(Alignment, {
	answers: v.fallback(v.number(), 0),
	units: v.fallback(v.number(), 0),
});
export const AlignmentRow = rowOf(ALIGNMENT);

export const AGENDA_ITEM = columnsOf(AgendaItem, {
	meeting: text,
	date: ["Meeting_Date__c", Day],
	forum: text,
	purpose: v.fallback(v.picklist(PURPOSES), "information"),
	point: text,
	isTakenUp: ["Taken_Up__c", v.fallback(v.boolean(), false)],
	ownerId: ["CreatedById", v.string()],
});
export const AgendaItemRow = rowOf(AGENDA_ITEM);
