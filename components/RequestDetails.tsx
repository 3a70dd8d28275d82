import { timeOf } from "../utils/domain/request.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** The whole ask and its history. */
export function RequestDetails({ line }: { line: RequestLine }) {
	const words = usePanelWords();
	return (
		<div class="details">
			<dl>
				<Entry term={words.request.number} text={line.number} />
				<Entry term={words.request.askedBy} text={line.askedBy} />
				<Entry term={words.request.resultWanted} text={line.resultWanted} />
				<Entry term={words.form.kind} text={`${words.kind[line.kind]}, ${words.estimate[line.estimate]}`} />
				<Entry term={words.request.ifWeWait} text={line.ifWeWait} />
				<Entry term={words.request.quote} text={line.quote} />
			</dl>
			{line.steps.length > 0 && (
				<>
					<h4>{words.request.history}</h4>
					<ol class="history">
						{line.steps.map(({ event, superseded }) => (
							<li key={event.key} class={superseded ? "superseded" : ""}>
								<time>{words.moment(timeOf(event))}</time> {event.actorName} {words.event[event.type]}
								{superseded && <em> {words.superseded}</em>}
								{event.note && <p class="muted">{event.note}</p>}
							</li>
						))}
					</ol>
				</>
			)}
		</div>
	);
}

function Entry({ term, text }: { term: string; text: string | undefined }) {
	if (!text) return null;
	return (
		<>
			<dt>{term}</dt>
			<dd>{text}</dd>
		</>
	);
}
