/** Why a figure has no value. The words for it are the page's. */
export type Unknown =
	| "no_requests"
	| "no_replies"
	| "no_outcomes"
	| "no_agreed_weeks"
	| "no_promises_due"
	| "no_declines"
	| "no_ratings"
	| "no_hours";

/**
 * A measure with what it rests on (domain.md, section 9): how many cases, the latest event behind them in epoch
 * milliseconds, and where it comes from. What is unknown says why and has no value: it is never 0.
 */
export type Figure<T> =
	| { value: T; n: number; asOf: number; source: "log" }
	| { value: undefined; n: 0; asOf: undefined; source: "log"; unknown: Unknown };

/** A figure of some cases, or "unknown" where there are none. `at` is when the latest event of a case was. */
export function figureOf<Case extends { at: number }, T>(
	cases: readonly Case[],
	unknown: Unknown,
	value: (cases: readonly Case[]) => T,
): Figure<T> {
	if (cases.length === 0) return { value: undefined, n: 0, asOf: undefined, source: "log", unknown };
	const asOf = cases.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
	return { value: value(cases), n: cases.length, asOf, source: "log" };
}

/** The sum, added up from the smallest: a floating-point sum depends on the order, and devices must agree. */
export function sumOf(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}

/** The mean. Throws RangeError where there is nothing to take it of. */
export function meanOf(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError("A mean needs at least one value.");
	return sumOf(values) / values.length;
}

/** The value that a share of the values (0 to 1) does not exceed, by the nearest rank: one that was measured. */
export function quantileOf(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
	if (value === undefined) throw new RangeError("A quantile needs at least one value.");
	return value;
}

/** The middle value; of an even number, half-way between the two in the middle. */
export function medianOf(values: readonly number[]): number {
	const below = quantileOf(values, 0.5);
	const above = -quantileOf(
		values.map((value) => -value),
		0.5,
	);
	return meanOf([below, above]);
}
