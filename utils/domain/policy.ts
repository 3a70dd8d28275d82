import * as v from "valibot";

const Weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Hours = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const Days = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000));

/** How much each factor of the rank counts. */
export const Weights = v.object({ value: Weight, fit: Weight, criticality: Weight, risk: Weight });
export type Weights = v.InferOutput<typeof Weights>;
/** The rules an organisation sets for all accounts alike. Numbers only: rules from the CRM are data. */
export const Rules = v.object({
	weights: Weights,
	clocks: v.object({ respondHours: Hours, answerDays: Days }),
});
export type Rules = v.InferOutput<typeof Rules>;

export interface Policy {
	version: number;
	/** The first day it is in force. */
	validFrom: string;
	rules: Rules;
}

/** In force until the CRM holds a policy. The figures are the defaults of domain.md, sections 3 and 5. */
export const DEFAULT_POLICY: Policy = {
	version: 0,
	validFrom: "2000-01-01",
	rules: {
		weights: { value: 3, fit: 2, criticality: 2, risk: 1 },
		clocks: { respondHours: 48, answerDays: 3 },
	},
};

/** The same with weights that an admin has set for all browsers of the organisation. */
export function defaultPolicyWith(weights: Weights | undefined): Policy {
	return weights ? { ...DEFAULT_POLICY, rules: { ...DEFAULT_POLICY.rules, weights } } : DEFAULT_POLICY;
}

/**
 * The policy in force on a day: of those begun, the one with the highest version.
 * @param base in force while none is
 */
export function policyOn(day: string, policies: readonly Policy[], base = DEFAULT_POLICY): Policy {
	return policies
		.filter((policy) => policy.validFrom <= day)
		.reduce((best, policy) => (policy.version >= best.version ? policy : best), base);
}
