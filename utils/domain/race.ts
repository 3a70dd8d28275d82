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
