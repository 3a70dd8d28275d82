import { expertLoad, unitLoad, type WeekLoad } from "./load.ts";
import { type Match, matchesFor } from "./matching.ts";
import type { PriorityPlace } from "./priority-access.ts";
import type { Expert, Unit } from "./records.ts";
import type { RequestLine } from "./request-line.ts";
import { type UnitQueue, unitQueue } from "./unit-queue.ts";
import { weekOf, weeksFrom } from "./week.ts";
import type { Work } from "./work.ts";

const WEEKS_AHEAD = 6;

/** A request in its unit's queue. */
export interface QueueRow {
	line: RequestLine;
	accountName: string;
	/** Its place, and what priority access has to do with it. */
	place: PriorityPlace;
}

export interface UnitView {
	unit: Unit;
	/** In the order in which it is due to be answered. */
	queue: QueueRow[];
	/** Hours a week that may go by priority; missing where it is not known. */
	capHours: number | undefined;
	/** Why it is not. */
	noCap: UnitQueue["unknown"];
	givenHours: number;
	/** This week and those after it. */
	weeks: WeekLoad[];
	experts: { expert: Expert; weeks: WeekLoad[] }[];
}

/** A unit's queue and its weeks, or nothing where the device has no such unit. */
export function toUnitView(work: Work, unitId: string): UnitView | undefined {
	const unit = work.units.get(unitId);
	if (!unit) return undefined;
	const { input, policy, marks, today } = work;
	const { folded } = work.queues;
	const weeks = weeksFrom(weekOf(today), WEEKS_AHEAD);
	const queue = unitQueue({ policy, folded, marks, accounts: input.accounts, now: input.now }, unit);
	return {
		unit,
		queue: queue.places.flatMap((place) => {
			const line = work.lines.get(place.key);
			return line ? [{ line, accountName: queue.names.get(place.key) ?? "", place }] : [];
		}),
		capHours: queue.capHours,
		noCap: queue.unknown,
		givenHours: queue.givenHours,
		weeks: unitLoad(unit, input.experts, folded, weeks, input.now),
		experts: input.experts
			.filter((expert) => expert.unitId === unitId)
			.map((expert) => ({ expert, weeks: expertLoad(expert, folded, weeks, input.now) })),
	};
}

/** Who may help with one of the requests, the best first. */
export function helpersFor(work: Work, requestKey: string): Match[] {
	const { input, today } = work;
	const { folded } = work.queues;
	const request = folded.find((each) => each.request.key === requestKey)?.request;
	return request ? matchesFor(request, input.experts, folded, input.now, today) : [];
}
