import { recordPage } from "../utils/domain/record-page.ts";
import { timeOf } from "../utils/domain/request.ts";
import { CopyButton } from "./CopyButton.tsx";
import type { CardProps } from "./card-props.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** The whole ask and its history, and the way for others to find it. What the CRM does not have has no address yet. */
export function CardDetails({ line, actions: { host } }: Pick<CardProps, "line" | "actions">) {
	const words = useNotesWords();
	const link = line.folded && recordPage(host, "Instep_Request__c", line.folded.request.id);
	return (
		<div class="details">
			<dl>
				<Entry term={words.details.number} text={line.number} />
				<Entry term={words.details.askedBy} text={line.askedBy} />
				<Entry term={words.details.resultWanted} text={line.resultWanted} />
				<Entry term={words.form.kind} text={`${words.kind[line.kind]}, ${words.estimate[line.estimate]}`} />
				<Entry term={words.details.ifWeWait} text={line.ifWeWait} />
				<Entry term={words.details.unitGains} text={line.folded?.request.unitGains} />
				<Entry term={words.details.quote} text={line.quote} />
			</dl>
			{line.steps.length > 0 && (
				<>
					<h4>{words.details.history}</h4>
					<ol class="history">
						{line.steps.map(({ event, superseded }) => (
							<li key={event.key} class={superseded ? "superseded" : ""}>
								<time>{words.moment(timeOf(event))}</time> {event.actorName} {words.event[event.type]}
								{superseded && <em> {words.superseded[superseded]}</em>}
								{event.note && <p class="muted">{event.note}</p>}
							</li>
						))}
					</ol>
				</>
			)}
			{link && (
				<div class="buttons">
					<CopyButton label={words.link.copy} copied={words.link.copied} notCopied={link} make={() => link} />
				</div>
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
