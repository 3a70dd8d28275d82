import { type Person, seatsOf, stepsOf } from "./actions.ts";
import type { Operation } from "./operation.ts";
import type { Rules } from "./policy.ts";
import type { Account, Expert, StoredRequest, Unit } from "./records.ts";
import { stateAt } from "./request.ts";
import { foldWith } from "./terms.ts";

interface Copy {
	account: Account | undefined;
	requests: readonly StoredRequest[];
	units: readonly Unit[];
	experts: readonly Expert[];
	operations: readonly Operation[];
}

/** How many requests wait on somebody, and how many of their own steps could not be sent. */
export function waitsOn(
	person: Person,
	{ account, requests, units, experts, operations }: Copy,
	rules: Rules,
	now: number,
): { waitsOnMe: number; stuck: number } {
	const folding = foldWith(rules, units);
	const acted = new Set(operations.map(({ requestKey }) => requestKey));
	const waiting = requests.filter((request) => {
		if (acted.has(request.key)) return false;
		const state = stateAt(folding(request).state, now);
		const unit = units.find(({ id }) => id === request.unitId);
		return stepsOf(state, seatsOf(request, state, { account, unit, experts }, person), person, now)
			.isWaitedFor;
	});
	return { waitsOnMe: waiting.length, stuck: operations.filter(({ status }) => status !== "waiting").length };
}
