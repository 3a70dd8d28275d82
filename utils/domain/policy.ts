import * as v from "valibot";
import { isDay, isTimeZone } from "./week.ts";
import { Weights } from "./weights.ts";

const Hours = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const Days = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000));
/** A part of the whole: 0.3 is 30 %. */
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
/** A day off in one year, `2026-05-15`, or in every year, `12-24`. 2024 has a 29th of February. */
const ExtraHoliday = v.pipe(
	v.string(),
	v.check((text) => isDay(text) || isDay(`2024-${text}`)),
);

/** Whose days count: which weekdays are worked (1 is Monday), what is off, and where a day begins. */
const Calendar = v.object({
	timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone)), "Europe/Copenhagen"),
	holidays: v.optional(v.picklist(["DK", "none"]), "DK"),
	extraHolidays: v.optional(v.pipe(v.array(ExtraHoliday), v.maxLength(100)), []),
	// A week without a working day would have no next one.
	weekdays: v.optional(v.pipe(v.array(Weekday), v.minLength(1), v.maxLength(7)), [1, 2, 3, 4, 5]),
});

/**
 * The rules an organisation sets for all accounts alike. Numbers, days and choices only: rules from the CRM
 * are data. What a policy made by an older version does not name has the default of domain.md.
 */
export const Rules = v.object({
	weights: Weights,
	clocks: v.object({
		/** How long a unit has to answer a request. */
		respondHours: Hours,
		/** Working days a KAM has to answer a question or an offer. */
		answerDays: Days,
		/** Working days the programme lead has to decide on an escalation. */
		decideDays: v.optional(Days, 5),
		/** Calendar days after which a delivered request closes unrated. */
		closeDays: v.optional(Days, 10),
		/** Working days past its needed-by day for which a flexible request still waits. */
		graceDays: v.optional(Days, 10),
	}),
	calendar: v.optional(Calendar, {}),
	caps: v.optional(
		v.object({
			/** The most of a unit's hours that key accounts with priority access may take. */
			priorityShare: v.optional(Share, 0.3),
		}),
		{},
	),
	/** A year's, for the present value of business cases. */
	discountRate: v.optional(Share, 0.08),
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
	rules: v.parse(Rules, {
		weights: { value: 3, fit: 2, criticality: 2, risk: 1 },
		clocks: { respondHours: 48, answerDays: 3 },
	}),
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
