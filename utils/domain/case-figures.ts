/**
 * The figures of a business case (domain.md, section 6). When money moves, by convention:
 * - all costs are paid at once, at the start, month 0;
 * - the one-off cash effect comes at the end of month 1, whole and certain;
 * - the uplift comes in equal parts at the end of each month from the first to the horizon, times its probability;
 * - the discount rate is of a year, and a month's is its twelfth root: (1 + rate)^(1/12) − 1.
 */
import { CASE_INPUTS, type CaseInput, type CaseInputs } from "./business-case.ts";

/** Why a figure is unknown: the inputs that are missing, or that nothing is spent that could be divided by. */
export type CaseGap = CaseInput | "no_cost";
export type CaseFigure<T = number> = { value: T } | { unknown: readonly CaseGap[] };

export interface CaseFigures {
	/** Hours times rate, and the other cost. */
	cost: CaseFigure;
	/** Uplift a year, times its probability, over the horizon. */
	expectedContribution: CaseFigure;
	/** Whole months until what has come in, not discounted, covers the cost; "never" within the horizon. */
	payBackMonths: CaseFigure<number | "never">;
	npv: CaseFigure;
	/** NPV for each unit of money that the effort costs. */
	returnOnEffort: CaseFigure;
	/** The input whose ±20 % moves NPV most; of several that move it alike, the first of `CASE_INPUTS`. */
	hangsOn: CaseFigure<CaseInput>;
}

type Known = Record<CaseInput, number>;

const SWING = 0.2;
/** Below this share two swings are one: their difference is that of rounding. */
const ALIKE = 1e-9;

const COST = ["hours", "hourlyRate", "otherCost"] as const;
const GAIN = ["upliftPerYear", "probability", "horizonMonths"] as const;

/** What can be computed of a case; each figure that cannot be says which inputs it lacks. Never throws. */
export function caseFigures(inputs: CaseInputs): CaseFigures {
	const figure = <T>(needs: readonly CaseInput[], value: (known: Known) => T): CaseFigure<T> => {
		const missing = CASE_INPUTS.filter((input) => needs.includes(input) && !isFigure(inputs[input]));
		return missing.length > 0 ? { unknown: missing } : { value: value(whole(inputs)) };
	};
	const cost = figure(COST, costOf);
	const isFree = "value" in cost && cost.value === 0;
	return {
		cost,
		expectedContribution: figure(GAIN, (known) => monthly(known) * known.horizonMonths),
		payBackMonths: figure([...COST, ...GAIN, "oneOffCash"], payBackOf),
		npv: figure(CASE_INPUTS, npvOf),
		returnOnEffort: isFree
			? { unknown: ["no_cost"] }
			: figure(CASE_INPUTS, (known) => npvOf(known) / costOf(known)),
		hangsOn: figure(CASE_INPUTS, decisive),
	};
}

function isFigure(value: number | undefined): value is number {
	return value !== undefined && Number.isFinite(value);
}

/** What is missing is 0 here: only figures that need none of it are computed. */
function whole(inputs: CaseInputs): Known {
	const of = (input: CaseInput) => inputs[input] ?? 0;
	return {
		upliftPerYear: of("upliftPerYear"),
		probability: of("probability"),
		oneOffCash: of("oneOffCash"),
		hours: of("hours"),
		hourlyRate: of("hourlyRate"),
		otherCost: of("otherCost"),
		horizonMonths: of("horizonMonths"),
		discountRate: of("discountRate"),
	};
}

function costOf({ hours, hourlyRate, otherCost }: Known): number {
	return hours * hourlyRate + otherCost;
}

/** The expected uplift of a month. */
function monthly({ upliftPerYear, probability }: Known): number {
	return (upliftPerYear * probability) / 12;
}

function payBackOf(known: Known): number | "never" {
	let open = costOf(known) - known.oneOffCash;
	if (costOf(known) === 0) return 0;
	for (let month = 1; month <= known.horizonMonths; month++) {
		open -= monthly(known);
		// The last part of a cost may be left over from adding up its parts.
		if (open <= costOf(known) * ALIKE) return month;
	}
	return "never";
}

function npvOf(known: Known): number {
	const factor = (1 + known.discountRate) ** (-1 / 12);
	let npv = known.oneOffCash * factor - costOf(known);
	for (let month = 1; month <= known.horizonMonths; month++) npv += monthly(known) * factor ** month;
	return npv;
}

function decisive(known: Known): CaseInput {
	let found: { input: CaseInput; swing: number } = { input: CASE_INPUTS[0], swing: 0 };
	for (const input of CASE_INPUTS) {
		const swing = swingOf(known, input);
		if (swing > found.swing * (1 + ALIKE)) found = { input, swing };
	}
	return found.input;
}

/** By how much NPV moves between 20 % less and 20 % more of an input; nothing is more than certain, and months are whole. */
function swingOf(known: Known, input: CaseInput): number {
	const at = (share: number) => {
		const value = known[input] * share;
		if (input === "probability") return Math.min(1, value);
		return input === "horizonMonths" ? Math.max(1, Math.round(value)) : value;
	};
	return Math.abs(npvOf({ ...known, [input]: at(1 + SWING) }) - npvOf({ ...known, [input]: at(1 - SWING) }));
}
