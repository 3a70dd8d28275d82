/** What units' own targets cost key accounts: refusals for "conflicts with own goals", by unit and quarter. */
import type { DeclineCode, Unit } from "./records.ts";
import { priceOf, type RefusalPrice, refusalsIn } from "./refusals.ts";
import type { FoldedRequest } from "./support.ts";
import { dayOf } from "./week.ts";

/** "Conflicts with own goals" (domain.md, section 4). */
export const OWN_GOALS: DeclineCode = "5";

/** Requests that a unit refused for its own targets in one quarter. Of structure, never of a person. */
export interface ConflictLine extends RefusalPrice {
	unitId: string;
	/** `2026-Q1`, by the calendar where the measures are read. */
	quarter: string;
	/** Requests refused so; each counts once, in the quarter of its last such refusal. */
	refusals: number;
	/** The hours at the unit's own rate, in the company's currency; missing where hours or rate are not known. */
	cost: number | undefined;
	/** Ids of the accounts, each once. */
	accountIds: string[];
}

/**
 * Refusals for own goals, the latest quarter first, then by unit.
 * @param units with their hourly rates, where this user may read them
 */
export function conflictsOf(
	folded: readonly FoldedRequest[],
	units: ReadonlyMap<string, Pick<Unit, "hourlyRate">>,
	timeZone: string,
): ConflictLine[] {
	const refused = refusalsIn(folded)
		.filter(({ code }) => code === OWN_GOALS)
		.map((refusal) => ({ ...refusal, quarter: quarterOf(refusal.at, timeZone) }));
	return [...Map.groupBy(refused, ({ unitId, quarter }) => `${quarter} ${unitId}`).values()]
		.flatMap((alike): ConflictLine[] => {
			const [first] = alike;
			if (!first) return [];
			const { unitId, quarter } = first;
			const price = priceOf(alike);
			const rate = units.get(unitId)?.hourlyRate;
			const cost = price.hours === undefined || rate === undefined ? undefined : price.hours * rate;
			const accountIds = [...new Set(alike.map(({ accountId }) => accountId))].sort();
			return [{ unitId, quarter, refusals: alike.length, ...price, cost, accountIds }];
		})
		.sort((a, b) =>
			a.quarter === b.quarter ? (a.unitId < b.unitId ? -1 : 1) : a.quarter > b.quarter ? -1 : 1,
		);
}

/** The calendar quarter of an instant where somebody is, as `2026-Q1`. */
export function quarterOf(instant: number, timeZone: string): string {
	const day = dayOf(instant, timeZone);
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
