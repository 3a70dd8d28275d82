import type { Race } from "../utils/domain/race.ts";
import { type Step, timeOf } from "../utils/domain/request.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** Two people acted at once: both sides, and which of them counts. */
export function RaceNote({ race: { lost, won } }: { race: Race }) {
	const words = useNotesWords();
	return (
		<div class="race">
			{won && (
				<p>
					<strong>{words.race.counts}</strong> <Told step={won} />
				</p>
			)}
			<p>
				<strong>{words.race.tooLate}</strong> <Told step={lost} />
			</p>
		</div>
	);
}

function Told({ step: { event } }: { step: Step }) {
	const words = useNotesWords();
	return (
		<>
			{event.actorName} {words.event[event.type]} <time class="muted">{words.moment(timeOf(event))}</time>
			{event.note && <q class="muted">{event.note}</q>}
		</>
	);
}
