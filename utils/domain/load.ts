import { type Absence, readAbsences, shareAway, type WorkingWeek, workingWeek } from "./absence.ts";
import { type Booking, bookingsOf } from "./capacity.ts";
import { sumOf } from "./figure.ts";
import type { Expert, Unit } from "./records.ts";
import type { FoldedRequest } from "./support.ts";

/** How full one ISO week is, in hours. `capacity + absent` is what a full week without absences has. */
export interface WeekLoad {
	week: string;
	/** Open to key accounts that week, absences taken off. Missing where it was never said. */
	capacity: number | undefined;
	/** Reserved by open offers whose hold stands. */
	held: number;
	/** Accepted, committed, or worked already. */
	booked: number;
	/** Lost to absences. Missing where the hours of a full week are. */
	absent: number | undefined;
	/** Capacity − held − booked; less than none where too much was promised. */
	free: number | undefined;
	/** By how much the week is overbooked; 0 where it is not, or where its capacity is unknown. */
	over: number;
}

/**
 * A unit's weeks. Of the hours it opens it loses the share that its experts are away, each weighed by their own
 * hours, or all alike where somebody's are unknown: its own figure need not be the sum of theirs.
 * @param experts of any units; only this unit's count
 * @param folded requests from all accounts, with the offers as swaps have left them
 * @param weeks ISO weeks; the answer has them in this order
 */
export function unitLoad(
	unit: Unit,
	experts: readonly Expert[],
	folded: readonly FoldedRequest[],
	weeks: readonly string[],
	now: number,
): WeekLoad[] {
	const people = experts.filter(({ unitId }) => unitId === unit.id).map(withAbsences);
	const isWeighed = people.every(({ weeklyHours }) => weeklyHours !== undefined);
	const weightOf = ({ weeklyHours = 0 }: { weeklyHours?: number | undefined }) =>
		isWeighed ? weeklyHours : 1;
	const whole = sumOf(people.map(weightOf));
	const away = (week: WorkingWeek) =>
		whole > 0 ? sumOf(people.map((each) => weightOf(each) * shareAway(each.absences, week))) / whole : 0;
	const bookings = bookingsOf(folded, now).filter(({ unitId }) => unitId === unit.id);
	return weeks.map((week) => loadIn(week, unit.weeklyHours, away(workingWeek(week)), bookings));
}

/** An expert's weeks, over all accounts and whichever unit was asked. Parameters as of `unitLoad`. */
export function expertLoad(
	expert: Expert,
	folded: readonly FoldedRequest[],
	weeks: readonly string[],
	now: number,
): WeekLoad[] {
	return loadOfBookings(
		expert,
		bookingsOf(folded, now).filter(({ expertId }) => expertId === expert.id),
		weeks.map(workingWeek),
	);
}

/** An expert's weeks from the bookings on them, for whoever looks at many experts at once. */
export function loadOfBookings(
	expert: Expert,
	bookings: readonly Booking[],
	weeks: readonly WorkingWeek[],
): WeekLoad[] {
	const { absences } = withAbsences(expert);
	return weeks.map((each) => loadIn(each.week, expert.weeklyHours, shareAway(absences, each), bookings));
}

/** Several experts as one, "40 of 64 h held": what is unknown of one of them is unknown of all. */
export function teamLoad(
	experts: readonly Expert[],
	folded: readonly FoldedRequest[],
	weeks: readonly string[],
	now: number,
): WeekLoad[] {
	const bookings = Map.groupBy(bookingsOf(folded, now), ({ expertId }) => expertId);
	const working = weeks.map(workingWeek);
	const loads = experts.map((expert) => loadOfBookings(expert, bookings.get(expert.id) ?? [], working));
	return weeks.map((week, index) => {
		const all = loads.flatMap((load) => load[index] ?? []);
		const held = sumOf(all.map((each) => each.held));
		const booked = sumOf(all.map((each) => each.booked));
		const capacity = knownSum(all.map((each) => each.capacity));
		return inWeek(week, capacity, knownSum(all.map(({ absent }) => absent)), held, booked);
	});
}

/** The weeks in which more was promised than there is, and by how many hours. */
export function overbooked(loads: readonly WeekLoad[]): { week: string; over: number }[] {
	return loads.filter(({ over }) => over > 0).map(({ week, over }) => ({ week, over }));
}

function loadIn(
	week: string,
	fullHours: number | undefined,
	away: number,
	bookings: readonly Booking[],
): WeekLoad {
	const taken = (kind: Booking["kind"]) =>
		sumOf(bookings.filter((each) => each.week === week && each.kind === kind).map(({ hours }) => hours));
	const absent = fullHours === undefined ? undefined : fullHours * away;
	const capacity = fullHours === undefined || absent === undefined ? undefined : fullHours - absent;
	return inWeek(week, capacity, absent, taken("held"), taken("booked"));
}

function inWeek(
	week: string,
	capacity: number | undefined,
	absent: number | undefined,
	held: number,
	booked: number,
): WeekLoad {
	const free = capacity === undefined ? undefined : capacity - held - booked;
	return { week, capacity, held, booked, absent, free, over: Math.max(0, -(free ?? 0)) };
}

function knownSum(values: readonly (number | undefined)[]): number | undefined {
	const known = values.filter((value) => value !== undefined);
	return known.length === values.length ? sumOf(known) : undefined;
}

function withAbsences(expert: Expert): { weeklyHours: number | undefined; absences: Absence[] } {
	return { weeklyHours: expert.weeklyHours, absences: readAbsences(expert.absences).absences };
}
