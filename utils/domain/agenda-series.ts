/** The days of a standing point: each meeting has an item of its own, taken up or not. */

export const REPEATS = ["once", "weekly", "four_weekly", "monthly", "quarterly"] as const;
export type Repeats = (typeof REPEATS)[number];

/** A year of monthly meetings; what runs longer is put on the agenda again by somebody who still wants it there. */
export const MOST_MEETINGS = 12;

const STEP: Record<Repeats, Temporal.DurationLike> = {
	once: { days: 0 },
	weekly: { weeks: 1 },
	four_weekly: { weeks: 4 },
	monthly: { months: 1 },
	quarterly: { months: 3 },
};

/** Where a series ends: after so many meetings, or with the last one on or before a day; the earlier of the two. */
export interface SeriesEnd {
	times?: number | undefined;
	/** `2026-12-04` */
	until?: string | undefined;
}

/**
 * The days of the meetings, the first one included, at most 12. A day that a month does not have is its last: the
 * 31st of January, the 28th of February, the 31st of March. Weekends and holidays stay: who meets knows best.
 * @param first a day
 * @throws RangeError where `first` is not a date
 */
export function seriesOf(first: string, repeats: Repeats, { times, until }: SeriesEnd = {}): string[] {
	const start = Temporal.PlainDate.from(first);
	const step = Temporal.Duration.from(STEP[repeats]);
	const most = repeats === "once" ? 1 : Math.min(times ?? MOST_MEETINGS, MOST_MEETINGS);
	// Counted from the first day each time: from the 28th of February on, a month later is not the 31st.
	const days = Array.from({ length: most }, (_, index) =>
		start.add({ weeks: step.weeks * index, months: step.months * index }).toString(),
	);
	return days.filter((day, index) => index === 0 || until === undefined || day <= until);
}
