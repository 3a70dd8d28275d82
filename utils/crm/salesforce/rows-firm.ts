/** Rows of what the firm measures of an account: results, ratings, published scores, points on agendas. */
import * as v from "valibot";
import { PURPOSES } from "../../domain/agenda.ts";
import { ALL_ITEMS, ELEMENTS } from "../../domain/alignment.ts";
import { Period } from "../../domain/period.ts";
import { Day, Key, RecordId } from "../../domain/records.ts";
import { instant, maybe, maybeNumber, maybeText, system, text } from "./row-parts.ts";

const ofAccount = { ...system, Client_Key__c: Key, Account__c: RecordId };

export const ResultRow = v.pipe(
	v.object({
		...ofAccount,
		Period__c: Period,
		Revenue__c: maybeNumber,
		Gross_Margin__c: maybeNumber,
		Cost_To_Serve__c: maybeNumber,
		Receivables__c: maybeNumber,
		Inventory__c: maybeNumber,
		Payables__c: maybeNumber,
		Source__c: maybeText,
		As_Of__c: maybe(Day),
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		accountId: row.Account__c,
		period: row.Period__c,
		revenue: row.Revenue__c,
		grossMargin: row.Gross_Margin__c,
		costToServe: row.Cost_To_Serve__c,
		receivables: row.Receivables__c,
		inventory: row.Inventory__c,
		payables: row.Payables__c,
		source: row.Source__c,
		asOf: row.As_Of__c,
		stamp: row.SystemModstamp,
	})),
);

export const RatingRow = v.pipe(
	v.object({
		...system,
		Client_Key__c: Key,
		Account__c: maybe(RecordId),
		Item__c: v.picklist(ALL_ITEMS),
		Unit__c: maybe(RecordId),
		Period__c: Period,
		Answer__c: maybe(v.picklist([1, 2, 3, 4, 5])),
		Comment__c: maybeText,
		CreatedById: v.string(),
		CreatedDate: instant,
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		accountId: row.Account__c,
		item: row.Item__c,
		unitId: row.Unit__c,
		period: row.Period__c,
		answer: row.Answer__c,
		comment: row.Comment__c,
		raterId: row.CreatedById,
		createdAt: row.CreatedDate,
		stamp: row.SystemModstamp,
	})),
);

export const AlignmentRow = v.pipe(
	v.object({
		...ofAccount,
		Element__c: v.picklist(ELEMENTS),
		Period__c: Period,
		Score__c: maybeNumber,
		Answers__c: v.fallback(v.number(), 0),
		Units__c: v.fallback(v.number(), 0),
		Gap__c: maybeNumber,
		Spread__c: maybeNumber,
		Largest_Pair__c: maybeText,
		Cannot_Judge_Share__c: maybeNumber,
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		accountId: row.Account__c,
		element: row.Element__c,
		period: row.Period__c,
		score: row.Score__c,
		answers: row.Answers__c,
		units: row.Units__c,
		gap: row.Gap__c,
		spread: row.Spread__c,
		largestPair: row.Largest_Pair__c,
		cannotJudgeShare: row.Cannot_Judge_Share__c,
		stamp: row.SystemModstamp,
	})),
);

export const AgendaItemRow = v.pipe(
	v.object({
		...ofAccount,
		Meeting__c: text,
		Meeting_Date__c: Day,
		Forum__c: text,
		Purpose__c: v.fallback(v.picklist(PURPOSES), "information"),
		Point__c: text,
		Taken_Up__c: v.fallback(v.boolean(), false),
		Outcome__c: maybeText,
		CreatedById: v.string(),
	}),
	v.transform((row) => ({
		id: row.Id,
		key: row.Client_Key__c,
		accountId: row.Account__c,
		meeting: row.Meeting__c,
		date: row.Meeting_Date__c,
		forum: row.Forum__c,
		purpose: row.Purpose__c,
		point: row.Point__c,
		isTakenUp: row.Taken_Up__c,
		outcome: row.Outcome__c,
		ownerId: row.CreatedById,
		stamp: row.SystemModstamp,
	})),
);
