import type { RequestEvent } from "./records.ts";
import { type RequestState, timeOf } from "./request.ts";

/**
 * The asker's answer, to a question or to a decline, that has brought a request back to its unit. It is news until
 * the unit, or anybody else, has moved the request on.
 * @param state as it stands now (`stateAt`)
 */
export function freshAnswer({ status, since, steps }: RequestState): RequestEvent | undefined {
	if (status !== "submitted") return undefined;
	const answer = steps.findLast(({ event, superseded }) => event.type === "give_info" && !superseded)?.event;
	return answer && timeOf(answer) === since ? answer : undefined;
}
