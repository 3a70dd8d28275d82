import { type WorkingWeek, workingWeek } from "./absence.ts";
import type { Booking } from "./capacity.ts";
import { sumOf } from "./figure.ts";
import { loadOfBookings } from "./load.ts";
import type { Ask, Expert } from "./records.ts";
import { weekOf, weeksFrom } from "./week.ts";

/** What an expert has free in the time that help is wanted. */
export interface FreeTime {
	/** Hours, over all weeks with something left. Missing where the expert's weekly hours are not known. */
	hours: number | undefined;
	/** The ISO weeks those hours are in. */
	weeks: string[];
	/** Weeks of the time wanted in which the expert is away, in part or wholly. */
	awayWeeks: string[];
	/** The first week after the time wanted with anything free, within a year from now. */
	firstFreeWeek: string | undefined;
}

const FLEXIBLE_WEEKS = 2;
/** Half a year: nobody plans hours further ahead, so that a later need is met from the weeks until then. */
const MAX_WEEKS = 26;

/** The weeks that help can fall in, and those after it, each list one week after the other. */
export interface Span {
	wanted: WorkingWeek[];
	later: WorkingWeek[];
}

/** Wanted are the weeks from this one to that of the day it is needed, and two more where that day may slip. */
export function spanOf({ neededBy, isFlexible }: Pick<Ask, "neededBy" | "isFlexible">, today: string): Span {
	const weeks = weeksFrom(weekOf(today), 2 * MAX_WEEKS).map(workingWeek);
	const lastWeek = weekOf(neededBy);
	const inTime = weeks.slice(0, MAX_WEEKS).filter(({ week }) => week <= lastWeek).length;
	// What was needed before today is still wanted now.
	const count = Math.max(1, inTime) + (isFlexible ? FLEXIBLE_WEEKS : 0);
	return { wanted: weeks.slice(0, count), later: weeks.slice(count) };
}

/** @param bookings on this expert */
export function freeTimeOf(expert: Expert, bookings: readonly Booking[], span: Span): FreeTime {
	const wanted = loadOfBookings(expert, bookings, span.wanted);
	const free = wanted.filter((load) => (load.free ?? 0) > 0);
	return {
		hours: expert.weeklyHours === undefined ? undefined : sumOf(free.map((load) => load.free ?? 0)),
		weeks: free.map(({ week }) => week),
		awayWeeks: wanted.filter(({ absent }) => (absent ?? 0) > 0).map(({ week }) => week),
		firstFreeWeek: loadOfBookings(expert, bookings, span.later).find((load) => (load.free ?? 0) > 0)?.week,
	};
}
