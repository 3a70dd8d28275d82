import "./agenda-style.ts";
import { useState } from "preact/hooks";
import { type Point, toAgenda } from "../utils/domain/agenda-meetings.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { agendaWith } from "../utils/domain/firm.ts";
import { isUndoable } from "../utils/domain/operation.ts";
import { workspaceHash } from "../utils/domain/route.ts";
import { dayOf } from "../utils/domain/week.ts";
import { AgendaExport } from "./AgendaExport.tsx";
import { AgendaForm } from "./AgendaForm.tsx";
import type { FirmProps } from "./FirmSections.tsx";
import { Icon } from "./Icon.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";
import { MeetingPart, PointList } from "./PointList.tsx";
import { Section } from "./Section.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useCardActions } from "./use-card-actions.ts";
import { useEnvironment } from "./use-environment.ts";

/** So many stand open; the others are a click away. */
const SHOWN = 3;
/** What was decided longer ago is in the CRM. */
const REMEMBERED = 5;

/** The account in internal meetings: the next one and its points, what was passed over, and the way onto an agenda. */
export function AgendaSection({ connection, accountId, firm, view }: FirmProps) {
	const words = useAgendaWords();
	const { now, timeZone } = useEnvironment();
	/** "new", or the key of the point whose outcome is written. */
	const [open, setOpen] = useState<string>();
	const points = agendaWith(firm, connection).filter((point) => point.accountId === accountId);
	const today = dayOf(now(), timeZone);
	const { next, later, passedOver, takenUp } = toAgenda(points, today);
	const justTakenUp = takenUp.filter(({ entry }) => entry !== undefined);
	const before = takenUp.filter(({ entry }) => entry === undefined).slice(0, REMEMBERED);
	const close = () => setOpen(undefined);
	// Nothing has come yet of a meeting that is still to be held.
	const outcome = (point: Point) =>
		point.date > today ? null : open === point.key ? (
			<OutcomeForm connection={connection} point={point} onDone={close} />
		) : (
			!point.entry && (
				<div class="buttons">
					<button type="button" class="small" onClick={() => setOpen(point.key)}>
						{words.agenda.takeUp}
					</button>
				</div>
			)
		);
	const apart = { connection, isApart: true, below: outcome };
	return (
		<Section
			title={words.agenda.next}
			action={
				<button type="button" onClick={() => setOpen("new")}>
					<Icon name="plus" />
					{words.agenda.add}
				</button>
			}
		>
			<article
				class="agenda"
				onKeyDown={(event) => {
					// Escape closes the form, which keeps its draft, and not the panel around it.
					if (event.key !== "Escape" || open === undefined) return;
					event.stopPropagation();
					close();
				}}
			>
				{open === "new" && (
					<AgendaForm connection={connection} accountId={accountId} points={points} onDone={close} />
				)}
				<UndoAll connection={connection} points={points} />
				{next ? (
					<MeetingPart connection={connection} meeting={next} below={outcome} />
				) : (
					<p class="muted">{words.agenda.none}</p>
				)}
				{later.length > 0 && (
					<details>
						<summary>{words.agenda.later(later.length)}</summary>
						{later.map((meeting) => (
							<MeetingPart
								key={`${meeting.date} ${meeting.meeting} ${meeting.forum}`}
								connection={connection}
								meeting={meeting}
							/>
						))}
					</details>
				)}
				{passedOver.length + justTakenUp.length > 0 && (
					<div class="passed-over">
						<h3>{words.agenda.passedOver(passedOver.length)}</h3>
						<PointList points={[...justTakenUp, ...passedOver.slice(0, SHOWN)]} {...apart} />
						{passedOver.length > SHOWN && (
							<details>
								<summary>{words.agenda.rest(passedOver.length - SHOWN)}</summary>
								<PointList points={passedOver.slice(SHOWN)} {...apart} />
							</details>
						)}
					</div>
				)}
				{before.length > 0 && (
					<details>
						<summary>{words.agenda.takenUp(takenUp.length - justTakenUp.length)}</summary>
						<PointList connection={connection} points={before} isApart />
					</details>
				)}
				{next && <AgendaExport meetings={[next, ...later]} account={view.accountName ?? ""} />}
				<a
					href={`/workspace.html${workspaceHash(connection.host, "brief", accountId)}`}
					target="_blank"
					rel="noopener"
				>
					{words.agenda.brief}
				</a>
			</article>
		</Section>
	);
}

/** A series is one thing to whoever put it on: it is taken back as one. */
function UndoAll({ connection, points }: { connection: Connection; points: readonly Point[] }) {
	const { agenda } = useAgendaWords();
	const { onUndo } = useCardActions(connection);
	const keys = points.flatMap(({ entry }) =>
		entry?.content.kind === "agendaItem" && entry.status === "waiting" && isUndoable(entry) ? entry.key : [],
	);
	if (keys.length < 2) return null;
	return (
		<div class="buttons">
			<button type="button" class="small" onClick={() => void Promise.all(keys.map(onUndo))}>
				{agenda.undoAll(keys.length)}
			</button>
		</div>
	);
}
