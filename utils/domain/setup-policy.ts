import * as v from "valibot";
import { DEFAULT_POLICY, Rules } from "./policy.ts";

export const POLICY_KEYS = [
	...(["weight_value", "weight_fit", "weight_criticality", "weight_risk"] as const),
	...(["respond_hours", "answer_days"] as const),
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

/** A policy's figures as lines of a table. */
export function policyValues({ weights, clocks }: Rules): [PolicyKey, number][] {
	return [
		["weight_value", weights.value],
		["weight_fit", weights.fit],
		["weight_criticality", weights.criticality],
		["weight_risk", weights.risk],
		["respond_hours", clocks.respondHours],
		["answer_days", clocks.answerDays],
	];
}

/** What is not named stays as it is without a policy. Nothing where a figure is out of its range. */
export function policyRules(values: ReadonlyMap<PolicyKey, number>): Rules | undefined {
	const all = new Map([...policyValues(DEFAULT_POLICY.rules), ...values]);
	const of = (key: PolicyKey) => all.get(key) ?? 0;
	const rules = v.safeParse(Rules, {
		weights: {
			value: of("weight_value"),
			fit: of("weight_fit"),
			criticality: of("weight_criticality"),
			risk: of("weight_risk"),
		},
		clocks: { respondHours: of("respond_hours"), answerDays: of("answer_days") },
	});
	return rules.success ? rules.output : undefined;
}
