/**
 * The attack: somebody who has everything that is published, knows who answered, and puts quarters, elements and
 * accounts against each other, tries to find out one person's answer.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rating } from "../../../utils/domain/alignment.ts";
import { elementScore } from "../../../utils/domain/element-score.ts";
import { isPublished, rowsToPublish, scoresOf } from "../../../utils/domain/publication.ts";
import { lastAnswers, subjectOf } from "../../../utils/domain/voices.ts";
import {
	ANSWERS,
	type Answer,
	anyRatings,
	aRating,
	aUnitSays,
	EARLIER,
	PERIOD,
	UNITS,
} from "./any-ratings.ts";
import { ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID } from "./examples.ts";

const [A, B] = UNITS;
const names = UNITS.map((id, index) => ({ id, name: `Unit ${index}` }));
const published = (ratings: readonly Rating[], period = PERIOD) =>
	rowsToPublish(scoresOf(ratings, period), period, names);

type Option = Answer | undefined;
const OPTIONS: readonly Option[] = [...ANSWERS, undefined];

/** All that a number of people can answer together; who of them said what, no reader knows to begin with. */
function allAnswers(people: number, from = 0): Option[][] {
	if (people === 0) return [[]];
	return OPTIONS.slice(from).flatMap((option, index) =>
		allAnswers(people - 1, from + index).map((rest) => [option, ...rest]),
	);
}

describe.each([
	[3, 3],
	[3, 4],
])("of two units of %i and %i people, every round there can be", (a, b) => {
	test("is published so that at least one other round looks the same for each of them", () => {
		const worlds = new Map<string, [Option[], Option[]][]>();
		for (const ofA of allAnswers(a))
			for (const ofB of allAnswers(b)) {
				const { units, pair, ...told } = elementScore([...aUnitSays(A, ofA), ...aUnitSays(B, ofB)]);
				const seen = JSON.stringify([told, pair, units.length]);
				worlds.set(seen, [...(worlds.get(seen) ?? []), [ofA, ofB]]);
			}
		// A person's answer is known where everybody of their unit said the same, in all rounds that look like this.
		const known = [...worlds].filter(([, alike]) =>
			([0, 1] as const).some((unit) => {
				const option = alike[0]?.[unit][0];
				return alike.every((world) => world[unit].every((each) => each === option));
			}),
		);
		expect(worlds.size).toBeGreaterThan(100);
		expect(known.map(([seen]) => seen)).toEqual([]);
	});
});

/** Who is looked at together with a person's answer: their unit's, or all of units too small. */
function companions(votes: readonly Rating[], { item, unitId, accountId, period }: Rating): Rating[] {
	const alike = votes.filter(
		(vote) =>
			vote.item === item &&
			vote.period === period &&
			vote.answer !== undefined &&
			subjectOf(vote) === subjectOf({ item, accountId }),
	);
	const ofUnit = (id: string | undefined) => alike.filter((vote) => vote.unitId === id);
	if (unitId === undefined || ofUnit(unitId).length >= 3) return ofUnit(unitId);
	return alike.filter((vote) => vote.unitId !== undefined && ofUnit(vote.unitId).length < 3);
}

const replaced = (votes: readonly Rating[], ...changed: Rating[]) =>
	votes.map((vote) => changed.find(({ key }) => key === vote.key) ?? vote);
const at = (answer: number) => ANSWERS.find((each) => each === answer);

/** A round in which this person gave another answer. */
function otherRound(votes: readonly Rating[], own: Rating): Rating[] {
	const { answer = 3 } = own;
	const group = companions(votes, own).filter(({ key }) => key !== own.key);
	const differs = group.find((vote) => vote.answer !== answer);
	if (group.length < 2) return replaced(votes, { ...own, answer: answer === 3 ? 4 : 3 });
	if (differs) return replaced(votes, { ...own, answer: differs.answer }, { ...differs, answer });
	const [companion = own] = group;
	if (answer === 1 || answer === 5) return replaced(votes, { ...own, answer: answer === 1 ? 2 : 4 });
	return replaced(votes, { ...own, answer: at(answer - 1) }, { ...companion, answer: at(answer + 1) });
}

