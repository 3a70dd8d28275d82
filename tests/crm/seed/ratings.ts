import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import type { AccountPlan } from "./accounts.ts";
import { instantOf, isWorkday, stamp } from "./calendar.ts";
import type { People, Person } from "./people.ts";
import { clientKey, type Random, random } from "./random.ts";
import { COMPANY_ITEMS, ELEMENT_NAMES, type ElementName, type Round } from "./rounds.ts";
import { COMMENTS } from "./texts-ratings.ts";
import { UNITS, unitId } from "./units.ts";

export interface RatingPlan {
	rater: Person;
	round: Round;
	element: ElementName;
	item: string;
	/** Missing for what is asked once for the company. */
	account?: AccountPlan;
	/** Missing when the rater cannot judge. */
	answer?: number;
	comment?: string;
	at: number;
}

/** The first account of each key account manager is rated by three units, the second by the manager alone. */
const FIRST_OF_KAM = 5;

export function planRatings(
	accounts: readonly AccountPlan[],
	people: People,
	rounds: readonly Round[],
): RatingPlan[] {
	const raters = [...people.kams, ...people.managers, ...people.experts];
	return rounds.flatMap((round) =>
		raters.flatMap((rater) => answersOf(rater, ratedBy(rater, accounts, people), round)),
	);
}

function ratedBy(rater: Person, accounts: readonly AccountPlan[], people: People): AccountPlan[] {
	const { unit } = rater;
	const indexes =
		unit === undefined
			? [0, 1].map((nth) => people.kams.indexOf(rater) * FIRST_OF_KAM + nth)
			: [unit, unit + 1, unit + 3].map((kam) => (kam % UNITS.length) * FIRST_OF_KAM);
	return indexes.flatMap((index) => accounts[index] ?? []);
}

function answersOf(rater: Person, accounts: readonly AccountPlan[], round: Round): RatingPlan[] {
	const dice = random(`ratings ${rater.username} ${round.period}`);
	// While a round is open, about half have answered; in the end four in five.
	if (!dice.chance(round.publishedOn ? 0.84 : 0.5)) return [];
	const at = answeredAt(round, dice);
	return ELEMENT_NAMES.flatMap((element) => {
		const item = round.itemOf(element);
		const subjects = COMPANY_ITEMS.includes(item) ? [undefined] : accounts;
		return subjects.map((account, nth) => {
			const answer = dice.chance(rater.unit === undefined ? 0.04 : 0.09)
				? undefined
				: judge(rater, element, account, round, dice);
			const comments = COMMENTS[rater.language][answer !== undefined && answer >= 4 ? "good" : "bad"];
			return {
				rater,
				round,
				element,
				item,
				...(account && { account }),
				...(answer !== undefined && { answer }),
				...(dice.chance(0.12) && { comment: dice.pick(comments) }),
				at: at + nth * 41_000,
			};
		});
	});
}

/** Around a level that belongs to the account and element, moves a little each quarter, and differs by unit. */
function judge(
	rater: Person,
	element: ElementName,
	account: AccountPlan | undefined,
	round: Round,
	dice: Random,
): number {
	const level = 2.4 + random(`level ${account?.index ?? "company"} ${element}`).next() * 1.9;
	const drift =
		(random(`drift ${account?.index ?? "company"} ${element} ${round.period}`).next() - 0.45) * 0.6;
	const view = (random(`view ${rater.unit ?? "sales"} ${element}`).next() - 0.5) * 1.4;
	return Math.min(5, Math.max(1, Math.round(level + drift + view + (dice.next() - 0.5) * 1.6)));
}

function answeredAt({ first, last }: Round, dice: Random): number {
	const span = Temporal.PlainDate.from(first).until(last).days;
	let day = addDays(first, dice.int(0, Math.max(0, span)));
	while (!isWorkday(day) && day > first) day = addDays(day, -1);
	return instantOf(day, dice.int(8, 15), dice.int(0, 59));
}

export function ratingRows(plans: readonly RatingPlan[]): SeedRow[] {
	return [...plans]
		.sort((a, b) => a.at - b.at)
		.map(({ rater, round, item, account, answer, comment, at }, index) => ({
			Id: makeId(KEY_PREFIX.Instep_Rating__c, index + 1),
			Name: `RAT-${String(index + 1).padStart(6, "0")}`,
			Client_Key__c: clientKey(
				`rating ${rater.username} ${round.period} ${item} ${account?.index ?? "company"}`,
			),
			Account__c: account?.id ?? null,
			Item__c: item,
			Unit__c: rater.unit === undefined ? null : unitId(rater.unit),
			Period__c: round.period,
			Answer__c: answer ?? null,
			Cannot_Judge__c: answer === undefined,
			Comment__c: comment ?? null,
			OwnerId: rater.id,
			CreatedById: rater.id,
			CreatedDate: stamp(at),
		}));
}
