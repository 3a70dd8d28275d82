import type { ComponentChildren } from "preact";
import type { Meeting, Point } from "../utils/domain/agenda-meetings.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { pendingOf } from "../utils/domain/pending.ts";
import { PendingMark } from "./PendingMark.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useCardActions } from "./use-card-actions.ts";

interface Props {
	connection: Connection;
	points: readonly Point[];
	/** The points are not below the head of their meeting, and name it themselves. */
	isApart?: boolean;
	/** What can be done with a point, or its form. */
	below?(point: Point): ComponentChildren;
}

/** A meeting by day, name and forum, with its points. */
export function MeetingPart({ meeting: of, ...rest }: Omit<Props, "points"> & { meeting: Meeting }) {
	const words = useAgendaWords();
	return (
		<div class="meeting" data-meeting={of.date}>
			<h3>{[words.day(of.date), of.meeting].filter(Boolean).join(" · ")}</h3>
			{of.forum && <p class="meta">{of.forum}</p>}
			<PointList points={of.points} {...rest} />
		</div>
	);
}

/** Points, each with what the meeting is to do with it, what came of it, and what of it waits to be sent. */
export function PointList({ connection, points, isApart, below }: Props) {
	const words = useAgendaWords();
	const actions = useCardActions(connection);
	return (
		<ul class="plain">
			{points.map((point) => (
				<li key={point.key} class={`point ${point.purpose}`} data-point={point.key}>
					<p class="meta">
						{[words.purpose[point.purpose], isApart && words.longDay(point.date), isApart && point.meeting]
							.filter(Boolean)
							.join(" · ")}
					</p>
					<p>{point.point}</p>
					{point.outcome && (
						<p class="muted">
							{words.agenda.outcome}: {point.outcome}
						</p>
					)}
					{point.entry && <PendingMark pending={pendingOf(point.entry)} actions={actions} />}
					{below?.(point)}
				</li>
			))}
		</ul>
	);
}
