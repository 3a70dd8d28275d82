import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import type { AccountPlan } from "./accounts.ts";
import { instantOf, stamp } from "./calendar.ts";
import type { People } from "./people.ts";
import type { RatingPlan } from "./ratings.ts";
import { ELEMENT_NAMES, type ElementName, type Round } from "./rounds.ts";
import { UNITS } from "./units.ts";

/** A unit with fewer answers is counted among the "other units", so that nobody can be found out. */
const LEAST_ANSWERS = 3;
const OTHERS = "Other units";

/** What the programme lead published of each finished round: the accounts with answers, element by element. */
export function alignmentRows(
	ratings: readonly RatingPlan[],
	accounts: readonly AccountPlan[],
	people: People,
	rounds: readonly Round[],
): SeedRow[] {
	const rows: SeedRow[] = [];
	for (const round of rounds) {
		if (!round.publishedOn) continue;
		const inRound = ratings.filter((rating) => rating.round === round);
		for (const account of accounts) {
			if (!inRound.some((rating) => rating.account === account)) continue;
			for (const element of ELEMENT_NAMES) {
				const voices = inRound.filter(
					(rating) => rating.element === element && (!rating.account || rating.account === account),
				);
				rows.push({
					Id: makeId(KEY_PREFIX.Instep_Alignment__c, rows.length + 1),
					Name: `ALI-${String(rows.length + 1).padStart(6, "0")}`,
					...alignment(account, element, round, voices),
					OwnerId: people.lead.id,
					CreatedById: people.lead.id,
					CreatedDate: stamp(instantOf(round.publishedOn, 10, rows.length % 60)),
				});
			}
		}
	}
	return rows;
}

function alignment(
	account: AccountPlan,
	element: ElementName,
	round: Round,
	voices: readonly RatingPlan[],
): SeedRow {
	const answered = voices.filter(({ answer }) => answer !== undefined);
	const sales = answered.flatMap(({ rater, answer }) => (rater.unit === undefined && answer ? [answer] : []));
	const units = byUnit(answered);
	const unitMeans = [...units].map(([name, answers]) => ({ name, mean: mean(answers) }));
	const isEnough = units.size >= 2;
	const supporting = mean(unitMeans.map((unit) => unit.mean));
	return {
		// From account, element and period, so that two leads publishing one round give the same record.
		Client_Key__c: `${account.id}-${element.replaceAll("_", "-")}-${round.period}`,
		Account__c: account.id,
		Element__c: element,
		Period__c: round.period,
		Score__c: isEnough ? round1(((supporting - 1) / 4) * 100) : null,
		Answers__c: answered.length,
		Units__c: units.size,
		Gap__c: isEnough && sales.length > 0 ? round2(mean(sales) - supporting) : null,
		Spread__c: isEnough ? round2(Math.max(...[...units.values()].map(deviation))) : null,
		Largest_Pair__c: isEnough ? largestPair(unitMeans) : null,
		Cannot_Judge_Share__c: voices.length > 0 ? round2((1 - answered.length / voices.length) * 100) : null,
	};
}

function byUnit(answered: readonly RatingPlan[]): Map<string, number[]> {
	const units = new Map<string, number[]>();
	const add = (name: string, answers: readonly number[]) =>
		units.set(name, [...(units.get(name) ?? []), ...answers]);
	for (const { rater, answer } of answered)
		if (rater.unit !== undefined && answer !== undefined) add(UNITS[rater.unit]?.name ?? "", [answer]);
	for (const [name, answers] of [...units]) {
		if (answers.length >= LEAST_ANSWERS) continue;
		units.delete(name);
		add(OTHERS, answers);
	}
	if ((units.get(OTHERS)?.length ?? LEAST_ANSWERS) < LEAST_ANSWERS) units.delete(OTHERS);
	return units;
}

function largestPair(means: readonly { name: string; mean: number }[]): string {
	const sorted = [...means].sort((a, b) => b.mean - a.mean);
	const [high, low] = [sorted[0], sorted.at(-1)];
	return high && low ? `${high.name} – ${low.name} (${(high.mean - low.mean).toFixed(1)})` : "";
}

/** Average deviation around the median. */
function deviation(answers: readonly number[]): number {
	const sorted = [...answers].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
	return mean(answers.map((answer) => Math.abs(answer - median)));
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function round1(value: number): number {
	return Math.round(value * 10) / 10;
}

function round2(value: number): number {
	return Math.round(value * 100) / 100;
}
