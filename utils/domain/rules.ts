import * as v from "valibot";
import { AccountFields } from "./account-fields.ts";
import { DEFAULTS } from "./policy.ts";
import { isDay, isTimeZone } from "./week.ts";
import { upTo, Weights } from "./weights.ts";

const Hours = upTo(10_000);
const Days = upTo(1_000);
/** A part of the whole: 0.3 is 30 %. */
const Share = upTo(1);
const Weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
/** A day off in one year, `2026-05-15`, or in every year, `12-24`. 2024 has a 29th of February. */
const ExtraHoliday = v.pipe(
	v.string(),
	v.check((text) => isDay(text) || isDay(`2024-${text}`)),
);

/** Whose days count: which weekdays are worked (1 is Monday), what is off, and where a day begins. */
const Calendar = v.object({
	timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone)), DEFAULTS.calendar.timeZone),
	holidays: v.optional(v.picklist(["DK", "none"]), DEFAULTS.calendar.holidays),
	extraHolidays: v.optional(v.pipe(v.array(ExtraHoliday), v.maxLength(100)), []),
	// A week without a working day would have no next one.
	weekdays: v.optional(v.pipe(v.array(Weekday), v.minLength(1), v.maxLength(7)), DEFAULTS.calendar.weekdays),
});

/**
 * The rules an organisation sets for all accounts alike. Numbers, days, choices and names only: rules from the
 * CRM are data. What a policy made by an older version does not name has the default of domain.md.
 */
export const Rules = v.object({
	weights: Weights,
	clocks: v.object({
		/** How long a unit has to answer a request. */
		respondHours: Hours,
		/** Working days a KAM has to answer a question or an offer. */
		answerDays: Days,
		/** Working days the programme lead has to decide on an escalation. */
		decideDays: v.optional(Days, DEFAULTS.clocks.decideDays),
		/** Calendar days after which a delivered request closes unrated. */
		closeDays: v.optional(Days, DEFAULTS.clocks.closeDays),
		/** Working days past its needed-by day for which a flexible request still waits. */
		graceDays: v.optional(Days, DEFAULTS.clocks.graceDays),
	}),
	calendar: v.optional(Calendar, {}),
	caps: v.optional(
		v.object({
			/** The most of a unit's hours that key accounts with priority access may take. */
			priorityShare: v.optional(Share, DEFAULTS.caps.priorityShare),
		}),
		{},
	),
	/** A year's, for the present value of business cases. */
	discountRate: v.optional(Share, DEFAULTS.discountRate),
	/** Where accounts say what the rules need of them; what none says stays unknown. */
	accountFields: v.fallback(AccountFields, {}),
	/** The mark of strategic fit that a tier is worth; a tier that is not named has none. */
	fitByTier: v.optional(v.record(v.string(), v.picklist([1, 2, 3, 4, 5])), {}),
});
export type Rules = v.InferOutput<typeof Rules>;
