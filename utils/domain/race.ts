import type { Step } from "./request.ts";

/** Two steps that met: one had its effect, the other came too late. */
export interface Race {
	lost: Step;
	/** Missing where nothing had come before, such as an answer to a request that is not submitted. */
	won: Step | undefined;
}

/** The last step, if it had no effect, with the one it lost to. Over as soon as another step has its effect. */
export function lostRace(steps: readonly Step[]): Race | undefined {
	const lost = steps.at(-1);
	if (!lost?.superseded) return undefined;
	return { lost, won: steps.findLast(({ superseded }) => !superseded) };
}

/**
 * Steps that somebody took since a form was opened.
 * @param basedOn key of the last step its user saw; where that is not known, nothing is news
 */
export function stepsSince(steps: readonly Step[], basedOn: string | undefined): Step[] {
	const seen = steps.findIndex(({ event }) => event.key === basedOn);
	return seen < 0 ? [] : steps.slice(seen + 1);
}
