import { type Turn, turnAt } from "./clocks.ts";
import { hoursOf } from "./estimate.ts";
import { unitLoad, type WeekLoad } from "./load.ts";
import type { RequestEvent } from "./records.ts";
import { isOpen, type RequestState, stateAt } from "./request.ts";
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
	/** What the unit has in that week. */
	load: WeekLoad | undefined;
	/** Experts who offer themselves and wait to be confirmed, where this user may. */
	nominations: readonly RequestEvent[];
	/** Swaps that this user can agree to. */
	proposals: readonly RequestEvent[];
	/** It is on the waiting list, and the unit has the hours now. */
	isFreeNow: boolean;
}

/** Each list has first what has waited longest. */
export type Inbox = Record<InboxPlace, InboxItem[]>;

/**
 * What waits on this user, over all accounts. A request they have just acted on is in no list until the CRM has
 * answered.
 * @param work of all open requests; finished ones change nothing
 */
export function toInbox(work: Work): Inbox {
	const own = work.folded.flatMap((each) => {
		const line = work.lines.get(each.request.key);
		const state = stateAt(each.state, work.input.now);
		// Alike from the open requests and from all of them: what is over is looked at elsewhere.
		if (!line || line.pending || !isOpen(state.status)) return [];
		const proposals = proposalsFor(work, state);
		const isManager = work.units.get(line.unitId)?.managerId === work.input.me.userId;
		const nominations = isManager ? state.nominations : [];
		const place = placeOf(line, proposals, nominations, isManager);
		return place ? [{ each, line, proposals, nominations, place }] : [];
	});
	const loads = loadsOf(
		work,
		own.map(({ line }) => line),
	);
	const items = own.map(({ each, place, ...rest }) => ({
		place,
		item: { ...rest, ...partsOf(work, each, loads) },
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
	{ isWaitedFor, status }: RequestLine,
	proposals: readonly RequestEvent[],
	nominations: readonly RequestEvent[],
	isManager: boolean,
): InboxPlace | undefined {
	if (isWaitedFor) return "waitsOnMe";
	if (proposals.length > 0) return "swaps";
	if (nominations.length > 0) return "nominations";
	return isManager && status === "waitlisted" ? "waitingList" : undefined;
}

/** Swaps whose other request is this user's to speak for. Nobody agrees with themselves, unless both are theirs. */
function proposalsFor({ input, folded, accounts }: Work, { proposals }: RequestState): RequestEvent[] {
	const { userId } = input.me;
	return proposals.filter(({ actorId, otherRequestKey }) => {
		const other = folded.find(({ request }) => request.key === otherRequestKey)?.request;
		if (other?.createdById === userId) return true;
		return actorId !== userId && accounts.get(other?.accountId ?? "")?.ownerId === userId;
	});
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
			return unitLoad(unit, work.input.experts, work.folded, weeks, work.input.now).map(
				(load): [string, WeekLoad] => [`${unitId} ${load.week}`, load],
			);
		}),
	);
}

function neededWeek({ neededBy }: { neededBy: string }, today: string): string {
	return weekOf(neededBy > today ? neededBy : today);
}

function partsOf(work: Work, each: FoldedRequest, loads: Loads) {
	const { request, state } = each;
	const { input, policy, today, units } = work;
	const week = neededWeek(request, today);
	const load = loads.get(`${request.unitId} ${week}`);
	const isListed = stateAt(state, input.now).status === "waitlisted";
	const wanted = hoursOf(request.estimate) ?? 0;
	const free = load?.free ?? 0;
	return {
		accountName: request.accountName,
		turn: turnAt(each, policy.rules, units.get(request.unitId), input.now),
		week,
		load,
		isFreeNow: isListed && free > 0 && free >= wanted,
	};
}

function oldestFirst(a: InboxItem, b: InboxItem): number {
	return a.turn.since - b.turn.since || (a.line.key < b.line.key ? -1 : 1);
}
