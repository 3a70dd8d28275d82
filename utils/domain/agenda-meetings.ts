/** What an account's points on agendas come to: the next meeting, those after it, and what was passed over. */
import { type AgendaItem, PURPOSES } from "./agenda.ts";
import type { Entry } from "./entry.ts";

/** A point with what of it the CRM has not confirmed, as `agendaWith` gives it. */
export type Point = Omit<AgendaItem, "id"> & { entry?: Entry };

/** The points of one meeting: same day, same name, same forum. */
export interface Meeting {
	date: string;
	meeting: string;
	forum: string;
	/** Those for decision first, then for discussion, then for information. */
	points: Point[];
}

export interface Agenda {
	/** The earliest meeting, today's included, with a point that is not taken up. */
	next: Meeting | undefined;
	/** Those after it, the earliest first. */
	later: Meeting[];
	/** Points of meetings that are over and that nobody marked as taken up, the latest first. */
	passedOver: Point[];
	/** The latest first. */
	takenUp: Point[];
}

/**
 * @param points of one account, or of many, in any order
 * @param today the user's day
 */
export function toAgenda(points: readonly Point[], today: string): Agenda {
	const open = points.filter(({ isTakenUp }) => !isTakenUp);
	const [next, ...later] = meetingsOf(open.filter(({ date }) => date >= today));
	return {
		next,
		later,
		passedOver: open.filter(({ date }) => date < today).sort(latestFirst),
		takenUp: points.filter(({ isTakenUp }) => isTakenUp).sort(latestFirst),
	};
}

/** The meetings that these points are on, the earliest first; of one day by their names. */
export function meetingsOf(points: readonly Point[]): Meeting[] {
	const groups = Map.groupBy(points, ({ date, meeting, forum }) => JSON.stringify([date, meeting, forum]));
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([, alike]): Meeting[] => {
			const [first] = alike;
			if (!first) return [];
			const { date, meeting, forum } = first;
			return [{ date, meeting, forum, points: alike.toSorted(byPurpose) }];
		});
}

/** Names that were used before, each once, the most used first: suggestions, so that a body keeps its one name. */
export function usedNames(points: readonly Point[], of: "meeting" | "forum"): string[] {
	const uses = Map.groupBy(
		points.filter((point) => point[of] !== ""),
		(point) => point[of],
	);
	return [...uses]
		.sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
		.map(([name]) => name);
}

function byPurpose(a: Point, b: Point): number {
	return PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose) || (a.key < b.key ? -1 : 1);
}

function latestFirst(a: Point, b: Point): number {
	return a.date === b.date ? byPurpose(a, b) : a.date > b.date ? -1 : 1;
}
