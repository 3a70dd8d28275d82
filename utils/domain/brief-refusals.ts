/** What units' own targets cost an account, by unit: about the structure, never a person (domain.md, section 3). */
import { OWN_GOALS } from "./conflicts.ts";
import { type Cut, cut, NAME_LENGTH, shortened } from "./cut.ts";
import { sumOf } from "./figure.ts";
import type { Unit } from "./records.ts";
import { priceOf, type RefusalPrice, refusalsIn } from "./refusals.ts";
import type { FoldedRequest } from "./support.ts";

const MOST_UNITS = 4;

export interface OwnGoals extends RefusalPrice {
	/** Requests whose last decline names own targets. */
	refusals: number;
	/** The hours that stand refused, at the units' own rates; missing where none of them has a price; 0 where none stands. */
	cost: number | undefined;
	/** Units among them whose rate is not known, or not shown to this user: `cost` is without them. */
	withoutRate: number;
	/** The most refusals first. */
	units: Cut<{ name: string; refusals: number }>;
}

export function ownGoalsOf(folded: readonly FoldedRequest[], units: ReadonlyMap<string, Unit>): OwnGoals {
	const refused = refusalsIn(folded).filter(({ code }) => code === OWN_GOALS);
	const byUnit = [...Map.groupBy(refused, ({ unitId }) => unitId)].map(([unitId, alike]) => {
		const { hours = 0 } = priceOf(alike);
		const rate = units.get(unitId)?.hourlyRate;
		return { name: units.get(unitId)?.name ?? unitId, refusals: alike.length, hours, rate };
	});
	const costs = byUnit.flatMap(({ hours, rate }) => (hours > 0 && rate !== undefined ? hours * rate : []));
	const price = priceOf(refused);
	return {
		refusals: refused.length,
		...price,
		cost: costs.length > 0 || price.hours === 0 ? sumOf(costs) : undefined,
		withoutRate: byUnit.filter(({ hours, rate }) => hours > 0 && rate === undefined).length,
		units: cut(
			byUnit
				.sort((a, b) => b.refusals - a.refusals || (a.name < b.name ? -1 : 1))
				.map(({ name, refusals }) => ({ name: shortened(name, NAME_LENGTH), refusals })),
			MOST_UNITS,
		),
	};
}
