/**
 * The demo company's scores are computed by other code (tests/crm/seed/alignments.ts), from the same rules as far as
 * they go. Here they are put beside ours, from the units' answers alone: the demo counts the sales side's answers in
 * n, and tells its mean, as the gap, where it is one person.
 */
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Rating } from "../../../utils/domain/alignment.ts";
import { readPair, rowsToPublish, scoresOf } from "../../../utils/domain/publication.ts";
import { planAccounts } from "../../crm/seed/accounts.ts";
import { alignmentRows } from "../../crm/seed/alignments.ts";
import { makeCalendar } from "../../crm/seed/calendar.ts";
import { makePeople } from "../../crm/seed/people.ts";
import { planRatings, type RatingPlan } from "../../crm/seed/ratings.ts";
import { lastRounds } from "../../crm/seed/rounds.ts";
import { UNITS, unitId } from "../../crm/seed/units.ts";
import { aRating } from "./any-ratings.ts";

const people = makePeople();
const accounts = planAccounts(people, 60);
const rounds = lastRounds(makeCalendar("2026-11-27"));
const plans = planRatings(accounts, people, rounds).filter(({ rater }) => rater.unit !== undefined);
const units = UNITS.map(({ name }, index) => ({ id: unitId(index), name }));
const ratings = plans.map(({ rater, round, item, account, answer }: RatingPlan, index) => {
	const said = { item, answer, accountId: account?.id };
	const { period } = round;
	return v.parse(Rating, {
		...{ ...aRating(), ...said, period, key: `k${index}`, raterId: rater.id },
		unitId: unitId(rater.unit ?? 0),
	});
});
const ours = new Map(
	rounds.flatMap(({ period }) =>
		rowsToPublish(scoresOf(ratings, period), period, units).map((row) => [row.key, row]),
	),
);
const theirs = alignmentRows(plans, accounts, people, rounds).map((row) => ({
	key: String(row.Client_Key__c),
	score: row.Score__c === null ? undefined : Number(row.Score__c),
	spread: Number(row.Spread__c),
	answers: Number(row.Answers__c),
	units: Number(row.Units__c),
	pair: row.Largest_Pair__c === null ? undefined : readPair(String(row.Largest_Pair__c)),
	cannotJudge: Number(row.Cannot_Judge_Share__c),
}));
const both = theirs.flatMap((their) => {
	const our = ours.get(their.key);
	return our ? [{ our, their }] : [];
});
/** Some unit said 1 or 5 as one man: told a step less (voices.ts), it moves a score by at most 25 / 3 points. */
const isMoved = ({ our, their }: (typeof both)[number]) =>
	Math.abs((our.score ?? 0) - (their.score ?? 0)) > 0.55 + 1e-9;

describe("the scores of the demo company, computed twice", () => {
	test("are of the same accounts, elements and quarters", () => {
		expect(theirs.length).toBeGreaterThan(100);
		expect(both).toHaveLength(theirs.length);
	});

	test("exist for the same, and have as many units", () => {
		for (const { our, their } of both)
			expect([our.key, our.score === undefined, our.units]).toEqual([
				their.key,
				their.score === undefined,
				their.units,
			]);
	});

	test("are the same in whole numbers, but where a unit stood at an end of the scale", () => {
		const moved = both.filter(isMoved);
		for (const { our, their } of moved)
			expect(Math.abs((our.score ?? 0) - (their.score ?? 0))).toBeLessThan(25 / 3 + 0.5);
		expect(moved.length).toBeLessThan(both.length / 10);
	});

	test("name the same difference of units, and the same spread from 0.8 on", () => {
		for (const each of both.filter((one) => !isMoved(one))) {
			const { our, their } = each;
			if (our.score === undefined) continue;
			const pair = readPair(our.largestPair)?.difference ?? 0;
			expect([our.key, Math.abs(pair - (their.pair?.difference ?? 0)) < 0.35]).toEqual([our.key, true]);
			expect([our.key, our.spread]).toEqual([our.key, Math.round(Math.max(0.8, their.spread) * 10) / 10]);
		}
	});

	test("rest on as many answers, less those of units too few even together, which the demo counts", () => {
		for (const { our, their } of both) {
			expect(their.answers - our.answers).toBeGreaterThanOrEqual(0);
			expect(their.answers - our.answers).toBeLessThan(3);
		}
	});

	test("tell the same share of those who cannot judge, in whole per cent", () => {
		for (const { our, their } of both)
			if (our.cannotJudgeShare !== undefined)
				expect(Math.abs(our.cannotJudgeShare - their.cannotJudge)).toBeLessThanOrEqual(0.5);
	});
});
