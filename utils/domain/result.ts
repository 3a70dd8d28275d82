/** What an account earns, quarter by quarter (domain.md, section 7). */
import * as v from "valibot";
import { Period } from "./period.ts";
import { Day, Key, RecordId } from "./records.ts";

/** One account's figures of one quarter, in the company's currency. What is not entered, or hidden from this user, is missing. */
export const Result = v.object({
	id: RecordId,
	key: Key,
	accountId: RecordId,
	period: Period,
	revenue: v.optional(v.number()),
	grossMargin: v.optional(v.number()),
	costToServe: v.optional(v.number()),
	/** Held for the account at the quarter's end, as are the next two. */
	receivables: v.optional(v.number()),
	inventory: v.optional(v.number()),
	payables: v.optional(v.number()),
	source: v.optional(v.string()),
	/** The day the figures are of. */
	asOf: v.optional(Day),
});
export type Result = v.InferOutput<typeof Result>;

/** Gross margin less cost to serve. Unknown where one of them is. */
export function contributionOf({ grossMargin, costToServe }: Result): number | undefined {
	return grossMargin === undefined || costToServe === undefined ? undefined : grossMargin - costToServe;
}

/** Receivables and inventory less payables. Unknown where one of them is. */
export function workingCapitalOf({ receivables, inventory, payables }: Result): number | undefined {
	if (receivables === undefined || inventory === undefined || payables === undefined) return undefined;
	return receivables + inventory - payables;
}

/**
 * Contribution less what working capital grew by. Unknown where a figure of the quarter, or the quarter before it,
 * is missing: a change needs two.
 * @param results of one account, in any order
 */
export function cashFlowOf(result: Result, results: readonly Result[]): number | undefined {
	const before = results.find(({ period }) => period === periodBefore(result.period));
	const contribution = contributionOf(result);
	const now = workingCapitalOf(result);
	const then = before && workingCapitalOf(before);
	if (contribution === undefined || now === undefined || then === undefined) return undefined;
	return contribution - (now - then);
}

/** The quarter before, `2025-Q4` for `2026-Q1`. */
export function periodBefore(period: string): string {
	return periodAt(placeOf(period) - 1);
}

/** The quarter that a day is in. */
export function periodOf(day: string): string {
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Quarters counted from year 0, so that they can be added to. */
function placeOf(period: string): number {
	return Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1;
}

function periodAt(place: number): string {
	return `${String(Math.floor(place / 4)).padStart(4, "0")}-Q${(place % 4) + 1}`;
}
