import type { Rules } from "./rules.ts";
import type { Weights } from "./weights.ts";

const WEEKDAYS: (1 | 2 | 3 | 4 | 5 | 6 | 7)[] = [1, 2, 3, 4, 5];

/**
 * The figures of domain.md, sections 3 and 5, for what a policy does not name. Not made by the schema (rules.ts): a
 * page that only shows a policy would then have to load it.
 */
export const DEFAULTS = {
	weights: { value: 3, fit: 2, criticality: 2, risk: 1 },
	clocks: { respondHours: 48, answerDays: 3, decideDays: 5, closeDays: 10, graceDays: 10 },
	calendar: {
		timeZone: "Europe/Copenhagen",
		holidays: "DK" as const,
		extraHolidays: [],
		weekdays: WEEKDAYS,
	},
	caps: { priorityShare: 0.3 },
	discountRate: 0.08,
	accountFields: {},
	fitByTier: {},
};

export interface Policy {
	version: number;
	/** The first day it is in force. */
	validFrom: string;
	rules: Rules;
}

/** In force until the CRM holds a policy. */
export const DEFAULT_POLICY: Policy = {
	version: 0,
	validFrom: "2000-01-01",
	rules: DEFAULTS,
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
