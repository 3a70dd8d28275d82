import type { Estimate } from "./records.ts";

/**
 * Hours behind an estimated time: a Danish working week has 37 of them, a day a fifth of that, and "2–3 days" is
 * taken in the middle. Nothing where the asker did not know: that is not 0.
 */
const HOURS: Record<Estimate, number | undefined> = {
	"2h": 2,
	"1d": 7.4,
	"3d": 18.5,
	"1w": 37,
	unknown: undefined,
};

/** The hours an estimate stands for, or nothing where it is "don't know". */
export function hoursOf(estimate: Estimate): number | undefined {
	return HOURS[estimate];
}
