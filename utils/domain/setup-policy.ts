import * as v from "valibot";
import { DEFAULT_POLICY } from "./policy.ts";
import { Rules } from "./rules.ts";

export const POLICY_KEYS = [
	...(["weight_value", "weight_fit", "weight_criticality", "weight_risk"] as const),
	...(["respond_hours", "answer_days", "decide_days", "close_days", "grace_days"] as const),
	...(["priority_percent", "discount_percent"] as const),
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

/** A policy's figures as lines of a table. Shares are per cent there: people write 8, not 0.08. */
export function policyValues({ weights, clocks, caps, discountRate }: Rules): [PolicyKey, number][] {
	return [
		["weight_value", weights.value],
		["weight_fit", weights.fit],
		["weight_criticality", weights.criticality],
		["weight_risk", weights.risk],
		["respond_hours", clocks.respondHours],
		["answer_days", clocks.answerDays],
		["decide_days", clocks.decideDays],
		["close_days", clocks.closeDays],
		["grace_days", clocks.graceDays],
		["priority_percent", percentOf(caps.priorityShare)],
		["discount_percent", percentOf(discountRate)],
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
		clocks: {
			respondHours: of("respond_hours"),
			answerDays: of("answer_days"),
			decideDays: of("decide_days"),
			closeDays: of("close_days"),
			graceDays: of("grace_days"),
		},
		caps: { priorityShare: of("priority_percent") / 100 },
		discountRate: of("discount_percent") / 100,
	});
	return rules.success ? rules.output : undefined;
}

/** 0.07 times 100 is a little more than 7. */
function percentOf(share: number): number {
	return Math.round(share * 10_000) / 100;
}
