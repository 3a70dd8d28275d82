import type { Lack } from "../utils/domain/candidate.ts";
import type { Match, Reason } from "../utils/domain/matching.ts";
import type { Unit } from "../utils/domain/records.ts";
import type { useStepsWords } from "./use-steps-words.ts";

type StepsWords = ReturnType<typeof useStepsWords>;
export type MatchWords = ReturnType<typeof matchWords>;

/** Why somebody fits, and what is missing, in words. */
export function matchWords(words: StepsWords, units: readonly Unit[]) {
	const hours = (n: number) => words.hours(words.number(n));
	function reason(each: Reason): string {
		switch (each.kind) {
			case "skill":
				return words.reason.skill(each.name, words.number(each.level));
			case "free_hours":
				return words.reason.free_hours(hours(each.hours));
			case "worked_before":
				return words.reason.worked_before(`${words.number(each.times)}×`);
			case "preferred":
				return words.reason.preferred;
		}
	}
	const firstFree = (week: string | undefined) =>
		week ? `, ${words.lack.first_free(words.weeks([week]))}` : "";
	function lack(each: Lack): string {
		switch (each.kind) {
			case "similar_skill":
				return words.lack.similar_skill(each.name);
			case "low_level":
				return words.lack.low_level(each.name, words.number(each.level));
			case "no_hours":
				return words.lack.no_hours + firstFree(each.firstFreeWeek);
			case "few_hours":
				return words.lack.few_hours(hours(each.hours), hours(each.wanted)) + firstFree(each.firstFreeWeek);
			case "absent":
				return words.lack.absent(words.weeks(each.weeks));
			case "other_unit": {
				const unit = units.find(({ id }) => id === each.unitId);
				return unit ? words.lack.other_unit(unit.name) : words.lack.otherUnit;
			}
			default:
				return words.lack[each.kind];
		}
	}
	return {
		reasons: ({ reasons }: Match) => reasons.map(reason),
		lacks: ({ lacks }: Match) => lacks.map(lack),
		/** The one thing to know first: what is missing, else what speaks for them. */
		short({ fit, reasons: [first], lacks: [missing] }: Match): string {
			if (fit === "near" && missing) return words.offerForm.near(lack(missing));
			return first ? reason(first) : "";
		},
	};
}
