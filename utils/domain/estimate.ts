import { ESTIMATES, type Estimate } from "./records.ts";

/** Effort by the estimated time (domain.md, section 5). Not knowing is the heaviest: it may be anything. */
export const EFFORT: Record<Estimate, number> = { "2h": 1, "1d": 2, "3d": 3, "1w": 5, unknown: 8 };

/** The lightest first. */
export const ESTIMATES_BY_EFFORT: readonly Estimate[] = [...ESTIMATES].sort((a, b) => EFFORT[a] - EFFORT[b]);
