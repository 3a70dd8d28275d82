/** The score of one element of one account and quarter, from what the groups say (domain.md, section 8). */
import { meanOf, sumOf } from "./figure.ts";
import { type Group, groupsOf, SALES, silentShare, type Vote } from "./voices.ts";

const LEAST_UNITS = 2;
const LEAST_ANSWERED = 0.6;
/** A gap of a whole point of the scale is flagged. */
export const WIDE_GAP = 1;

/** What one unit, or the other units together, says of an element: 1 to 5. */
export interface UnitMean {
	who: string;
	/** Answers that it rests on. */
	answers: number;
	mean: number;
}

/** Two units and how far apart they are, in points of the scale. */
export interface Pair {
	high: string;
	low: string;
	difference: number;
}

export interface ElementScore {
	/** 0 to 100, a whole number. Missing where there are not enough voices: a score is never a guess. */
	score: number | undefined;
	/** The answers that it rests on, or would. */
	answers: number;
	/** The units that are heard; the other units together are one. */
	units: UnitMean[];
	/** The sales side's mean less that of the units, in points, one decimal. */
	gap: number | undefined;
	/** The largest average deviation within a unit, one decimal; 0.8 stands for that or less. */
	spread: number | undefined;
	/** The two units that differ most. Missing where none do. */
	pair: Pair | undefined;
	/** In whole per cent. */
	cannotJudgeShare: number | undefined;
}

/**
 * Each unit weighs the same, however many of its people answered. Fewer than two units, or fewer than 60 % of the
 * statements put to people answered with more than "cannot judge": not enough voices.
 * @param votes the last answers to one element's statements, of one account and of the company, of one quarter
 */
export function elementScore(votes: readonly Vote[]): ElementScore {
	const groups = groupsOf(votes);
	const units = unitMeans(groups);
	const silent = silentShare(votes);
	const isEnough = units.length >= LEAST_UNITS && silent !== undefined && 1 - silent >= LEAST_ANSWERED;
	const all = isEnough ? meanOf(units.map(({ mean }) => mean)) : undefined;
	const sales = groups.filter(({ who }) => who === SALES);
	return {
		score: all === undefined ? undefined : Math.round(((all - 1) / 4) * 100),
		answers: units.reduce((sum, { answers }) => sum + answers, 0),
		units,
		gap: all === undefined || sales.length === 0 ? undefined : tenth(weighed(sales, "mean") - all),
		spread: isEnough ? spreadOf(groups) : undefined,
		pair: isEnough ? pairTable(units)[0] : undefined,
		cannotJudgeShare: silent === undefined ? undefined : Math.round(silent * 100),
	};
}

/** Sales high and units low is a blind spot, the reverse is support that goes unseen. Missing below a point. */
export function gapKind(gap: number | undefined): "blind_spot" | "unseen_support" | undefined {
	if (gap === undefined || Math.abs(gap) < WIDE_GAP) return undefined;
	return gap > 0 ? "blind_spot" : "unseen_support";
}

/** Every two units, those furthest apart first; then by id, so that it is the same on every device. */
export function pairTable(units: readonly UnitMean[]): Pair[] {
	const sorted = units.toSorted((a, b) => b.mean - a.mean || (a.who < b.who ? -1 : 1));
	return sorted
		.flatMap((high, index) =>
			sorted.slice(index + 1).map((low) => ({
				high: high.who,
				low: low.who,
				difference: tenth(high.mean - low.mean),
			})),
		)
		.filter(({ difference }) => difference > 0)
		.sort((a, b) => b.difference - a.difference || (a.high + a.low < b.high + b.low ? -1 : 1));
}

function unitMeans(groups: readonly Group[]): UnitMean[] {
	return [...Map.groupBy(groups, ({ who }) => who)]
		.filter(([who]) => who !== SALES)
		.map(([who, of]) => ({
			who,
			answers: of.reduce((sum, { people }) => sum + people, 0),
			mean: weighed(of, "mean"),
		}))
		.sort((a, b) => (a.who < b.who ? -1 : 1));
}

function spreadOf(groups: readonly Group[]): number {
	const units = Map.groupBy(
		groups.filter(({ who }) => who !== SALES),
		({ who }) => who,
	);
	return tenth(Math.max(...[...units.values()].map((of) => weighed(of, "spread"))));
}

/** The mean over a unit's statements, each by the people who answered it. */
function weighed(groups: readonly Group[], figure: "mean" | "spread"): number {
	const people = groups.reduce((sum, each) => sum + each.people, 0);
	return sumOf(groups.map((each) => each[figure] * each.people)) / people;
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
