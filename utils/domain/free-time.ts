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
	/** The first week after the time wanted with anything free, as far as half a year is looked ahead. */
	firstFreeWeek: string | undefined;
}

const FLEXIBLE_WEEKS = 2;
/** Nobody plans hours further ahead: a need next year is met from the weeks until then. */
const MAX_WEEKS = 26;

/** The ISO weeks help can fall in: from this one to that of the day it is needed, two more where that may slip. */
export function windowOf(
	{ neededBy, isFlexible }: Pick<Ask, "neededBy" | "isFlexible">,
	today: string,
): string[] {
	const ahead = weeksFrom(weekOf(today), MAX_WEEKS);
	const lastWeek = weekOf(neededBy);
	const inTime = ahead.filter((week) => week <= lastWeek).length;
	// What was needed before today is still wanted now.
	return ahead.slice(0, Math.max(1, inTime) + (isFlexible ? FLEXIBLE_WEEKS : 0));
}

/**
 * @param bookings on this expert
 * @param weeks the time wanted, one ISO week after the other, at least one
 */
export function freeTimeOf(expert: Expert, bookings: readonly Booking[], weeks: readonly string[]): FreeTime {
	const [first = ""] = weeks;
	const loads = loadOfBookings(expert, bookings, weeksFrom(first, weeks.length + MAX_WEEKS));
	const [wanted, later] = [loads.slice(0, weeks.length), loads.slice(weeks.length)];
	const free = wanted.filter((load) => (load.free ?? 0) > 0);
	return {
		hours: expert.weeklyHours === undefined ? undefined : sumOf(free.map((load) => load.free ?? 0)),
		weeks: free.map(({ week }) => week),
		awayWeeks: wanted.filter(({ absent }) => (absent ?? 0) > 0).map(({ week }) => week),
		firstFreeWeek: later.find((load) => (load.free ?? 0) > 0)?.week,
	};
}
