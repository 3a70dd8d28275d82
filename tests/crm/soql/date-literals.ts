/** Days from `first` up to but without `end`. */
export interface Span {
	first: Temporal.PlainDate;
	end: Temporal.PlainDate;
}

type Unit = "day" | "week" | "month" | "quarter" | "year";

const FIXED: Record<string, [Unit, number]> = {
	YESTERDAY: ["day", -1],
	TODAY: ["day", 0],
	TOMORROW: ["day", 1],
	LAST_WEEK: ["week", -1],
	THIS_WEEK: ["week", 0],
	NEXT_WEEK: ["week", 1],
	LAST_MONTH: ["month", -1],
	THIS_MONTH: ["month", 0],
	NEXT_MONTH: ["month", 1],
	LAST_QUARTER: ["quarter", -1],
	THIS_QUARTER: ["quarter", 0],
	NEXT_QUARTER: ["quarter", 1],
	LAST_YEAR: ["year", -1],
	THIS_YEAR: ["year", 0],
	NEXT_YEAR: ["year", 1],
};

/**
 * The days that a date literal means, e.g. `LAST_N_DAYS:7` or `THIS_MONTH`; null for an unknown one. Fiscal years
 * are calendar years here, and weeks start on Monday, as the demo company's locale has it.
 */
export function spanOf(literal: string, today: Temporal.PlainDate): Span | null {
	const name = literal.toUpperCase().replace("FISCAL_", "");
	const fixed = FIXED[name];
	if (fixed) return spanFrom(startOf(today, fixed[0]), fixed[0], fixed[1], 1);
	// Today belongs to the last n days, and not to the next (salesforce.md 4): 91 and 90 days.
	if (name === "LAST_90_DAYS") return spanFrom(today, "day", -90, 91);
	if (name === "NEXT_90_DAYS") return spanFrom(today, "day", 1, 90);
	const [, way = "", units = "", count = ""] = /^(LAST_N|NEXT_N|N)_(\w+?)S(?:_AGO)?:(\d+)$/.exec(name) ?? [];
	const unit = (["day", "week", "month", "quarter", "year"] as const).find(
		(each) => each.toUpperCase() === units,
	);
	if (!unit) return null;
	const n = Number(count);
	const start = startOf(today, unit);
	if (way === "N") return spanFrom(start, unit, -n, 1);
	if (way === "NEXT_N") return spanFrom(start, unit, 1, n);
	return spanFrom(start, unit, -n, unit === "day" ? n + 1 : n);
}

function spanFrom(start: Temporal.PlainDate, unit: Unit, offset: number, length: number): Span {
	const first = add(start, unit, offset);
	return { first, end: add(first, unit, length) };
}

function add(date: Temporal.PlainDate, unit: Unit, count: number): Temporal.PlainDate {
	return unit === "quarter" ? date.add({ months: 3 * count }) : date.add({ [`${unit}s`]: count });
}

function startOf(date: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
	if (unit === "week") return date.subtract({ days: date.dayOfWeek - 1 });
	if (unit === "month") return date.with({ day: 1 });
	if (unit === "quarter") return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
	return unit === "year" ? date.with({ day: 1, month: 1 }) : date;
}
