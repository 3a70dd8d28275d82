/** The twin of each statement: a figure from the log beside what people say, never mixed into a score (domain.md, section 8). */
import { ALL_ITEMS, type Item } from "./alignment.ts";
import type { FirmCopy } from "./firm.ts";
import { latestAt } from "./history.ts";
import { overbooked, unitLoad } from "./load.ts";
import type { Expert, Unit } from "./records.ts";
import type { Result } from "./result.ts";
import type { FoldedRequest } from "./support.ts";
import { type Twin, twinOf } from "./twin.ts";
import { requestTwins } from "./twins-requests.ts";
import { addDays, dayOf, startOfDay, weekOf, weeksFrom } from "./week.ts";

/** The statements ask about the last 90 days, so their twins do. */
const DAYS = 90;
const DAYS_MS = 90 * 86_400_000;
/** As far ahead as a unit's page looks. */
const WEEKS_AHEAD = 6;

export interface TwinInput {
	accountId: string;
	/** The account's requests with their histories, and the open ones of the units it asked. */
	folded: readonly FoldedRequest[];
	units: readonly Unit[];
	experts: readonly Expert[];
	firm: Pick<FirmCopy, "agenda" | "results" | "withheld">;
	/** Epoch milliseconds, and whose calendar (IANA name) says what day that is. */
	now: number;
	timeZone: string;
}

/**
 * Of every statement, what this account's log says of the last 90 days; of one about the company it is the account's
 * part. What nobody records is unknown: whether a unit's plan names the account, whether aims agree, and who looked.
 */
export function twinsOf(input: TwinInput): ReadonlyMap<Item, Twin> {
	const { accountId, now, timeZone, experts } = input;
	const today = dayOf(now, timeZone);
	const own = input.folded.filter(
		(each) => each.request.accountId === accountId && latestAt(each) >= now - DAYS_MS,
	);
	const known: Partial<Record<Item, Twin>> = {
		...requestTwins(own, { experts, today, now }),
		Y1: agendaTwin(input, today),
		F2: overbookedTwin(input, own, today),
		R3: contactTwin(input, own),
		T2: resultTwin(input),
	};
	return new Map(ALL_ITEMS.map((item) => [item, known[item] ?? { unknown: "not_recorded" }]));
}

/** Points on agendas of meetings that have been: how many were taken up. */
function agendaTwin({ accountId, firm, timeZone }: TwinInput, today: string): Twin {
	const held = firm.agenda
		.filter((item) => item.accountId === accountId && item.date <= today)
		.filter(({ date }) => date >= addDays(today, -DAYS))
		.map((item) => ({ item, at: startOfDay(item.date, timeZone) }));
	return twinOf(held, (cases) => [cases.filter(({ item }) => item.isTakenUp).length]);
}

/** Weeks ahead in which a unit the account asked has promised more than it opens, of those that are known. */
function overbookedTwin(
	{ folded, units, experts, now }: TwinInput,
	own: readonly FoldedRequest[],
	today: string,
): Twin {
	const weeks = weeksFrom(weekOf(today), WEEKS_AHEAD);
	const known = askedUnits(units, own).flatMap((unit) =>
		unitLoad(unit, experts, folded, weeks, now)
			.filter(({ capacity }) => capacity !== undefined)
			.map((load) => ({ load, at: now })),
	);
	return twinOf(known, (cases) => [overbooked(cases.map(({ load }) => load)).length]);
}

/** Units the account asked: how many name somebody who answers for them. */
function contactTwin({ units, now }: TwinInput, own: readonly FoldedRequest[]): Twin {
	const asked = askedUnits(units, own).map((unit) => ({ unit, at: now }));
	return twinOf(asked, (cases) => [cases.filter(({ unit }) => unit.managerId).length]);
}

function askedUnits(units: readonly Unit[], own: readonly FoldedRequest[]): Unit[] {
	return units.filter(({ id }) => own.some(({ request }) => request.unitId === id));
}

const FIGURES = [
	...(["revenue", "grossMargin", "costToServe"] as const),
	...(["receivables", "inventory", "payables"] as const),
] satisfies (keyof Result)[];

/** The last quarter's figures: how many of the six are entered, and of which day they are. */
function resultTwin({ accountId, firm, timeZone }: TwinInput): Twin {
	if (firm.withheld.length > 0) return { unknown: "hidden" };
	const last = firm.results
		.filter((result) => result.accountId === accountId)
		.toSorted((a, b) => (a.period < b.period ? -1 : 1))
		.at(-1);
	if (!last) return { unknown: "no_case" };
	const filled = FIGURES.filter((name) => last[name] !== undefined).length;
	const asOf = last.asOf === undefined ? undefined : startOfDay(last.asOf, timeZone);
	return { values: [filled], n: FIGURES.length, asOf };
}
