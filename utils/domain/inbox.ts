import { type Turn, turnAt } from "./clocks.ts";
import { hoursOf } from "./estimated-hours.ts";
import { unitLoad, type WeekLoad } from "./load.ts";
import type { RequestEvent } from "./records.ts";
import { isOpen, stateAt, timeOf } from "./request.ts";
import type { RequestLine } from "./request-line.ts";
import type { FoldedRequest } from "./support.ts";
import { weekOf } from "./week.ts";
import type { Work } from "./work.ts";

/** Where a request stands in somebody's inbox; it has one place, or none. */
export type InboxPlace = "waitsOnMe" | "swaps" | "nominations" | "waitingList";

export interface InboxItem {
	line: RequestLine;
	accountName: string;
	/** Whose turn it is, since when and until when. */
	turn: Turn;
	/** The week it is needed in, or this one where that has passed. */
	week: string;
	/** What the unit has in that week; missing where it has nothing more to find for the request. */
	load: WeekLoad | undefined;
	/** Experts who offer themselves and wait to be confirmed, where this user may. */
	nominations: readonly RequestEvent[];
	/** It is on the waiting list, and the unit has the hours now. */
	isFreeNow: boolean;
}

/** Each list has first what has waited longest. */
export type Inbox = Record<InboxPlace, InboxItem[]>;

/**
 * What waits on this user, over all accounts: in the first two lists what their badge counts (`waitingFor`). A
 * request they have just acted on is in no list until the CRM has answered.
 * @param work of all live requests; those that are over for everybody change nothing
 */
export function toInbox(work: Work): Inbox {
	const own = work.folded.flatMap((each) => {
		const line = work.lines.get(each.request.key);
		if (!line || line.pending) return [];
		const isManager = work.units.get(line.unitId)?.managerId === work.input.me.userId;
		const isOffered = [...line.actions, ...line.otherActions].includes("offer");
		const nominations = isManager && isOffered ? each.state.nominations : [];
		const place = placeOf(line, nominations, isManager);
		return place ? [{ each, line, nominations, place }] : [];
	});
	const loads = loadsOf(
		work,
		own.map(({ line }) => line).filter(({ status }) => status && isOpen(status)),
	);
	const items = own.map(({ each, place, ...rest }) => ({
		place,
		item: { ...rest, ...partsOf(work, each, rest.line, loads) },
	}));
	const at = (place: InboxPlace) =>
		items
			.filter((each) => each.place === place)
			.map(({ item }) => item)
			.sort(oldestFirst);
	return {
		waitsOnMe: at("waitsOnMe"),
		swaps: at("swaps"),
		nominations: at("nominations"),
		waitingList: at("waitingList"),
	};
}

function placeOf(
	{ isWaitedFor, swaps, status }: RequestLine,
	nominations: readonly RequestEvent[],
	isManager: boolean,
): InboxPlace | undefined {
	if (swaps.length > 0) return "swaps";
	if (isWaitedFor) return "waitsOnMe";
	if (nominations.length > 0) return "nominations";
	return isManager && status === "waitlisted" ? "waitingList" : undefined;
}

type Loads = ReadonlyMap<string, WeekLoad>;

/** Each unit's weeks once, however many requests want them. */
function loadsOf(work: Work, lines: readonly RequestLine[]): Loads {
	const byUnit = Map.groupBy(lines, ({ unitId }) => unitId);
	return new Map(
		[...byUnit].flatMap(([unitId, own]) => {
			const unit = work.units.get(unitId);
			if (!unit) return [];
			const weeks = [...new Set(own.map((line) => neededWeek(line, work.today)))];
			return unitLoad(unit, work.input.experts, work.queues.folded, weeks, work.input.now).map(
				(load): [string, WeekLoad] => [`${unitId} ${load.week}`, load],
			);
		}),
	);
}

function neededWeek({ neededBy }: { neededBy: string }, today: string): string {
	return weekOf(neededBy > today ? neededBy : today);
}

function partsOf(work: Work, each: FoldedRequest, { swaps }: RequestLine, loads: Loads) {
	const { request, state } = each;
	const { input, policy, today, units } = work;
	const week = neededWeek(request, today);
	const { status } = stateAt(state, input.now);
	const load = isOpen(status) ? loads.get(`${request.unitId} ${week}`) : undefined;
	const isListed = status === "waitlisted";
	const wanted = hoursOf(request.estimate) ?? 0;
	const free = load?.free ?? 0;
	return {
		accountName: request.accountName,
		turn:
			swaps.length > 0
				? {
						who: "asker" as const,
						since: Math.min(...swaps.map(({ proposal }) => timeOf(proposal))),
						isOverdue: false,
					}
				: turnAt(each, policy.rules, units.get(request.unitId), input.now),
		week,
		load,
		isFreeNow: isListed && free > 0 && free >= wanted,
	};
}

function oldestFirst(a: InboxItem, b: InboxItem): number {
	return a.turn.since - b.turn.since || (a.line.key < b.line.key ? -1 : 1);
}
