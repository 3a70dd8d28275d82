import { expertLoad, unitLoad, type WeekLoad } from "./load.ts";
import { type Match, matchesFor } from "./matching.ts";
import { type PriorityPlace, withPriority } from "./priority-access.ts";
import { rankQueue } from "./rank.ts";
import type { Expert, Unit } from "./records.ts";
import type { RequestLine } from "./request-line.ts";
import { queuesOf } from "./standing.ts";
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
	/** Hours a week that may go by priority; missing where no account has any, or the unit opens none. */
	capHours: number | undefined;
	givenHours: number;
	/** This week and those after it. */
	weeks: WeekLoad[];
	experts: { expert: Expert; weeks: WeekLoad[] }[];
}

/** A unit's queue and its weeks, or nothing where the device has no such unit. */
export function toUnitView(work: Work, unitId: string): UnitView | undefined {
	const unit = work.units.get(unitId);
	if (!unit) return undefined;
	const { input, policy, today } = work;
	const { folded } = work.queues;
	const { priority } = input;
	const weeks = weeksFrom(weekOf(today), WEEKS_AHEAD);
	const access = priority && {
		hasPriority: (accountId: string) => priority.has(accountId),
		cap: policy.rules.caps.priorityShare,
	};
	const competing = queuesOf(folded, input.now, input.marks).get(unitId) ?? [];
	const order = withPriority(rankQueue(competing, policy), access, unit.weeklyHours);
	const names = new Map(competing.map(({ ask }) => [ask.key, ask.accountName]));
	return {
		unit,
		queue: order.places.flatMap((place) => {
			const line = work.lines.get(place.key);
			return line ? [{ line, accountName: names.get(place.key) ?? "", place }] : [];
		}),
		capHours: order.capHours,
		givenHours: order.givenHours,
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