test("whatever two accounts and the company were rated in two quarters, for each answer there is a round with another one that is published alike", () => {
	fc.assert(
		fc.property(anyRatings, fc.nat(), (ratings, pick) => {
			const votes = lastAnswers(ratings);
			const scored = votes.filter(({ answer }) => answer !== undefined);
			const own = scored[pick % Math.max(1, scored.length)];
			if (!own) return;
			const other = otherRound(votes, own);
			expect(other.find(({ key }) => key === own.key)?.answer).not.toBe(own.answer);
			for (const period of [PERIOD, EARLIER])
				expect(published(other, period)).toEqual(published(votes, period));
		}),
		{ numRuns: 500 },
	);
});

describe("putting accounts against each other", () => {
	// Four of a unit answered about the company, and another unit as well; only one of them rated the second account.
	const company = (unitId: string | undefined, answers: readonly Answer[]) =>
		aUnitSays(unitId, answers, { item: "Y2", accountId: undefined });
	const base = [...company(A, [2, 3, 4, 4]), ...company(B, [1, 3, 3])];
	const ratedAlone = (answer: Answer) => [
		...base,
		aRating({ raterId: `005${A}0`, unitId: A, item: "Y1", accountId: OTHER_ACCOUNT_ID, answer }),
		aRating({ raterId: "005z", unitId: B, item: "V1", accountId: THIRD_ACCOUNT_ID }),
	];
	const styleOf = (accountId: string, answer: Answer) =>
		published(ratedAlone(answer)).find((row) => row.accountId === accountId && row.element === "style");

	test("the difference of two does not tell what the only one said who rated the one and not the other", () => {
		const { key: _, accountId: __, ...second } = styleOf(OTHER_ACCOUNT_ID, 1) ?? {};
		expect(second).toMatchObject({ score: 45, answers: 7 });
		expect(styleOf(THIRD_ACCOUNT_ID, 1)).toMatchObject(second);
		for (const answer of ANSWERS) expect(styleOf(OTHER_ACCOUNT_ID, answer)).toMatchObject(second);
	});
});

describe("putting quarters against each other", () => {
	test("one more person in a unit of two is pooled as before: the change tells nothing of the newcomer", () => {
		const before = { period: EARLIER };
		const round = (answer: Answer) => [
			...aUnitSays(A, [2, 3, 4], before),
			...aUnitSays(B, [2, 2], before),
			...aUnitSays(A, [2, 3, 4]),
			...aUnitSays(B, [2, 2]),
			...aUnitSays(UNITS[2], [answer]),
		];
		const told = ANSWERS.map((answer) => [
			...published(round(answer), EARLIER),
			...published(round(answer)),
		]).map((rows) => rows.filter(({ element }) => element === "shared_values"));
		// The first quarter has no score to be compared with, and of the second the sum of three is all there is.
		expect(told.map(([first]) => first?.score)).toEqual(ANSWERS.map(() => undefined));
		const own = round(1);
		const swapped = otherRound(own, own.at(-1) ?? aRating());
		expect(swapped.at(-1)?.answer).toBe(2);
		expect(published(swapped)).toEqual(published(own));
	});

	test("a round is published once: what came after it would show as the difference", () => {
		const rows = published([...aUnitSays(A, [2, 3, 4]), ...aUnitSays(B, [2, 3, 4])]);
		expect([isPublished(rows, PERIOD), isPublished(rows, "2026-Q2")]).toEqual([true, false]);
	});
});

test("no row names a unit that is not heard, nor says how many of its people answered", () => {
	const rows = published([
		...aUnitSays(A, [4, 4, 4]),
		...aUnitSays(B, [1, 2]),
		...aUnitSays(UNITS[2], [2]),
		...aUnitSays(undefined, [5], { accountId: ACCOUNT_ID }),
	]);
	expect(rows.find(({ element }) => element === "shared_values")).toMatchObject({
		largestPair: "Unit 0 – Other units (2.3)",
		answers: 6,
		units: 2,
		gap: undefined,
	});
});
