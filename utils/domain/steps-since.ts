import type { Step } from "./request.ts";

/**
 * Steps that somebody took since a form was opened.
 * @param basedOn key of the last step its user saw; where that is not known, nothing is news
 */
export function stepsSince(steps: readonly Step[], basedOn: string | undefined): Step[] {
	const seen = steps.findIndex(({ event }) => event.key === basedOn);
	return seen < 0 ? [] : steps.slice(seen + 1);
}
